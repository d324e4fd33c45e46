'use client'
import { useState } from 'react'
import { useAssignments } from '@/components/classes/use-assignments'
import { DeckRow } from '@/components/decks/deck-row'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { useDeckMemories } from '@/components/decks/use-deck-memories'
import { useNow } from '@/components/learner/clock'
import { useLearner, useMaterial, type Learner } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Section } from '@/components/site/page'
import type { FirstQuestion } from '@/components/study/use-start'
import { AppLink } from '@/components/ui/app-link'
import { ClassWork } from './class-work'
import { FirstRun } from './first-run'
import { Today } from './today'

/** For a first visitor a welcome and a question; for everybody else what is due today. */
export function HomePage({
  first,
  decks,
}: {
  readonly first: FirstQuestion | null
  readonly decks: readonly DeckSummary[]
}) {
  const learner = useLearner()
  // Decided once: the first answer must not sweep away its own explanation.
  const [welcome, setWelcome] = useState<boolean | null>(null)
  if (learner && welcome === null) setWelcome(isNew(learner))
  const showWelcome = first !== null && welcome !== false
  return (
    <main id="content" tabIndex={-1} className="max-w-page mx-auto min-h-dvh w-full px-4 pt-5 pb-10 sm:px-6 sm:pt-8">
      {showWelcome ? (
        <div data-first-visit={welcome === null ? '' : undefined}>
          <FirstRun first={first} />
        </div>
      ) : learner ? (
        <Returning learner={learner} decks={decks} />
      ) : null}
    </main>
  )
}

function Returning({ learner, decks }: { readonly learner: Learner; readonly decks: readonly DeckSummary[] }) {
  const { store, snapshot } = learner
  const corpus = useMaterial()
  const memories = useDeckMemories()
  const nowMs = useNow()
  const assignments = useAssignments(store, snapshot.account.kind)
  return (
    <>
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      <Today learner={learner} />
      <ClassWork assignments={assignments ?? []} snapshot={snapshot} nowMs={nowMs} />
      <Section title="Decks">
        <ul className="grid gap-x-10 lg:grid-cols-2">
          {decks.map((deck) => (
            <DeckRow key={deck.id} deck={deck} memory={memories?.get(deck.id)} />
          ))}
        </ul>
        <p className="mt-2">
          <AppLink href="/decks" className="link inline-flex min-h-11 items-center">
            All decks, by topic, person and period
          </AppLink>
        </p>
      </Section>
    </>
  )
}

/** Nothing of a learner's is on this device: no answer, no account. */
function isNew({ snapshot }: Learner): boolean {
  return snapshot.account.kind === 'guest' && snapshot.memories.size === 0
}
