'use client'
import { useCallback, useState } from 'react'
import { useNow } from '@/components/learner/clock'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page, Section } from '@/components/site/page'
import { Bar } from '@/components/ui/bar'
import { ButtonLink } from '@/components/ui/button'
import { count, percent } from '@/components/ui/words'
import { DeckFacts } from './deck-facts'
import { deckMemory, type DeckMemory } from './deck-memory'
import type { DeckSummary } from './deck-summary'

/** One deck: how much of it is known, what is in it, and the way to study it. Its name and size are in the HTML, among all the others'. */
export function DeckPage({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const [id, setId] = useState<string | null>(null)
  const [reading, setReading] = useState(false)
  const read = useCallback((query: Pick<URLSearchParams, 'get'>) => setId(query.get('id') ?? 'all'), [])
  const snapshot = useLearner('use')?.snapshot
  const corpus = useMaterial(reading ? 'now' : 'use')
  const nowMs = useNow()
  const material = corpus.kind === 'ready' ? corpus.material : null
  const summary = decks.find((each) => each.id === id)
  const deck = id ? material?.deck.get(id) : undefined
  const memory =
    deck && snapshot && nowMs !== null ? deckMemory(deck.cards, snapshot.memories, nowMs, snapshot.settings) : null
  const isNew = !snapshot || snapshot.memories.size === 0
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
          {isNew ? (
            <p className="max-w-text mb-5">
              A card asks one side of one fact: who, what, where or when. How it is asked follows how well you know it:
              first you choose among answers, later you fill a gap, and in the end you write the answer yourself. What
              you have just learned comes back within minutes, what you know well after weeks.
            </p>
          ) : null}
          {summary?.intro ? <p className="max-w-text mb-5">{summary.intro}</p> : null}
          <details onToggle={(event) => setReading(event.currentTarget.open)}>
            <summary className="link inline-flex min-h-11 items-center">Read the facts, and so the answers</summary>
            {deck && material ? (
              <DeckFacts key={deck.id} deck={deck} material={material} memories={snapshot?.memories} />
            ) : (
              <p className="text-soft">Fetching the facts.</p>
            )}
          </details>
        </Section>
      </div>
    </Page>
  )
}

function Known({
  cards,
  memory,
  isNew,
}: {
  /** null until it is clear which deck is meant. */
  readonly cards: number | null
  readonly memory: DeckMemory | null
  readonly isNew: boolean
}) {
  const known = memory ? `About ${percent(memory.known)} known` : isNew ? 'Not begun yet' : 'Known'
  const size = cards === null ? '\u00a0' : count(cards, 'card')
  return (
    <div className="max-w-text border-rule bg-card rounded border p-5">
      <p className="text-lg font-semibold">{known}</p>
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
