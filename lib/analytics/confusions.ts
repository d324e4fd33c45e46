import type { CardId, Review } from '@/lib/scheduling/review'
import type { Tally } from './walk'

/** One thing answered where another was asked for. */
export interface Mistaken<Key> {
  readonly right: Key
  readonly given: Key
}

/** Two things of which one was answered for the other. */
export interface Confusion<Key> {
  readonly pair: readonly [Key, Key]
  /** In both directions. */
  readonly times: number
  /** How often the first was asked for and the second given, and the other way round. */
  readonly each: readonly [number, number]
  /** Where it happened, the latest last. */
  readonly cards: readonly CardId[]
}

interface Found<Key> {
  readonly pair: readonly [Key, Key]
  readonly each: [number, number]
  readonly cards: Set<CardId>
  lastAtMs: number
}

const timesOf = ({ each }: { readonly each: readonly [number, number] }) => each[0] + each[1]

/** Once is a slip. */
export const fewestConfusions = 2

/**
 * What is answered for what: pairs that were given one for the other at least twice, both directions joined, the most frequent first, of
 * equals the latest.
 * @param mistakenIn what a wrong answer took for what; null where that cannot be told
 */
export function confusionTally<Key extends string>(
  mistakenIn: (review: Review) => Mistaken<Key> | null,
): Tally<readonly Confusion<Key>[]> {
  const found = new Map<Key, Map<Key, Found<Key>>>()
  return {
    add({ review }) {
      // Whoever does not know confuses nothing.
      if (review.rating !== 'again' || review.chosen === null) return
      const mistaken = mistakenIn(review)
      if (!mistaken || mistaken.right === mistaken.given) return
      const { right, given } = mistaken
      const pair = right < given ? ([right, given] as const) : ([given, right] as const)
      const ofFirst = found.get(pair[0]) ?? new Map<Key, Found<Key>>()
      const confusion = ofFirst.get(pair[1]) ?? { pair, each: [0, 0], cards: new Set(), lastAtMs: review.atMs }
      found.set(pair[0], ofFirst.set(pair[1], confusion))
      confusion.each[pair[0] === right ? 0 : 1] += 1
      confusion.cards.delete(review.cardId)
      confusion.cards.add(review.cardId)
      confusion.lastAtMs = review.atMs
    },
    result: () =>
      [...found.values()]
        .flatMap((ofFirst) => [...ofFirst.values()].filter((confusion) => timesOf(confusion) >= fewestConfusions))
        .sort((a, b) => timesOf(b) - timesOf(a) || b.lastAtMs - a.lastAtMs || (a.pair.join() < b.pair.join() ? -1 : 1))
        .map((confusion) => {
          const { pair, each, cards } = confusion
          return { pair, times: timesOf(confusion), each, cards: [...cards] }
        }),
  }
}
