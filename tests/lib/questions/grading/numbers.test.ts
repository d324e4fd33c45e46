import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeNumber } from '@/lib/questions/grading/numbers'
import { readNumber } from '@/lib/questions/grading/read-number'

const figure = (number: number, precision = 'exact', unit: string | null = null) =>
  ({ kind: 'number', number, unit, precision }) as const

test.each([
  ['75,000 workers', 75_000],
  ['75 000', 75_000],
  ['75.000', 75_000],
  ['75000', 75_000],
  ["75'000", 75_000],
  ['75 thousand', 75_000],
  ['75k', 75_000],
  ['seventy-five thousand', 75_000],
  ['about 1.2 million', 1_200_000],
  ['1,163,000', 1_163_000],
  ['two million', 2_000_000],
  ['half a million', 500_000],
  ['37.5%', 37.5],
  ['37,5 per cent', 37.5],
  ['one hundred and twenty-seven', 127],
  ['a dozen', 12],
  ['18.7 milliard', 18_700_000_000],
  ['18.7 bn', 18_700_000_000],
  ['three hundred thousand', 300_000],
  ['one million two hundred thousand', 1_200_000],
  ['16,8', 16.8],
  ['three', 3],
] as const)('%s is %d', (text, value) => {
  expect(readNumber(text)).toBe(value)
})
test.each(['', 'many', 'Kaganovich', 'and'])('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeNull()
})

test('an exact small figure is exact', () => {
  expect(gradeNumber(figure(22), 1, '22 lines').kind).toBe('right')
  expect(gradeNumber(figure(22), 1, '23').kind).toBe('wrong')
})
test('a large one may be rounded a little, and one that is near is asked again', () => {
  expect(gradeNumber(figure(1_163_000), 1, '1.16 million')).toEqual({ kind: 'right', remark: 'Exactly 1.163 million.' })
  expect(gradeNumber(figure(1_163_000), 1, '1.2 million').kind).toBe('unsure')
  expect(gradeNumber(figure(1_163_000), 1, '1.4 million').kind).toBe('wrong')
})
test('what is known about is right about', () => {
  expect(gradeNumber(figure(75_000, 'about'), 1, '70,000')).toMatchObject({
    kind: 'right',
    remark: 'The source says about 75,000.',
  })
  expect(gradeNumber(figure(75_000, 'about'), 1, '60,000').kind).toBe('wrong')
})
test('a figure may be typed as the sentence shows it or at full value', () => {
  for (const text of ['18.7', '18.7 milliard', '18,700,000,000'])
    expect(gradeNumber(figure(18_700_000_000), 1e9, text).kind).toBe('right')
  expect(gradeNumber(figure(3.5, 'exact', 'million tonnes'), 1, '3.5 million').kind).toBe('right')
})
test('words are asked to be a number', () => {
  expect(gradeNumber(figure(22), 1, 'several')).toEqual({ kind: 'unsure', ask: 'Write a number.' })
})
test('every whole number is read back from the ways to write it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (value) => {
      for (const locale of ['en-GB', 'fr-FR', 'de-CH']) expect(readNumber(value.toLocaleString(locale))).toBe(value)
      expect(gradeNumber(figure(value), 1, String(value)).kind).toBe('right')
      expect(gradeNumber(figure(value), 1, String(value * 2 + 1)).kind).toBe('wrong')
    }),
  )
})
