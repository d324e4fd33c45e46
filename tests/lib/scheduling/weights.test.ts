import { expect, test } from 'vitest'
import { completeWeights } from '@/lib/scheduling/weights'

test('the error names the number of weights, and the weight that is none', () => {
  expect(() => completeWeights([1, 2])).toThrow('FSRS takes 17, 19 or 21 weights, not 2')
  expect(() => completeWeights(Array<number>(21).fill(1).with(3, NaN))).toThrow('weight 4 of 21 is not a number: NaN')
  expect(() =>
    completeWeights(
      Array<number>(21)
        .fill(1)
        .with(0, '1' as never),
    ),
  ).toThrow('weight 1 of 21 is not a number: 1')
})
