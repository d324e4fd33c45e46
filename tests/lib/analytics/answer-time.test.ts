import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTimeTally, fewestTimed } from '@/lib/analytics/answer-time'
import { tallied } from '@/lib/analytics/walk'
import { aReview, dayMs, noon, settings } from '../scheduling/builders'

const rules = settings()
const timed = (durations: readonly number[]) =>
  tallied(
    durations.map((durationMs, i) => aReview({ id: `r${String(i).padStart(3, '0')}`, durationMs, atMs: noon + i })),
    rules,
    answerTimeTally(noon + dayMs / 4, 30, rules),
  )

test('an answer counts a minute at most, and of too few nothing is said', () => {
  expect(timed(Array<number>(fewestTimed).fill(3_600_000))).toEqual({
    answers: fewestTimed,
    medianMs: 60_000,
    meanMs: 60_000,
    capped: fewestTimed,
  })
  expect(timed(Array<number>(fewestTimed - 1).fill(4000))).toMatchObject({ medianMs: null, meanMs: null })
})
test('half of the answers are at most as long as the median, to a tenth of a second', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(90_000), { minLength: fewestTimed, maxLength: 80 }), (durations) => {
      const { medianMs, meanMs } = timed(durations)
      const capped = durations.map((one) => Math.min(one, 60_000)).sort((a, b) => a - b)
      expect(Math.abs(medianMs! - capped[Math.ceil(capped.length / 2) - 1]!)).toBeLessThanOrEqual(100)
      expect(meanMs).toBeCloseTo(capped.reduce((a, b) => a + b) / capped.length, 6)
    }),
  )
})
test('answers before the days that are looked at are left out', () => {
  const old = aReview({ atMs: noon - 30 * dayMs })
  expect(tallied([old], rules, answerTimeTally(noon, 30, rules)).answers).toBe(0)
  expect(tallied([old], rules, answerTimeTally(noon, 31, rules)).answers).toBe(1)
})
