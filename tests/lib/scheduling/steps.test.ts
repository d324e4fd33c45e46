import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStep } from '@/lib/scheduling/steps'

// Anki, rslib/src/scheduler/states/steps.rs, with its default steps.
test('with steps of 1 and 10 minutes each rating goes where Anki sends it', () => {
  expect(nextStep([1, 10], 0, 'again')).toEqual({ step: 0, delayMin: 1 })
  expect(nextStep([1, 10], 0, 'hard')).toEqual({ step: 0, delayMin: 5.5 })
  expect(nextStep([1, 10], 0, 'good')).toEqual({ step: 1, delayMin: 10 })
  expect(nextStep([1, 10], 0, 'easy')).toBeNull()
  expect(nextStep([1, 10], 1, 'again')).toEqual({ step: 0, delayMin: 1 })
  expect(nextStep([1, 10], 1, 'hard')).toEqual({ step: 1, delayMin: 10 })
  expect(nextStep([1, 10], 1, 'good')).toBeNull()
})

test('Hard on an only step waits half as long again, at most a day more', () => {
  expect(nextStep([10], 0, 'hard')).toEqual({ step: 0, delayMin: 15 })
  expect(nextStep([5000], 0, 'hard')).toEqual({ step: 0, delayMin: 5000 + 1440 })
})

test('without steps every rating goes to review', () => {
  for (const rating of ['again', 'hard', 'good', 'easy'] as const) expect(nextStep([], 0, rating)).toBeNull()
})

test('whatever steps the learner sets, also shorter ones in the middle of learning, enough Goods leave them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 }), fc.nat(20), (steps, from) => {
      let step = from
      for (let i = 0; i <= steps.length; i++) {
        const next = nextStep(steps, step, 'good')
        if (!next) return
        step = next.step
      }
      throw new Error('still learning')
    }),
  )
})
