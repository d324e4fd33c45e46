'use client'
import { useState } from 'react'
import { useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page, Section } from '@/components/site/page'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { fold } from '@/lib/base/fold'
import { DeckRow } from './deck-row'
import type { DeckSummary } from './deck-summary'
import { useDeckMemories } from './use-deck-memories'

/** All decks: by topic, in two levels, by person and by period. The list is in the HTML; what is known of them comes from the device. */
export function DecksPage({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const memories = useDeckMemories()
  const corpus = useMaterial('use')
  const topics = decks.filter((deck) => deck.group === 'topic')
  const row = (deck: DeckSummary, strong = false) => (
    <DeckRow key={deck.id} deck={deck} memory={memories?.get(deck.id)} strong={strong} />
  )
  return (
    <Page
      title="Decks"
      lead="Each deck is a choice of the same cards: what you learn in one is learned in all. The bar shows about how much of a deck you would recall now."
      aside={<ButtonLink href="/quiz">Quiz</ButtonLink>}
    >
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      <Section title="Everything">
        <ul>{decks.filter((deck) => deck.group === 'all').map((deck) => row(deck, true))}</ul>
      </Section>
      <Section title="By topic">
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
          {topics
            .filter((deck) => deck.parent === null)
            .map((chapter) => (
              <ul key={chapter.id} aria-label={chapter.title}>
                {row(chapter, true)}
                {topics.filter((deck) => deck.parent === chapter.id).map((deck) => row(deck))}
              </ul>
            ))}
        </div>
      </Section>
      <Section title="By period">
        <ul className="grid gap-x-10 lg:grid-cols-2">
          {decks.filter((deck) => deck.group === 'period').map((deck) => row(deck))}
        </ul>
      </Section>
      <People decks={decks.filter((deck) => deck.group === 'person')} row={row} />
    </Page>
  )
}

function People({
  decks,
  row,
}: {
  readonly decks: readonly DeckSummary[]
  readonly row: (deck: DeckSummary) => React.ReactNode
}) {
  const [wanted, setWanted] = useState('')
  const key = fold(wanted)
  const found = decks.filter((deck) => fold(deck.title).includes(key))
  return (
    <Section title="By person">
      {decks.length > 12 ? (
        <Field
          label="Find a person"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          className="mb-4 max-w-80"
          autoComplete="off"
        />
      ) : null}
      <ul className="grid gap-x-10 lg:grid-cols-2">{found.map((deck) => row(deck))}</ul>
      <p role="status" className="text-soft mt-2 text-sm">
        {key && found.length === 0 ? 'No deck of that name. A person needs at least five cards to have one.' : ''}
      </p>
    </Section>
  )
}
