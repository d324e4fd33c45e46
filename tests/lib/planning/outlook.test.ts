import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beliefFrom, commonBelief, type TimedAnswer } from '@/lib/planning/belief'
import { Outlook } from '@/lib/planning/outlook'
import { defaultSettings } from '@/lib/scheduling/settings'
import { outlook } from './builders'

test('the ways to meet a card are all there are, and cost what their answers cost', () => {
  expect(outlook.fresh.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9)
  // The shortest: right, and right again after ten minutes.
  const { learning } = commonBelief.seconds
  expect(Math.min(...outlook.fresh.map(({ seconds }) => seconds))).toBeCloseTo(2 * learning.right, 9)
})

test('without steps a card costs one answer', () => {
  const bare = new Outlook({ ...defaultSettings('UTC'), learningStepsMin: [], relearningStepsMin: [] }, commonBelief)
  expect(bare.fresh).toHaveLength(3)
  expect(bare.wrongSeconds).toBe(commonBelief.seconds.review.wrong)
})

test('steps without an end are walked to an end', () => {
  const long = new Outlook({ ...defaultSettings('UTC'), learningStepsMin: Array<number>(10).fill(5) }, commonBelief)
  expect(long.freshSeconds).toBeLessThan(60 * 60)
  expect(long.fresh.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9)
})

const answer = fc.record<TimedAnswer>({
  rating: fc.constantFrom('again', 'hard', 'good', 'easy'),
  seconds: fc.double({ min: 0, max: 3600, noNaN: true }),
  stage: fc.constantFrom(null, 'learning', 'review', 'relearning'),
})

test('whatever the log holds, shares add up and seconds stay those of an answer', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 200 }), (answers) => {
      const { first, seconds } = beliefFrom(answers)
      expect(first.again + first.hard + first.good).toBeCloseTo(1, 9)
      for (const { right, wrong } of Object.values(seconds)) {
        for (const one of [right, wrong]) expect(one > 0 && one <= 60).toBe(true)
      }
    }),
  )
})

test('a learner’s own answers count half after twenty of a kind, and a phone put down counts a minute', () => {
  const twenty = (seconds: number) =>
    beliefFrom(Array.from({ length: 20 }, (): TimedAnswer => ({ rating: 'good', seconds, stage: 'review' })))
  expect(twenty(4).seconds.review.right).toBeCloseTo((commonBelief.seconds.review.right + 4) / 2, 9)
  expect(twenty(4000)).toEqual(twenty(60))
})
