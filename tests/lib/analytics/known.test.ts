import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownBy, knownFacts } from '@/lib/analytics/known'
import type { FactId } from '@/lib/corpus/fact'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { card, dayMs, noon, settings } from '../scheduling/builders'

const rules = settings()
const now = noon + 20 * dayMs
const seen = review(newMemory, { rating: 'easy', atMs: noon }, card, rules)
const recall = retrievability(seen, now, rules)
const cardOf = (factId: string, facet: string) => ({ id: `${factId}#${facet}` as CardId, factId: factId as FactId })
const cards = [cardOf('a', 'x'), cardOf('a', 'y'), cardOf('b', 'x'), cardOf('c', 'x')]
const memories = new Map<CardId, Memory>([
  [cards[0]!.id, seen],
  [cards[2]!.id, seen],
  [cards[3]!.id, newMemory],
])

test('a fact is known by the mean of its cards, a card never seen counting as nothing', () => {
  expect(knownFacts(cards, memories, now, rules)).toEqual([
    { factId: 'a', recall: recall / 2, begun: true },
    { factId: 'b', recall, begun: true },
    { factId: 'c', recall: 0, begun: false },
  ])
})
test('a group knows the sum of its facts, and a fact of several counts once in each', () => {
  const topics: Readonly<Record<string, readonly string[]>> = {
    a: ['metro', 'metro'],
    b: ['metro', 'rails'],
    c: ['rails'],
  }
  expect(knownBy(knownFacts(cards, memories, now, rules), (id) => topics[id]!)).toEqual([
    { key: 'metro', known: recall * 1.5, begun: 2, of: 2 },
    { key: 'rails', known: recall, begun: 1, of: 2 },
  ])
})
test('what is known lies between nothing and all that was begun', () => {
  const some = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y', 'z'), fc.boolean()))
  fc.assert(
    fc.property(some, (rows) => {
      const made = new Map(rows.map(([fact, facet, met]) => [cardOf(fact, facet).id, { ...cardOf(fact, facet), met }]))
      const all = [...made.values()]
      const met = new Map(all.filter((one) => one.met).map(({ id }) => [id, seen]))
      const facts = knownFacts(all, met, now, rules)
      expect(new Set(facts.map(({ factId }) => factId)).size).toBe(facts.length)
      for (const { known, begun, of } of knownBy(facts, () => ['all'])) {
        expect(known).toBeGreaterThanOrEqual(0)
        expect(known).toBeLessThanOrEqual(begun + 1e-9)
        expect(begun).toBeLessThanOrEqual(of)
      }
    }),
  )
})
