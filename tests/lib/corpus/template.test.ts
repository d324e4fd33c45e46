import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showNumber } from '@/lib/corpus/template'

test('numbers are shown as they are read', () => {
  const shown = [7, 1932, 75_000, 1_163_000, 3_400_000, 1_200_000_000, 182_500, 10.7].map(showNumber)
  expect(shown).toEqual(['7', '1,932', '75,000', '1.163 million', '3.4 million', '1.2 billion', '182,500', '10.7'])
})

test('no figure is rounded by being shown', () => {
  const units = { million: 1e6, billion: 1e9 } as const
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), (value) => {
      const [digits, unit] = showNumber(value).replaceAll(',', '').split(' ')
      expect(Math.round(Number(digits) * (unit ? units[unit as keyof typeof units] : 1))).toBe(value)
    }),
  )
})
