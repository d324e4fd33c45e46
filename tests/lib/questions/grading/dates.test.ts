import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, julianToGregorian, parseTime, showTime, type Precision } from '@/lib/base/edtf'
import { gradeDate } from '@/lib/questions/grading/dates'
import { readDate } from '@/lib/questions/grading/read-date'

const kind = (written: string, precision: Precision, text: string, oldStyle = false) =>
  gradeDate(written, precision, oldStyle, text).kind

test.each([
  '28 Feb 1935',
  '28 February 1935',
  'February 28, 1935',
  '28.2.35',
  '28.02.1935',
  '28/2/1935',
  '28-2-35',
  '1935-02-28',
  '1935/02/28',
  'the 28th of February, 1935',
  '28 feb 35',
  'Feb 28 1935',
  '28.II.1935',
  '28 февраля 1935 г.',
  '28th february 1935',
  ' 28  Feb.  1935 ',
])('%s is the day', (text) => {
  expect(gradeDate('1935-02-28', 'day', false, text)).toEqual({ kind: 'right', remark: null })
})

test.each([
  'February 1935',
  '1935',
  'early 1935',
  'Feb 35',
  '2/1935',
  '1935-02',
  'the 1930s',
  '1930s',
  'spring 1935',
  'c. 1935',
  'around 1935',
])('%s fits the day but says too little', (text) => {
  expect(kind('1935-02-28', 'day', text)).toBe(/spring/.test(text) ? 'wrong' : 'unsure')
})
test('what is missing is asked for', () => {
  expect(gradeDate('1935-02-28', 'day', false, '1935')).toEqual({
    kind: 'unsure',
    ask: 'That fits. Which day and month?',
  })
  expect(gradeDate('1935-02-28', 'day', false, 'February 1935')).toEqual({
    kind: 'unsure',
    ask: 'That fits. Which day?',
  })
  expect(gradeDate('1935-02', 'month', false, '1935')).toEqual({ kind: 'unsure', ask: 'That fits. Which month?' })
  expect(gradeDate('1935', 'year', false, 'the 1930s')).toEqual({ kind: 'unsure', ask: 'That fits. Which year?' })
})

test.each(['27 February 1935', '28 February 1936', 'March 1935', '1936', 'late 1935', 'the 1940s', '28.3.35'])(
  '%s is wrong',
  (text) => {
    expect(kind('1935-02-28', 'day', text)).toBe('wrong')
  },
)

test.each(['', 'never', 'Kaganovich', '31 February 1935', '99.99.1935'])(
  '“%s” is no date, and a date is asked for',
  (text) => {
    expect(gradeDate('1935-02-28', 'day', false, text)).toMatchObject({
      kind: 'unsure',
      ask: expect.stringContaining('Write a date') as unknown,
    })
  },
)
test('a day without a year wants the year', () => {
  expect(gradeDate('1935-02-28', 'day', false, '28 February')).toEqual({ kind: 'unsure', ask: 'Give the year too.' })
})

test('day and month the American way are asked about, where they would be right', () => {
  expect(kind('1935-04-03', 'day', '4/3/35')).toBe('unsure')
  expect(kind('1935-02-28', 'day', '2/28/35')).toBe('right')
  expect(kind('1935-04-03', 'day', '3/4/35')).toBe('right')
})

test('what is more exact than the sources fits, and the sources are told', () => {
  expect(gradeDate('1935', 'year', false, '14 May 1935')).toEqual({
    kind: 'right',
    remark: 'The sources say 1935, no more.',
  })
  expect(kind('1935-02', 'month', '3 March 1935')).toBe('wrong')
  expect(kind('1935', 'year', 'early 1935')).toBe('right')
})

test.each([
  '16–23 April 1929',
  '16-23 April 1929',
  'April 16 to 23, 1929',
  'from 16th to 23rd April 1929',
  '16 and 17 Apr 1929',
])('%s is in April 1929, and names no day of it', (text) => {
  expect(kind('1929-04', 'month', text)).toBe('right')
  expect(kind('1929', 'year', text)).toBe('right')
  expect(kind('1929-04-16', 'day', text)).toBe('unsure')
  expect(kind('1929-04-24', 'day', text)).toBe('wrong')
  expect(kind('1929-05', 'month', text)).toBe('wrong')
  expect(kind('1916', 'year', text)).toBe('wrong')
})

test('"about" is generous', () => {
  expect(kind('1932~', 'year', '1933')).toBe('right')
  expect(kind('1932~', 'year', 'c. 1932')).toBe('right')
  expect(kind('1932~', 'year', '1935')).toBe('wrong')
})

test('an interval within one year is asked for its year', () => {
  expect(kind('1934-01-26/1934-02-10', 'year', '1934')).toBe('right')
  expect(kind('1934-01-26/1934-02-10', 'year', 'January 1934')).toBe('right')
  expect(kind('1934-01-26/1934-02-10', 'year', '1935')).toBe('wrong')
})

test('an Old Style date is right in either calendar, and nothing between is', () => {
  expect(gradeDate('1893-11-10', 'day', true, '10 November 1893')).toEqual({ kind: 'right', remark: null })
  expect(gradeDate('1893-11-10', 'day', true, '22 November 1893')).toMatchObject({
    kind: 'right',
    remark: expect.stringContaining('new calendar') as unknown,
  })
  expect(kind('1893-11-10', 'day', '16 November 1893', true)).toBe('wrong')
  expect(kind('1917-11-07', 'day', '25 October 1917')).toBe('right')
  expect(kind('1918-03-07', 'day', '22 February 1918')).toBe('wrong')
})

const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1880-01-01', count))
test('every day is right however it is written, and no other day is', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 14, max: 3000 }), (date, apart) => {
      const [year, month, number] = date.split('-').map(Number) as [number, number, number]
      for (const text of [date, showTime(parseTime(date)!), `${number}.${month}.${year}`, `${number}/${month}/${year}`])
        expect(kind(date, 'day', text)).toBe('right')
      expect(kind(date, 'day', addDays(date, apart))).toBe('wrong')
      expect(kind(date, 'day', addDays(date, -apart))).toBe('wrong')
      expect(kind(date, 'day', julianToGregorian(date), true)).toBe('right')
    }),
  )
})

test('reading gives days that are there, first before last', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      const read = readDate(text)
      if (typeof read === 'string') return
      expect(read.date.first <= read.date.last).toBe(true)
      expect(addDays(read.date.first, 0)).toBe(read.date.first)
      expect(addDays(read.date.last, 0)).toBe(read.date.last)
    }),
    { numRuns: 2000 },
  )
})
