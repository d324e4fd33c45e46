import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newMemory, type SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import { isLeech, isLeechAt, leechesIn, tellsLeech } from '@/lib/study/leech'
import { card, dayMs, noon, settings } from '../scheduling/builders'

const rules = settings()
const learned = review(newMemory, { rating: 'easy', atMs: noon }, card, rules)
const lapsed = (lapses: number): SeenMemory => ({ ...learned, lapses })

test('a card is told of at its eighth lapse and at every fourth after it', () => {
  const told = Array.from({ length: 30 }, (_, lapses) => lapses).filter(isLeechAt)
  expect(told).toEqual([8, 12, 16, 20, 24, 28])
})

test('only a lapse tells: not a right answer, nor a miss while it is being learned again', () => {
  const before = lapsed(7)
  const missed = review(before, { rating: 'again', atMs: noon + 20 * dayMs }, card, rules)
  expect(tellsLeech(before, missed)).toBe(true)
  expect(tellsLeech(missed, review(missed, { rating: 'again', atMs: noon + 20 * dayMs + 1 }, card, rules))).toBe(false)
  expect(tellsLeech(before, review(before, { rating: 'good', atMs: noon + 20 * dayMs }, card, rules))).toBe(false)
  expect(tellsLeech(before, { ...missed, aside: { kind: 'suspended' } })).toBe(false)
})

test('the list has every card from the eighth lapse on that is not suspended, the most often forgotten first', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 30 }), (cards) => {
      const memories = cards.map(
        ([lapses, away], i) =>
          [
            `c${i}#x` as CardId,
            { ...lapsed(lapses), ...(away ? { aside: { kind: 'suspended' as const } } : null) },
          ] as const,
      )
      const found = leechesIn(memories)
      expect(found.length).toBe(memories.filter(([, memory]) => isLeech(memory)).length)
      const known = new Map(memories)
      const lapses = found.map((id) => known.get(id)!.lapses)
      expect(lapses).toEqual(lapses.toSorted((a, b) => b - a))
      expect(lapses.every((n) => n >= 8)).toBe(true)
    }),
  )
})
