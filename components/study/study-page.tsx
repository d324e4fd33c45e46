'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { StorageWarning } from '@/components/site/storage-warning'
import { ButtonLink } from '@/components/ui/button'
import type { Judged } from '@/components/questions/form-props'
import type { Response } from '@/lib/questions/question'
import { QuestionScreen } from './question-screen'
import { SittingMessage } from './sitting-message'
import { useStart, type Early, type FirstQuestion, type Start, type Wish } from './use-start'

const nothingEarly: Early = { response: undefined, next: false }

/** Studying a deck. The first visitor's question is in the HTML; everybody else's appears when the device has been read. */
export function StudyPage({ first }: { readonly first: FirstQuestion | null }) {
  const [wish, setWish] = useState<Wish | null>(null)
  const [begun, setBegun] = useState<Start | null>(null)
  const [early, setEarly] = useState(nothingEarly)
  // The question in the HTML is for who comes for the first time and asks for nothing else.
  const asksForAll = wish === null || (wish.assignmentId === null && !wish.cardId && (wish.deckId ?? 'all') === 'all')
  const learner = useLearner(first && asksForAll ? 'use' : 'now')
  const shownFirst = asksForAll && (learner === null || learner.snapshot.memories.size === 0) ? first : null
  const corpus = useMaterial(shownFirst ? 'use' : 'now')
  const material = corpus.kind === 'ready' ? corpus.material : null
  const planned = useStart(learner?.store, corpus, wish, first)
  const start = begun ?? planned?.start
  const engine = planned?.engine
  const readWish = useCallback(
    (query: Pick<URLSearchParams, 'get'>) =>
      setWish({
        deckId: query.get('deck'),
        assignmentId: query.get('assignment'),
        cardId: query.get('card'),
        form: query.get('form'),
        now: query.get('now') !== null,
      }),
    [],
  )
  const router = useRouter()
  const leave = useCallback(() => router.push('/'), [router])

  return (
    <>
      <ReadQuery onRead={readWish} />
      <StorageWarning />
      {corpus.kind === 'failed' ? (
        <SittingMessage title="The questions are not here yet">
          <CorpusMissing onRetry={corpus.retry} />
        </SittingMessage>
      ) : start?.kind === 'sitting' && learner && material && engine ? (
        <engine.StudySitting
          key={start.opened.sitting.seed}
          store={learner.store}
          material={material}
          start={start}
          // What was pressed was meant for the question in the HTML, and for no other.
          early={start.opened.asked?.seed === first?.seed ? early : nothingEarly}
          onLeave={leave}
        />
      ) : start?.kind === 'none' && learner && material && engine ? (
        <engine.NothingDue
          store={learner.store}
          material={material}
          start={start}
          onLeave={leave}
          onBegin={(opened) => setBegun({ kind: 'sitting', chosen: start.chosen, opened })}
        />
      ) : start?.kind === 'back' && learner && material && engine ? (
        <engine.ComeBack store={learner.store} material={material} start={start} onLeave={leave} onBegin={setBegun} />
      ) : start?.kind === 'unknown' ? (
        <SittingMessage title="No such deck">
          <p>The address names a deck that does not exist, or an assignment that was withdrawn.</p>
          <ButtonLink href="/decks" look="primary" className="mt-5">
            All decks
          </ButtonLink>
        </SittingMessage>
      ) : shownFirst ? (
        <div data-first-visit={learner && wish ? undefined : ''} className="flex flex-1 flex-col">
          <QuestionScreen
            question={shownFirst.question}
            judged={judgeEarly(shownFirst, early.response)}
            ask={null}
            standing="New card"
            progress={{ done: 0, begun: 0, of: 0 }}
            leaveTo="/"
            guessed={false}
            takeFocus={false}
            onAnswer={(response) => setEarly({ response, next: false })}
            onNext={() => setEarly({ ...early, next: true })}
            onUndo={null}
            onGuessed={null}
            onLeave={leave}
          />
        </div>
      ) : null}
    </>
  )
}

/** An answer to the question in the HTML is judged at once: a choice needs nothing else for that. It is kept when the store is open. */
function judgeEarly({ question }: FirstQuestion, response: Response | undefined): Judged | null {
  if (response === undefined || question.form !== 'choice') return null
  const chosen = response?.kind === 'option' ? question.options[response.index] : undefined
  return { response, correct: chosen?.correct === true, remark: null }
}
