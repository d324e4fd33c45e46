import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newMemory, type SeenMemory } from '@/lib/scheduling/memory'
import { chooseForm as chooseBySeed, isRecognition, strengthOf, type Strength } from '@/lib/questions/choose-form'
import type { FormName } from '@/lib/questions/question'

const all: readonly FormName[] = ['choice', 'cloze', 'typed']
const strength = (stabilityDays: number | null, lapsed = false) => ({ stabilityDays, lapsed })
const chooseForm = (forms: readonly FormName[], memory: Strength, seed = 1) => chooseBySeed(forms, memory, seed)
const demand = (form: FormName) =>
  ({
    choice: 0,
    cloze: 1,
    typed: 2,
    date: 2,
    number: 2,
    'true-false': 0,
    order: 2,
    timeline: 2,
    match: 2,
    multiple: 2,
    'who-says-so': 0,
  })[form]

test('recognition first, then a cue, then nothing but memory', () => {
  expect(chooseForm(all, strength(null))).toBe('choice')
  expect(chooseForm(all, strength(0.3))).toBe('choice')
  expect(chooseForm(all, strength(2))).toBe('cloze')
  expect(chooseForm(all, strength(30))).toBe('typed')
  expect(chooseForm(['choice', 'cloze', 'date'], strength(30))).toBe('date')
  expect(chooseForm(['choice', 'number'], strength(30))).toBe('number')
})
test('after a lapse it steps back', () => {
  expect(chooseForm(all, strength(30, true))).toBe('cloze')
  expect(chooseForm(all, strength(2, true))).toBe('choice')
})
test('where the wanted form is missing the nearest is taken: the harder of two, the easier after a lapse', () => {
  expect(chooseForm(['choice', 'typed'], strength(2))).toBe('typed')
  expect(chooseForm(['choice', 'typed'], strength(30, true))).toBe('choice')
  expect(chooseForm(['typed'], strength(null))).toBe('typed')
  expect(chooseForm(['choice'], strength(300))).toBe('choice')
})
test('a stronger memory is never asked in an easier way', () => {
  const forms = fc.uniqueArray(
    fc.constantFrom<FormName>(
      'choice',
      'cloze',
      'typed',
      'date',
      'number',
      'true-false',
      'order',
      'timeline',
      'match',
      'multiple',
      'who-says-so',
    ),
    {
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(
      forms,
      fc.double({ min: 0.01, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 400, noNaN: true }),
      (some, days, more) => {
        expect(demand(chooseForm(some, strength(days + more)))).toBeGreaterThanOrEqual(
          demand(chooseForm(some, strength(days))),
        )
        expect(some).toContain(chooseForm(some, strength(days, true)))
        expect(demand(chooseForm(some, strength(days, true)))).toBeLessThanOrEqual(
          demand(chooseForm(some, strength(days))),
        )
      },
    ),
  )
})
test('true or false is asked now and then in place of a choice, and never of who has not met the card', () => {
  const forms: readonly FormName[] = ['choice', 'typed', 'true-false']
  const drawn = (memory: Strength) => Array.from({ length: 400 }, (_, seed) => chooseForm(forms, memory, seed))
  expect(new Set(drawn(strength(null)))).toEqual(new Set(['choice']))
  const count = drawn(strength(0.3)).filter((form) => form === 'true-false').length
  expect(count).toBeGreaterThan(60)
  expect(count).toBeLessThan(140)
  expect(new Set(drawn(strength(30)))).toEqual(new Set(['typed']))
  expect(chooseForm(['true-false'], strength(null))).toBe('true-false')
  expect(chooseForm(forms, strength(0.3), 5)).toBe(chooseForm(forms, strength(0.3), 5))
})
test('several cards are put together once the card is strong by itself, now and then, and not after a lapse', () => {
  const forms: readonly FormName[] = ['choice', 'date', 'order', 'timeline']
  const drawn = (memory: Strength) => Array.from({ length: 400 }, (_, seed) => chooseForm(forms, memory, seed))
  const count = drawn(strength(30)).filter((form) => form !== 'date').length
  expect(count).toBeGreaterThan(100)
  expect(count).toBeLessThan(220)
  expect(new Set(drawn(strength(30)))).toEqual(new Set(['date', 'order', 'timeline']))
  expect(new Set(drawn(strength(10)))).toEqual(new Set(['date']))
  expect(new Set(drawn(strength(30, true)))).toEqual(new Set(['choice']))
  expect(chooseForm(['order'], strength(null))).toBe('order')
  expect(chooseForm(['choice', 'timeline'], strength(10))).toBe('choice')
})
test('what is picked out of what is shown is recognition', () => {
  for (const form of ['choice', 'true-false', 'timeline', 'match', 'multiple', 'who-says-so'] as const)
    expect(isRecognition(form)).toBe(true)
  for (const form of ['cloze', 'typed', 'date', 'number', 'order'] as const) expect(isRecognition(form)).toBe(false)
})
test('the strength of a memory is its stability, and whether it is being relearned', () => {
  const seen: SeenMemory = {
    kind: 'seen',
    stage: 'relearning',
    step: 0,
    stabilityDays: 4,
    difficulty: 5,
    dueAtMs: 0,
    lastReviewAtMs: 0,
    reps: 3,
    lapses: 1,
  }
  expect(strengthOf(newMemory)).toEqual({ stabilityDays: null, lapsed: false })
  expect(strengthOf(seen)).toEqual({ stabilityDays: 4, lapsed: true })
  expect(strengthOf({ ...seen, stage: 'review' })).toEqual({ stabilityDays: 4, lapsed: false })
})
