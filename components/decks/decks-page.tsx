'use client'
import { useMemo, useState, type ReactNode } from 'react'
import { useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page, Section } from '@/components/site/page'
import { AppLink } from '@/components/ui/app-link'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { count } from '@/components/ui/words'
import { DeckRow } from './deck-row'
import type { DeckEntry } from './deck-summary'
import { makeDeckFinder } from './find-decks'
import { PeopleDecks } from './people-decks'
import { useDeckMemories } from './use-deck-memories'

type Row = (deck: DeckEntry, strong?: boolean) => ReactNode
const groups = [
  ['topic', 'By topic'],
  ['period', 'By period'],
  ['person', 'By person'],
] as const

/** All decks: by topic, in two levels, by period and by person. The list is in the HTML; what is known of them comes from the device. */
export function DecksPage({ decks }: { readonly decks: readonly DeckEntry[] }) {
  const memories = useDeckMemories()
  const corpus = useMaterial('use')
  const [wanted, setWanted] = useState('')
  const looking = wanted.trim() !== ''
  // Spelling every name out is for those who look for one.
  const find = useMemo(() => (looking ? makeDeckFinder(decks) : null), [looking, decks])
  const found = find?.(wanted) ?? []
  const row: Row = (deck, strong = false) => (
    <DeckRow key={deck.id} deck={deck} memory={memories?.get(deck.id)} strong={strong} />
  )
  return (
    <Page
      title="Decks"
      lead="Each deck is a choice of the same cards: what you learn in one is learned in all. The bar shows about how much of a deck you would recall now."
      aside={<ButtonLink href="/quiz">Quiz</ButtonLink>}
    >
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      <Field
        label="Find a deck"
        hint="A topic, years, or a person in any spelling."
        type="search"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setWanted('')
        }}
        className="max-w-80"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <p role="status" className="text-soft mt-1 min-h-[1.45em] text-sm">
        {looking ? foundWords(found.length) : ''}
      </p>
      {/* As high as the screen at least: the page does not slip under the field when few decks are left of it. */}
      <div className="mt-4 min-h-dvh">
        {looking ? <Found decks={found} row={row} /> : <All decks={decks} row={row} />}
      </div>
      <p className="mt-4">
        <AppLink href="/set-aside" className="link inline-flex min-h-11 items-center">
          Cards set aside, and cards that do not stick
        </AppLink>
      </p>
    </Page>
  )
}

function foundWords(n: number): string {
  return n > 0 ? `${count(n, 'deck')} found.` : 'No deck of that name. A person needs at least five cards to have one.'
}

function Found({ decks, row }: { readonly decks: readonly DeckEntry[]; readonly row: Row }) {
  const everything = decks.filter((deck) => deck.group === 'all')
  return (
    <>
      {everything.length > 0 ? <ul>{everything.map((deck) => row(deck))}</ul> : null}
      {groups.map(([group, title]) => {
        const those = decks.filter((deck) => deck.group === group)
        return those.length > 0 ? (
          <Section key={group} title={title}>
            <ul className="grid gap-x-10 lg:grid-cols-2">{those.map((deck) => row(deck))}</ul>
          </Section>
        ) : null
      })}
    </>
  )
}

function All({ decks, row }: { readonly decks: readonly DeckEntry[]; readonly row: Row }) {
  const of = (group: DeckEntry['group']) => decks.filter((deck) => deck.group === group)
  const topics = of('topic')
  return (
    <>
      <nav aria-label="On this page" className="mb-2 flex flex-wrap gap-x-6">
        {groups.map(([group, title]) => (
          <a key={group} href={`#${group}`} className="link inline-flex min-h-11 items-center">
            {title}
          </a>
        ))}
      </nav>
      <Section title="Everything">
        <ul>{of('all').map((deck) => row(deck, true))}</ul>
      </Section>
      <div id="topic">
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
      </div>
      <div id="period">
        <Section title="By period">
          <ul className="grid gap-x-10 lg:grid-cols-2">{of('period').map((deck) => row(deck))}</ul>
        </Section>
      </div>
      <div id="person">
        <Section title="By person">
          <PeopleDecks people={of('person')} row={row} />
        </Section>
      </div>
    </>
  )
}
