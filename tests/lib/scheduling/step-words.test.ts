import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostSteps, readSteps, showSteps } from '@/lib/scheduling/step-words'
import { unfitSettings } from '@/lib/store/learner-settings'

const read = (text: string) => {
  const found = readSteps(text)
  return found.ok ? found.stepsMin : found.error
}

test('steps are read as people write them, and nothing at all is none', () => {
  for (const text of ['1 10 60', '1m 10m 1h', '1 min, 10 min, 1 h', ' 1,10;60 ', '1 Min 10 minutes 1 hour'])
    expect(read(text)).toEqual([1, 10, 60])
  expect(read('')).toEqual([])
  expect(read('1.5')).toEqual([1.5])
})

test('what cannot be a step is answered with what to do', () => {
  expect(read('ten')).toBe('“ten” is no time. Write minutes or hours, such as 1 min, 10 min, 1 h.')
  expect(read('-5')).toBe('“-5” is no time. Write minutes or hours, such as 1 min, 10 min, 1 h.')
  expect(read('0 10')).toBe('“0” is too short. Make each step at least a minute.')
  expect(read('10 20h')).toBe('“20h” is too long. Make each step at most 12 hours: a day and more is for reviews.')
  expect(read('10 1')).toBe('Put the steps in order: “1” is shorter than the one before it.')
  expect(read('1 2 3 4 5 6 7')).toBe('At most 5 steps: leave out 2.')
})

test('what is shown is read as it was, and can be kept', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 720 }), { maxLength: mostSteps }), (steps) => {
      const stepsMin = steps.toSorted((a, b) => a - b)
      expect(read(showSteps(stepsMin))).toEqual(stepsMin)
      expect(unfitSettings({ learningStepsMin: stepsMin, relearningStepsMin: stepsMin })).toEqual([])
    }),
  )
})
