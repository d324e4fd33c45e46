'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { StorageWarning } from '@/components/site/storage-warning'
import { ButtonLink } from '@/components/ui/button'
import type { Response } from '@/lib/questions/question'
import { QuestionScreen } from './question-screen'
import { SittingMessage } from './sitting-message'
import { useStart, type FirstQuestion, type Start, type Wish } from './use-start'

/** Studying a deck. The first visitor's question is in the HTML; everybody else's appears when the device has been read. */
export function StudyPage({ first }: { readonly first: FirstQuestion | null }) {
  const learner = useLearner()
  const corpus = useMaterial()
  const [wish, setWish] = useState<Wish | null>(null)
  const [begun, setBegun] = useState<Extract<Start, { kind: 'sitting' }> | null>(null)
  const [early, setEarly] = useState<Response | undefined>(undefined)
  const material = corpus.kind === 'ready' ? corpus.material : null
  const planned = useStart(learner?.store, material, wish, first)
  const start = begun ?? planned?.start
  const engine = planned?.engine
  const readWish = useCallback(
    (query: Pick<URLSearchParams, 'get'>) =>
      setWish({ deckId: query.get('deck'), assignmentId: query.get('assignment') }),
    [],
  )
  const router = useRouter()
  const leave = useCallback(() => router.push('/'), [router])

  // The question in the HTML is for who comes for the first time and asks for nothing else.
  const asksForAll = wish === null || (wish.assignmentId === null && (wish.deckId ?? 'all') === 'all')
  const mayBeFirst = asksForAll && (learner === null || learner.snapshot.memories.size === 0)
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
          early={early}
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
      ) : start?.kind === 'unknown' ? (
        <SittingMessage title="No such deck">
          <p>The address names a deck that does not exist, or an assignment that was withdrawn.</p>
          <ButtonLink href="/decks" look="primary" className="mt-5">
            All decks
          </ButtonLink>
        </SittingMessage>
      ) : first && mayBeFirst ? (
        <div data-first-visit className="flex flex-1 flex-col">
          <QuestionScreen
            question={first.question}
            judged={null}
            ask={null}
            standing="New card"
            progress={{ done: 0, begun: 0, of: 0 }}
            leaveTo="/"
            guessed={false}
            takeFocus={false}
            onAnswer={setEarly}
            onNext={() => undefined}
            onUndo={null}
            onGuessed={() => undefined}
            onLeave={leave}
          />
        </div>
      ) : null}
    </>
  )
}
