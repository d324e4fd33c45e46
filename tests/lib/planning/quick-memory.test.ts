import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuickMemory } from '@/lib/planning/quick-memory'
import { Model } from '@/lib/scheduling/fsrs'

const state = fc.record({
  stability: fc.double({ min: 0.01, max: 2000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  days: fc.integer({ min: 1, max: 400 }),
})
const ownWeights = [
  0.4, 1.2, 3.1, 15.7, 7.2, 0.5, 1.5, 0.01, 1.6, 0.15, 1, 1.9, 0.1, 0.3, 2.3, 0.2, 3, 0.5, 0.6, 0.1, 0.3,
]

test.each([
  { of: 'the default weights', model: new Model(null, 0.9) },
  { of: "a learner's own weights", model: new Model(ownWeights, 0.9) },
])('the bare formulas are the scheduler’s, with $of', ({ model }) => {
  const quick = new QuickMemory(model, 1)
  const same = (one: number, other: number) => expect(Math.abs(one / other - 1)).toBeLessThan(1e-4)
  fc.assert(
    fc.property(state, ({ stability, difficulty, days }) => {
      const recall = model.recall(days, stability)
      expect(quick.recall(days, stability)).toBeCloseTo(recall, 9)
      const right = model.after(stability, difficulty, days, 'good')
      same(quick.right(stability, difficulty, recall), right.stabilityDays)
      same(quick.difficultyAfterRight(difficulty), right.difficulty)
      const again = model.after(stability, difficulty, days, 'again')
      const wrong = model.after(again.stabilityDays, again.difficulty, 0, 'good')
      same(quick.wrong(stability, difficulty, recall), wrong.stabilityDays)
      same(quick.difficultyAfterWrong(difficulty), wrong.difficulty)
      const slip = model.after(stability, difficulty, 0, 'again')
      same(quick.slipped(stability), model.after(slip.stabilityDays, slip.difficulty, 0, 'good').stabilityDays)
    }),
  )
})
