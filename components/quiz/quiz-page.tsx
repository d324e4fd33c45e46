'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { now } from '@/components/learner/clock'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { SiteShell } from '@/components/site/site-shell'
import { useModule } from '@/components/learner/use-module'
import type { Opened } from '@/components/study/asked'
import { isOpen, readSitting } from '@/components/study/kept-sitting'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LearnerStore } from '@/lib/store/learner-store'
import { progressOf, type Sitting } from '@/lib/study/sitting'
import { QuizSetup, type QuizWish } from './quiz-setup'

const loadEngine = () => import('./engine')

export function QuizPage({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const learner = useLearner('use')
  const [deckId, setDeckId] = useState<string | null>(null)
  const corpus = useMaterial(deckId ? 'now' : 'use')
  const material = corpus.kind === 'ready' ? corpus.material : null
  const [opened, setOpened] = useState<Opened | null>(null)
  const engine = useModule(corpus.kind === 'idle' ? null : loadEngine)
  const [wish, setWish] = useState<QuizWish | null>(null)
  const kept = useKeptQuiz(learner?.store)
  const readQuery = useCallback((query: Pick<URLSearchParams, 'get'>) => setDeckId(query.get('deck')), [])
  const store = learner?.store
  useEffect(() => {
    // Pressed before the questions have arrived: begun as soon as they have.
    if (!wish || !store || !material || !engine) return
    let left = false
    const ids = wish.decks.length > 0 ? wish.decks : [deckId ?? 'all']
    void Promise.resolve().then(() => {
      if (left) return
      setWish(null)
      setOpened(engine.beginQuiz(store, material, ids, wish.number))
    })
    return () => {
      left = true
    }
  }, [wish, store, material, engine, deckId])
  const router = useRouter()
  const leave = useCallback(() => router.push('/'), [router])

  if (opened && engine && learner && material) {
    return (
      <engine.QuizSitting
        key={opened.sitting.seed}
        store={learner.store}
        material={material}
        start={opened}
        onLeave={leave}
        onAgain={() => setOpened(null)}
      />
    )
  }
  const unfinished = kept && learner && isOpen(kept, now(), learner.snapshot.settings) ? kept : null
  const finished = kept?.stage.kind === 'done' ? kept : null
  const goOn = (sitting: Sitting) => {
    if (learner && material && engine)
      setOpened(engine.open(material.context, learner.snapshot.memories, sitting, now()))
  }
  const own = deckId ? material?.deck.get(deckId) : undefined
  return (
    <SiteShell>
      <ReadQuery onRead={readQuery} />
      <QuizSetup decks={decks} waiting={wish !== null} onStart={setWish}>
        {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
        {own ? <p className="mb-4">Questions come from “{own.title}” unless you choose topics below.</p> : null}
        {unfinished ? (
          <Notice className="mb-6">
            <p>
              A quiz is unfinished: {progressOf(unfinished).done} of {progressOf(unfinished).of} answered.
            </p>
            <Button className="mt-3" onClick={() => goOn(unfinished)} disabled={!material}>
              Go on with it
            </Button>
          </Notice>
        ) : finished ? (
          <p className="mb-4">
            <button type="button" className="link min-h-11" onClick={() => goOn(finished)}>
              The result of the last quiz
            </button>
          </p>
        ) : null}
      </QuizSetup>
    </SiteShell>
  )
}

function useKeptQuiz(store: LearnerStore | undefined): Sitting | null {
  const [kept, setKept] = useState<Sitting | null>(null)
  useEffect(() => {
    let left = false
    void store?.loadSitting('quiz').then((found) => {
      const sitting = readSitting(found)
      if (!left) setKept(sitting?.mode === 'quiz' ? sitting : null)
    })
    return () => {
      left = true
    }
  }, [store])
  return kept
}
