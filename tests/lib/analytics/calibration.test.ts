import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrationTally } from '@/lib/analytics/calibration'
import { tallied } from '@/lib/analytics/walk'
import { newMemory } from '@/lib/scheduling/memory'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { card, dayMs, history, noon, settings } from '../scheduling/builders'
import { someLog } from './logs'

test('a prediction falls into its bin, with what came of it', () => {
  const predicted = retrievability(
    review(newMemory, { rating: 'good', atMs: noon }, card, settings()),
    noon + 9 * dayMs,
    settings(),
  )
  const { bins, asked, expected, recalled } = tallied(
    history(['good', 0], ['again', 9]),
    settings(),
    calibrationTally(),
  )
  expect({ asked, expected, recalled }).toEqual({ asked: 1, expected: predicted, recalled: 0 })
  const [hit, ...others] = bins.filter((bin) => bin.asked > 0)
  expect(others).toEqual([])
  expect(hit).toMatchObject({ predicted, recalled: 0, share: null })
  expect(hit!.from <= predicted && predicted < hit!.to).toBe(true)
})
test('first meetings, and second tries on one day, are no predictions', () => {
  expect(tallied(history(['good', 0], ['good', 0.01]), settings(), calibrationTally()).asked).toBe(0)
})
test('the bins add up to the whole, and each mean lies in its bin', () => {
  fc.assert(
    fc.property(someLog, (log) => {
      const { bins, asked, expected, recalled } = tallied(log, settings(), calibrationTally())
      expect(bins.reduce((sum, bin) => sum + bin.asked, 0)).toBe(asked)
      expect(bins.reduce((sum, bin) => sum + bin.recalled, 0)).toBe(recalled)
      expect(bins.reduce((sum, bin) => sum + (bin.predicted ?? 0) * bin.asked, 0)).toBeCloseTo(expected, 6)
      for (const { predicted, from, to } of bins)
        if (predicted !== null) expect(predicted >= from - 1e-9 && predicted <= to + 1e-9).toBe(true)
    }),
  )
})
