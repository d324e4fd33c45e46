import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeNumber } from '@/lib/questions/grading/numbers'
import { readNumber, readNumbers } from '@/lib/questions/grading/read-number'

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
  ['0.163', 0.163],
] as const)('%s is %d', (text, value) => {
  expect(readNumber(text)).toBe(value)
})
test.each(['', 'many', 'Kaganovich', 'and'])('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeNull()
})

test('a comma before three figures may be decimal, but hardly where a nought ends them', () => {
  expect(readNumbers('1,163 million')).toEqual([1_163_000_000, 1_163_000])
  expect(readNumbers('75,000')).toEqual([75_000])
  expect(readNumbers('1,163,205')).toEqual([1_163_205])
  expect(readNumbers('many')).toEqual([])
  expect(gradeNumber(figure(1_163_000), 1e6, '1,163').kind).toBe('right')
  expect(gradeNumber(figure(75), 1, '75,000').kind).toBe('wrong')
})

test('an exact figure is exact, however it is written', () => {
  expect(gradeNumber(figure(22), 1, '22 lines')).toEqual({ kind: 'right', remark: null })
  expect(gradeNumber(figure(22), 1, '23').kind).toBe('wrong')
  expect(gradeNumber(figure(22), 1, '20').kind).toBe('wrong')
  for (const text of ['1,163,000', '1 163 000', '1.163.000', '1.163 million'])
    expect(gradeNumber(figure(1_163_000), 1, text)).toEqual({ kind: 'right', remark: null })
})
test('the right figure rounded is asked for more exactly; what is no rounding of it is wrong', () => {
  for (const text of ['1.16 million', '1.2 million'])
    expect(gradeNumber(figure(1_163_000), 1, text)).toEqual({
      kind: 'unsure',
      ask: 'That is near. Can you give the exact figure?',
    })
  for (const text of ['1 million', '1.17 million', '1.1 million', '1.4 million'])
    expect(gradeNumber(figure(1_163_000), 1, text).kind).toBe('wrong')
})
test('a bound is given as the source gives it', () => {
  expect(gradeNumber(figure(5000, 'at-least'), 1, '5000').kind).toBe('right')
  expect(gradeNumber(figure(5000, 'at-least'), 1, '6000').kind).toBe('wrong')
})
test('what is known about is right about', () => {
  expect(gradeNumber(figure(75_000, 'about'), 1, '70,000')).toMatchObject({
    kind: 'right',
    remark: 'The source says about 75,000.',
  })
  expect(gradeNumber(figure(75_000, 'about'), 1, '60,000').kind).toBe('wrong')
})
test.each([
  [75_000, '70,000', '69,000'],
  [1_200_000, '1.3 million', '1.35 million'],
  [300, '330', '340'],
  [18.7, '18.4', '18'],
  [12, '13', '14'],
  [3, '3', '4'],
] as const)('the rounder a figure that is known about, the wider the mark: %d', (value, near, far) => {
  expect(gradeNumber(figure(value, 'about'), 1, near).kind).toBe('right')
  expect(gradeNumber(figure(value, 'about'), 1, far).kind).toBe('wrong')
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
