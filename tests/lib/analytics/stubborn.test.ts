import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestLapses, stubbornCards } from '@/lib/analytics/stubborn'
import type { SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { dayMs, noon, settings } from '../scheduling/builders'

const forgotten = (lapses: number, stabilityDays = 5): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays,
  difficulty: 9,
  dueAtMs: noon,
  lastReviewAtMs: noon - 3 * dayMs,
  reps: 20,
  lapses,
})

test('what was forgotten most often comes first, of equals the weaker; once is not often, and what is not asked is left out', () => {
  const memories = new Map(
    Object.entries({
      once: forgotten(1),
      twice: forgotten(2, 9),
      'twice and weak': forgotten(2, 1),
      often: forgotten(5),
      withdrawn: forgotten(9),
    }),
  ) as unknown as ReadonlyMap<CardId, SeenMemory>
  const found = stubbornCards(memories, (id) => !id.startsWith('withdrawn'), noon, settings())
  expect(found.map(({ cardId }) => cardId)).toEqual(['often', 'twice and weak', 'twice'])
})
test('the order is by lapses, and nobody below the least is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (lapses) => {
      const memories = new Map(lapses.map((count, i) => [`c${i}#x` as CardId, forgotten(count)]))
      const found = stubbornCards(memories, () => true, noon, settings()).map((one) => one.lapses)
      expect(found).toEqual(lapses.filter((count) => count >= fewestLapses).sort((a, b) => b - a))
    }),
  )
})
