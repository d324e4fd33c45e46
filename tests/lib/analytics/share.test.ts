import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestAsked, shareOf } from '@/lib/analytics/share'

test('the interval holds the share, lies within 0 and 1, and narrows with more of the same', () => {
  const counts = fc.integer({ min: fewestAsked, max: 5000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
  fc.assert(
    fc.property(counts, ([recalled, asked]) => {
      const { share, interval } = shareOf(recalled, asked)
      const [low, high] = interval!
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(share! + 1e-12)
      expect(high).toBeGreaterThanOrEqual(share! - 1e-12)
      const [lower, higher] = shareOf(recalled * 4, asked * 4).interval!
      expect(higher - lower).toBeLessThan(high - low)
    }),
  )
})
test('it is silent on fewer than ten', () => {
  expect(shareOf(9, 9)).toEqual({ asked: 9, recalled: 9, share: null, interval: null })
  expect(shareOf(10, 10).share).toBe(1)
})
