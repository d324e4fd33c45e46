'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { now } from '@/components/learner/clock'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { useModule } from '@/components/learner/use-module'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { SiteShell } from '@/components/site/site-shell'
import { StorageWarning } from '@/components/site/storage-warning'
import type { LearnerStore } from '@/lib/store/learner-store'
import { readQuizLink, type Quiz } from '@/lib/study/quiz'
import type { QuizItem } from '@/lib/study/quiz-items'
import { readRun, startRun, type QuizRun } from '@/lib/study/quiz-run'
import { KeptQuiz } from './kept-quiz'
import { QuizSetup } from './quiz-setup'
import type { QuizWish } from './quiz-wish'

const loadEngine = () => import('./engine')

interface Begun {
  readonly run: QuizRun
  readonly items: readonly QuizItem[]
}
interface Wished {
  readonly wish: QuizWish
  readonly then: 'start' | 'offer'
}

/** Quizzes: made here, or brought by a link; the one that was left is gone on with. */
export function QuizPage({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const [deckId, setDeckId] = useState<string | null>(null)
  /** From a link, or made to be handed on. */
  const [offer, setOffer] = useState<{ readonly quiz: Quiz; readonly isFromLink: boolean } | null>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [wished, setWished] = useState<Wished | null>(null)
  /** Pressed on the page as it stood before the address had been read. */
  const pressed = useRef(false)
  const [startsAtOnce, setStartsAtOnce] = useState(false)
  const asked = offer !== null || wished !== null
  const learner = useLearner(asked ? 'now' : 'use')
  const corpus = useMaterial(deckId || asked ? 'now' : 'use')
  const material = corpus.kind === 'ready' ? corpus.material : null
  const engine = useModule(corpus.kind === 'idle' ? null : loadEngine)
  const store = learner?.store
  const kept = useKeptRun(store)
  const readQuery = useCallback((query: Pick<URLSearchParams, 'get'>) => {
    const quiz = readQuizLink(query)
    setDeckId(query.get('deck'))
    setOffer(quiz && { quiz, isFromLink: true })
    // Whoever follows a link, and presses before it has been read, wants the link's quiz.
    if (!quiz) return
    setWished(null)
    setStartsAtOnce(pressed.current)
    pressed.current = false
  }, [])
  const start = useCallback(
    (quiz: Quiz, items: readonly QuizItem[]) => setBegun({ run: startRun(quiz, now()), items }),
    [],
  )
  useEffect(() => {
    // Pressed before the questions have arrived: begun as soon as they have.
    if (!wished || !store || !material || !engine) return
    let left = false
    void engine.makeQuiz(store, material, wished.wish).then((quiz) => {
      if (left) return
      pressed.current = false
      setWished(null)
      const items = wished.then === 'start' ? engine.questionsOf(material, quiz) : []
      if (items.length > 0) start(quiz, items)
      else setOffer({ quiz, isFromLink: false })
    })
    return () => {
      left = true
    }
  }, [wished, store, material, engine, start])
  useEffect(() => {
    if (!startsAtOnce || !offer || !store || !material || !engine) return
    let left = false
    void Promise.resolve(engine.questionsOf(material, offer.quiz)).then((items) => {
      if (left) return
      setStartsAtOnce(false)
      if (items.length > 0) start(offer.quiz, items)
    })
    return () => {
      left = true
    }
  }, [startsAtOnce, offer, store, material, engine, start])
  const router = useRouter()
  const onWish = useCallback((wish: QuizWish, then: Wished['then']) => {
    pressed.current = then === 'start'
    setWished({ wish, then })
  }, [])
  const leave = useCallback(() => router.push('/'), [router])
  const back = useCallback(() => {
    setBegun(null)
    setOffer(null)
    router.replace('/quiz')
  }, [router])

  if (begun && engine && learner && material) {
    return (
      <>
        <StorageWarning />
        <engine.QuizSitting
          key={`${begun.run.quiz.seed}/${begun.run.startedAtMs}`}
          store={learner.store}
          material={material}
          items={begun.items}
          start={begun.run}
          onLeave={leave}
          onAgain={back}
        />
      </>
    )
  }
  const own = deckId ? material?.deck.get(deckId) : undefined
  return (
    <SiteShell>
      <ReadQuery onRead={readQuery} />
      {offer && engine && material && learner ? (
        <engine.QuizOffer material={material} {...offer} onStart={start} onBack={back} />
      ) : (
        <QuizSetup decks={decks} deckId={deckId} waiting={asked} onWish={onWish}>
          {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
          {own ? <p className="mb-4">Questions come from “{own.title}” unless you choose topics below.</p> : null}
          {kept ? (
            <KeptQuiz
              run={kept}
              isReady={engine !== null && material !== null}
              questionsOf={(quiz) => (engine && material ? engine.questionsOf(material, quiz) : [])}
              onOpen={(run, items) => setBegun({ run, items })}
            />
          ) : null}
        </QuizSetup>
      )}
    </SiteShell>
  )
}

function useKeptRun(store: LearnerStore | undefined): QuizRun | null {
  const [kept, setKept] = useState<QuizRun | null>(null)
  useEffect(() => {
    let left = false
    void store?.loadSitting('quiz').then((found) => {
      if (!left) setKept(readRun(found))
    })
    return () => {
      left = true
    }
  }, [store])
  return kept
}
