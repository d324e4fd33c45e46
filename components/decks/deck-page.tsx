'use client'
import { startTransition, useCallback, useState } from 'react'
import { useNow } from '@/components/learner/clock'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page, Section } from '@/components/site/page'
import { wasHere } from '@/components/site/theme'
import { Bar } from '@/components/ui/bar'
import { ButtonLink } from '@/components/ui/button'
import { count, percent } from '@/components/ui/words'
import type { DeckId } from '@/lib/decks/deck'
import { waitingCards } from '@/lib/scheduling/care'
import { AboutDeck } from './deck-about'
import { deckMemory, type DeckMemory } from './deck-memory'
import type { DeckAbout, DeckSummary } from './deck-summary'
import { ReadFacts } from './read-facts'

/** Which deck the address means, and whether there is something of a learner's on this device. */
interface Asked {
  readonly id: DeckId
  readonly returning: boolean
}

/**
 * One deck: what it is about, how much of it is known, and the way to study it. One page of static HTML serves all decks. What belongs to
 * one of them is put in below what stands, when the address has been read, and nothing that comes later pushes anything else away.
 */
export function DeckPage({
  decks,
  about,
}: {
  readonly decks: readonly DeckSummary[]
  readonly about: Readonly<Record<DeckId, DeckAbout>>
}) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [reading, setReading] = useState(false)
  const read = useCallback(
    (query: Pick<URLSearchParams, 'get'>) =>
      // In slices: what stands until then belongs to every deck.
      startTransition(() => setAsked({ id: query.get('id') ?? 'all', returning: wasHere() })),
    [],
  )
  const snapshot = useLearner('use')?.snapshot
  const corpus = useMaterial(reading ? 'now' : 'use')
  const nowMs = useNow()
  const material = corpus.kind === 'ready' ? corpus.material : null
  const id = asked?.id ?? null
  const summary = decks.find((each) => each.id === id)
  const deck = id ? material?.deck.get(id) : undefined
  const memory =
    deck && snapshot && nowMs !== null
      ? deckMemory(deck.cards, snapshot.memories, nowMs, snapshot.settings, waitingCards(snapshot.memories, nowMs))
      : null
  const isNew = snapshot ? snapshot.memories.size === 0 : asked ? !asked.returning : null
  const query = encodeURIComponent(id ?? 'all')

  if (id !== null && !summary) return <NoSuchDeck />
  return (
    <Page grows title={<span className="block max-sm:min-h-[2.4em]">{summary?.title ?? 'Deck'}</span>}>
      <ReadQuery onRead={read} />
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      <Known cards={summary?.cards ?? null} memory={memory} isNew={isNew} />
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink href={`/study?deck=${query}`} look="primary">
          Study this deck
        </ButtonLink>
        <ButtonLink href={`/quiz?deck=${query}`}>Quiz</ButtonLink>
      </div>
      <div className="mt-8">
        <Section title="What is in it">
          {isNew === false ? null : <HowCardsWork waits={asked === null} />}
          {summary ? (
            <>
              <AboutDeck about={about[summary.id] ?? { facts: 0 }} />
              <ReadFacts
                key={summary.id}
                facts={about[summary.id]?.facts ?? 0}
                deck={deck}
                material={material}
                memories={snapshot?.memories}
                onOpen={setReading}
              />
            </>
          ) : null}
        </Section>
      </div>
    </Page>
  )
}

/** Stands in the HTML, for those who are here for the first time; others do not see it flash by. */
function HowCardsWork({ waits }: { readonly waits: boolean }) {
  return (
    <p data-first-visit={waits ? '' : undefined} className="max-w-text text-soft mb-5">
      A card asks one side of one fact: who, what, where or when. How it is asked follows how well you know it: first
      you choose among answers, later you fill a gap, and in the end you write the answer yourself. What you have just
      learned comes back within minutes, what you know well after weeks.
    </p>
  )
}

/** Holds the place of a line. */
const nothing = '\u00a0'

function Known({
  cards,
  memory,
  isNew,
}: {
  /** null until it is clear which deck is meant. */
  readonly cards: number | null
  readonly memory: DeckMemory | null
  /** null until it is clear whether somebody learns here. */
  readonly isNew: boolean | null
}) {
  const known = memory && !isNew ? `About ${percent(memory.known)} known` : isNew ? 'Not begun yet' : 'Known'
  const size = cards === null ? nothing : count(cards, 'card')
  return (
    <div className="max-w-text border-rule bg-card rounded border p-5">
      <p className="text-lg font-semibold">{isNew === null ? nothing : known}</p>
      <p className="text-soft text-sm">
        {memory && !isNew ? `${memory.seen} of ${size} studied, ${memory.due} due` : size}
      </p>
      <Bar share={memory?.known ?? 0} className="mt-3" />
    </div>
  )
}

function NoSuchDeck() {
  return (
    <Page
      grows
      title="No such deck"
      lead="The address names a deck that does not exist, or whose facts were withdrawn."
    >
      <ButtonLink href="/decks" look="primary">
        All decks
      </ButtonLink>
    </Page>
  )
}
