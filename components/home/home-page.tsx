'use client'
import { useState } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { useLearner, type Learner } from '@/components/learner/use-learner'
import { useModule } from '@/components/learner/use-module'
import type { FirstQuestion } from '@/components/study/use-start'
import { FirstRun } from './first-run'

const loadReturning = () => import('./returning')

/** For a first visitor a welcome and a question; for everybody else what is due today. */
export function HomePage({
  first,
  decks,
}: {
  readonly first: FirstQuestion | null
  readonly decks: readonly DeckSummary[]
}) {
  const learner = useLearner('use')
  // Decided once: the first answer must not sweep away its own explanation.
  const [welcome, setWelcome] = useState<boolean | null>(null)
  if (learner && welcome === null) setWelcome(isNew(learner))
  const returning = useModule(welcome === false ? loadReturning : null)
  const showWelcome = first !== null && welcome !== false
  return (
    <main id="content" tabIndex={-1} className="max-w-page mx-auto min-h-dvh w-full px-4 pt-5 pb-10 sm:px-6 sm:pt-8">
      {showWelcome ? (
        <div data-first-visit={welcome === null ? '' : undefined}>
          <FirstRun first={first} />
        </div>
      ) : learner && returning ? (
        <returning.Returning learner={learner} decks={decks} />
      ) : null}
    </main>
  )
}

/** Nothing of a learner's is on this device: no answer, no account. */
function isNew({ snapshot }: Learner): boolean {
  return snapshot.account.kind === 'guest' && snapshot.memories.size === 0
}
