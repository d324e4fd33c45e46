import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  certainCore,
  daysBetween,
  julianToGregorian,
  outerBounds,
  parseTime,
  showTime,
  showTimeInSentence,
  type Point,
} from '@/lib/base/edtf'

const iso = (value: number) => new Date(value).toISOString().slice(0, 10)
const two = (value: number) => String(value).padStart(2, '0')
const point = fc
  .record({
    year: fc.integer({ min: 1800, max: 1999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.integer({ min: 1, max: 4 }),
  })
  .map(
    ({ year, month, day, precision }) =>
      ['', `${Math.floor(year / 10)}X`, `${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`][
        precision
      ]!,
  )

test('a date means the days that the edtf library says it means', () => {
  fc.assert(
    fc.property(point, (text) => {
      const ours = parseTime(text) as Point
      const theirs = edtf(text)
      expect([ours.first, ours.last]).toEqual([iso(theirs.min), iso(theirs.max)])
    }),
  )
})

test('an interval reaches from the first day of its beginning to the last of its end', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const time = parseTime(`${a}/${b}`)
      const [from, to] = [parseTime(a) as Point, parseTime(b) as Point]
      if (to.last < from.first) expect(time).toBeNull()
      else expect(outerBounds(time!)).toEqual({ first: from.first, last: to.last })
    }),
  )
})

test('what is no date is refused', () => {
  for (const text of [
    '',
    '1935-13',
    '1935-02-30',
    '35',
    '1935-2-8',
    '193X-01',
    'spring 1935',
    '1935/1934',
    '/',
    '../..',
    '1935/1936/1937',
  ]) {
    expect(parseTime(text), text).toBeNull()
  }
})

test('an open end has no bound', () => {
  expect(outerBounds(parseTime('1935-02-28/')!)).toEqual({ first: '1935-02-28', last: null })
  expect(outerBounds(parseTime('../1937-08')!)).toEqual({ first: null, last: '1937-08-31' })
})

test('an approximate year may be a year off', () => {
  expect(outerBounds(parseTime('1932~')!)).toEqual({ first: '1930-12-31', last: '1934-01-01' })
})

test('the certain days of a tenure leave out the months of its ends', () => {
  expect(certainCore(parseTime('1930-02/1935-03')!)).toEqual({ first: '1930-02-28', last: '1935-03-01' })
  expect(certainCore(parseTime('1930/1935')!)).toEqual({ first: '1930-12-31', last: '1935-01-01' })
  for (const text of ['1930/1930', '1930~/1935', '1930/', '1930'])
    expect(certainCore(parseTime(text)!), text).toBeNull()
})

test('dates are shown as they are read', () => {
  expect(showTime(parseTime('1935-02-28')!)).toBe('28 February 1935')
  expect(showTime(parseTime('1935-02/1937-08-22')!)).toBe('February 1935 to 22 August 1937')
  expect(showTime(parseTime('193X')!)).toBe('the 1930s')
  expect(showTimeInSentence(parseTime('1935-02-28')!)).toBe('on 28 February 1935')
  expect(showTimeInSentence(parseTime('1932~')!)).toBe('in about 1932')
  expect(showTimeInSentence(parseTime('1935/')!)).toBe('from 1935')
  expect(showTimeInSentence(parseTime('/1937')!)).toBe('until 1937')
  expect(showTimeInSentence(parseTime('1918-03-25/1918-03-26')!)).toBe('on 25 and 26 March 1918')
  expect(showTimeInSentence(parseTime('1918-03-25/1918-03-27')!)).toBe('from 25 to 27 March 1918')
})

test('the October revolution was in November', () => {
  expect(julianToGregorian('1917-10-25')).toBe('1917-11-07')
  expect(julianToGregorian('1900-02-28')).toBe('1900-03-12')
  expect(julianToGregorian('1900-03-01')).toBe('1900-03-14')
})

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 50_000 }), (count) => {
      expect(daysBetween('1917-11-07', addDays('1917-11-07', count))).toBe(count)
    }),
  )
})

test('days are counted as the platform counts them, over leap years and turns of centuries', () => {
  const first = Date.UTC(1699, 11, 31)
  for (let count = 0; count < 150_000; count += 1) {
    const day = iso(first + count * 86_400_000)
    if (addDays('1699-12-31', count) !== day || daysBetween('1699-12-31', day) !== count)
      expect([addDays('1699-12-31', count), daysBetween('1699-12-31', day)]).toEqual([day, count])
  }
})
