import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLearnerSettings, readLearnerSettings, unfitSettings } from '@/lib/store/learner-settings'
import type { HybridClock } from '@/lib/sync/hybrid-clock'
import { review } from '@/lib/scheduling/scheduler'
import { newMemory } from '@/lib/scheduling/memory'
import { card, noon } from '../scheduling/builders'

const clock = '000000000000001-0000-a' as HybridClock

test('what fits is taken, the rest is the default', () => {
  const row = {
    desiredRetention: { value: 0.95, clock },
    weights: { value: [1, 2], clock },
    timeZone: { value: 'Mars/Utopia', clock },
    fuzz: { value: 'yes', clock },
  }
  expect(readLearnerSettings(row, 'UTC')).toEqual({ ...defaultLearnerSettings('UTC'), desiredRetention: 0.95 })
})
test('whatever a server sends down, a card can be scheduled by it', () => {
  const names = Object.keys(defaultLearnerSettings('UTC'))
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...names),
        fc.anything().map((value) => ({ value, clock })),
      ),
      (row) => {
        const after = review(newMemory, { rating: 'good', atMs: noon }, card, readLearnerSettings(row, 'UTC'))
        expect(Number.isFinite(after.dueAtMs)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
test('unfit changes are named', () => {
  expect(unfitSettings({ newCardsPerDay: 5, desiredRetention: 2, timeZone: 'x' })).toEqual([
    'desiredRetention',
    'timeZone',
  ])
  expect(unfitSettings({ colour: 1 } as never)).toEqual(['colour'])
})
