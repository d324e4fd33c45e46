import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stabilitySpread } from '@/lib/analytics/stability'
import { newMemory, type SeenMemory } from '@/lib/scheduling/memory'
import { noon } from '../scheduling/builders'

const stable = (stabilityDays: number): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays,
  difficulty: 5,
  dueAtMs: noon,
  lastReviewAtMs: noon,
  reps: 3,
  lapses: 0,
})

test('cards stand in the bin of their stability; cards never seen in none', () => {
  const { bins, cards, medianDays } = stabilitySpread([stable(0.4), stable(7), stable(13.9), stable(5000), newMemory])
  expect(bins.filter((bin) => bin.cards > 0)).toEqual([
    { from: 0, to: 1, cards: 1 },
    { from: 7, to: 14, cards: 2 },
    { from: 730, to: Infinity, cards: 1 },
  ])
  expect({ cards, medianDays }).toEqual({ cards: 4, medianDays: 13.9 })
  expect(stabilitySpread([]).medianDays).toBeNull()
})
test('every card is in one bin, and half of them are at least as stable as the median', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 36_500, noNaN: true }), { minLength: 1 }), (days) => {
      const { bins, medianDays } = stabilitySpread(days.map(stable))
      expect(bins.reduce((sum, bin) => sum + bin.cards, 0)).toBe(days.length)
      for (const { from, to, cards } of bins) expect(cards).toBe(days.filter((one) => one >= from && one < to).length)
      expect(days.filter((one) => one >= medianDays!).length * 2).toBeGreaterThanOrEqual(days.length)
    }),
  )
})
