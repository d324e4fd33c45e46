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

/** Most pairs are met once and never shown: each is kept as one flat object. */
interface Found<Key> {
  readonly first: Key
  readonly second: Key
  /** How often the first was asked for. */
  firstAsked: number
  secondAsked: number
  /** Each as often as it happened there. */
  readonly cards: CardId[]
  lastAtMs: number
}

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
      const first = right < given ? right : given
      const second = right < given ? given : right
      let ofFirst = found.get(first)
      if (!ofFirst) found.set(first, (ofFirst = new Map()))
      let confusion = ofFirst.get(second)
      if (confusion) confusion.cards.push(review.cardId)
      else {
        confusion = { first, second, firstAsked: 0, secondAsked: 0, cards: [review.cardId], lastAtMs: review.atMs }
        ofFirst.set(second, confusion)
      }
      if (first === right) confusion.firstAsked += 1
      else confusion.secondAsked += 1
      confusion.lastAtMs = review.atMs
    },
    result: () =>
      [...found.values()]
        .flatMap((ofFirst) => [...ofFirst.values()].filter(({ cards }) => cards.length >= fewestConfusions))
        .sort((a, b) => b.cards.length - a.cards.length || b.lastAtMs - a.lastAtMs || byNames(a, b))
        .map(({ first, second, firstAsked, secondAsked, cards }) => ({
          pair: [first, second],
          times: cards.length,
          each: [firstAsked, secondAsked],
          cards: [...new Set(cards.toReversed())].reverse(),
        })),
  }
}

const byNames = <Key extends string>(a: Found<Key>, b: Found<Key>) =>
  a.first < b.first || (a.first === b.first && a.second < b.second) ? -1 : 1
