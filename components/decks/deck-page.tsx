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
import { deckMemory } from './deck-memory'
import { DeckFacts } from './deck-facts'

/** One deck: how much of it is known, what is in it, and the way to study it. */
export function DeckPage() {
  const [id, setId] = useState<string | null>(null)
  const read = useCallback((query: Pick<URLSearchParams, 'get'>) => setId(query.get('id') ?? 'all'), [])
  const learner = useLearner()
  const corpus = useMaterial()
  const nowMs = useNow()
  const material = corpus.kind === 'ready' ? corpus.material : null
  const deck = id ? material?.deck.get(id) : undefined
  const unknown = material && id && !deck
  const snapshot = learner?.snapshot
  const memory =
    deck && snapshot && nowMs !== null ? deckMemory(deck.cards, snapshot.memories, nowMs, snapshot.settings) : null
  const intro = deck?.group === 'topic' ? material?.corpus.topic.get(deck.id.slice('topic/'.length))?.intro : null
  const query = id ? encodeURIComponent(id) : 'all'
  const isNew = !snapshot || snapshot.memories.size === 0

  return (
    <Page
      grows
      title={
        <span className="flex items-end max-sm:min-h-[2.4em]">
          {unknown ? 'No such deck' : (deck?.title ?? 'Deck')}
        </span>
      }
    >
      <ReadQuery onRead={read} />
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      {unknown ? (
        <>
          <p>The address names a deck that does not exist, or whose facts were withdrawn.</p>
          <ButtonLink href="/decks" look="primary" className="mt-5">
            All decks
          </ButtonLink>
        </>
      ) : (
        <>
          <div className="max-w-text border-rule bg-card rounded border p-5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="text-lg font-semibold">{memory ? `About ${percent(memory.known)} known` : 'Known'}</span>
              <span className="text-soft text-sm tabular-nums">
                {deck
                  ? memory
                    ? `${memory.seen} of ${count(memory.cards, 'card')} studied, ${memory.due} due`
                    : count(deck.cards.length, 'card')
                  : ' '}
              </span>
            </p>
            <Bar share={memory?.known ?? 0} className="mt-3" />
          </div>
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
                  A card asks one side of one fact: who, what, where or when. How it is asked follows how well you know
                  it: first you choose among answers, later you fill a gap, and in the end you write the answer
                  yourself. What you have just learned comes back within minutes, what you know well after weeks.
                </p>
              ) : null}
              {intro ? <p className="max-w-text mb-5">{intro}</p> : null}
              {deck && material ? (
                <DeckFacts key={deck.id} deck={deck} material={material} memories={snapshot?.memories} />
              ) : null}
            </Section>
          </div>
        </>
      )}
    </Page>
  )
}
