import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newMemory, readMemory, type SeenMemory } from '@/lib/scheduling/memory'

const whole: SeenMemory = {
  kind: 'seen',
  stage: 'relearning',
  step: 1,
  stabilityDays: 3.5,
  difficulty: 6,
  dueAtMs: 2,
  lastReviewAtMs: 1,
  reps: 4,
  lapses: 1,
}

test('a memory survives JSON', () => {
  expect(readMemory(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  expect(readMemory({ kind: 'new' })).toEqual(newMemory)
})
test('a memory with any field missing or broken is not accepted', () => {
  for (const name of Object.keys(whole)) {
    for (const broken of [undefined, null, NaN, 'x', {}, ''])
      expect(readMemory({ ...whole, [name]: broken }), name).toBeNull()
  }
})
test('nothing that is read throws', () => {
  fc.assert(fc.property(fc.anything(), (raw) => void readMemory(raw)))
})
