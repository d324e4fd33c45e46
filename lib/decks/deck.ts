import { outerBounds, parseTime } from '@/lib/base/edtf'
import { paced, runThrough, type Steps } from '@/lib/base/steps'
import type { Corpus } from '@/lib/corpus/corpus'
import { kindOf, type EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId } from '@/lib/corpus/fact'
import type { Card } from '@/lib/questions/question'

/** A named choice of cards. `all`, `topic/<id>`, `person/<slug>`, `period/<from>-<to>`: permanent, for assignments and links hold them. */
export type DeckId = string
export interface Deck {
  readonly id: DeckId
  readonly title: string
  readonly group: 'all' | 'topic' | 'person' | 'period'
  /** The deck of the topic above, for the second level of topics. */
  readonly parent: DeckId | null
  readonly cards: readonly Card[]
}

/** Periods that syllabuses cut the subject into; years, both included. */
export const periods = [
  [1893, 1917],
  [1918, 1921],
  [1922, 1927],
  [1928, 1929],
  [1930, 1934],
  [1935, 1938],
  [1939, 1945],
  [1946, 1953],
  [1954, 1964],
  [1965, 1991],
] as const

/** Fewer cards than this about a person do not make a deck. */
const leastForPerson = 5

/**
 * Every deck that has a card, each in the order in which its cards are best learned: what everybody must know first, and within that as the
 * corpus has it, which follows the sources.
 */
export const decksOf = (corpus: Corpus, cards: readonly Card[]): readonly Deck[] => runThrough(deckSteps(corpus, cards))

/** The same in small steps: in one piece it is felt. */
export function* deckSteps(corpus: Corpus, cards: readonly Card[]): Steps<readonly Deck[]> {
  const ordered = [...cards].sort((a, b) => a.importance - b.importance)
  const decks: Deck[] = [{ id: 'all', title: 'Everything', group: 'all', parent: null, cards: ordered }]
  yield
  const parents = new Map(corpus.topics.map((topic) => [topic.id, topic.parent]))
  const byTopic = yield* grouped(ordered, ({ topics }) => topics.flatMap((id) => [id, parents.get(id) ?? id]))
  for (const topic of corpus.topics) {
    decks.push({
      id: `topic/${topic.id}`,
      title: topic.title,
      group: 'topic',
      parent: topic.parent ? `topic/${topic.parent}` : null,
      cards: byTopic.get(topic.id) ?? [],
    })
  }
  const factOf = (card: Card) => corpus.fact.get(card.factId)
  const byPerson = yield* grouped(ordered, (card) =>
    (factOf(card)?.entities ?? []).filter((id) => kindOf(id) === 'person'),
  )
  const people = [...byPerson]
    .filter(([, list]) => list.length >= leastForPerson)
    .sort((a, b) => b[1].length - a[1].length)
  for (const [id, list] of people) {
    decks.push({ id, title: corpus.entity.get(id as EntityId)?.name ?? id, group: 'person', parent: null, cards: list })
  }
  yield
  const years = new Map<FactId, readonly [number, number] | null>()
  yield* paced(corpus.facts, stride, (fact) => years.set(fact.id, yearsOf(fact)))
  const byPeriod = yield* grouped(ordered, ({ factId }) => {
    const span = years.get(factId)
    return span ? periods.filter(([from, to]) => span[0] <= to && span[1] >= from).map(periodId) : []
  })
  for (const period of periods) {
    const id = periodId(period)
    decks.push({ id, title: period.join('–'), group: 'period', parent: null, cards: byPeriod.get(id) ?? [] })
  }
  return decks.filter((deck) => deck.cards.length > 0)
}

const periodId = (period: readonly [number, number]) => `period/${period.join('-')}`

/** The first and the last year that a fact's date touches; an open side counts as the year of the other. */
export function yearsOf(fact: Fact): readonly [number, number] | null {
  const written = ('time' in fact && fact.time) || ('attested' in fact && fact.attested) || null
  const time = written ? parseTime(written) : null
  if (!time) return null
  const { first, last } = outerBounds(time)
  const [from, to] = [first ?? last!, last ?? first!].map((day) => Number(day.slice(0, 4)))
  return [from!, to!]
}

/** Cards or facts between two chances to pause: about a millisecond's work. */
const stride = 250

function* grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Steps<Map<string, T[]>> {
  const groups = new Map<string, T[]>()
  yield* paced(items, stride, (item) => {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  })
  yield
  return groups
}
