/**
 * The part of EDTF (ISO 8601-2) that the corpus uses, as plain intervals of days.
 *
 * A written date stands for a set of days: `1935-02` is some day of that February. So an interval has four bounds, the earliest and the
 * latest day that its beginning and its end can be. Days are ISO strings, which compare as dates do.
 */

/** `YYYY-MM-DD`, Gregorian. */
export type Day = string
export type Precision = 'day' | 'month' | 'year' | 'decade'

/** One date, to the precision that was written. `approximate` is EDTF's `~` or `?`. */
export interface Point {
  readonly kind: 'point'
  readonly text: string
  readonly precision: Precision
  readonly approximate: boolean
  readonly first: Day
  readonly last: Day
}
/** From one date to another; `null` where the end is open or unknown. */
export interface Span {
  readonly kind: 'span'
  readonly text: string
  readonly start: Point | null
  readonly end: Point | null
}
export type Time = Point | Span

const pad = (value: number, width = 2) => String(value).padStart(width, '0')
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function parsePoint(text: string): Point | null {
  const match = /^(\d{3})(\d|X)(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/.exec(text)
  if (!match) return null
  const [, head, unit, month, day, mark] = match
  const approximate = mark !== undefined
  if (unit === 'X') {
    if (month) return null
    return { kind: 'point', text, precision: 'decade', approximate, first: `${head}0-01-01`, last: `${head}9-12-31` }
  }
  const year = Number(`${head}${unit}`)
  if (!month) {
    return { kind: 'point', text, precision: 'year', approximate, first: `${year}-01-01`, last: `${year}-12-31` }
  }
  const monthNumber = Number(month)
  if (monthNumber < 1 || monthNumber > 12) return null
  const length = daysInMonth(year, monthNumber)
  const prefix = `${year}-${month}`
  if (!day) {
    return {
      kind: 'point',
      text,
      precision: 'month',
      approximate,
      first: `${prefix}-01`,
      last: `${prefix}-${pad(length)}`,
    }
  }
  if (Number(day) < 1 || Number(day) > length) return null
  return { kind: 'point', text, precision: 'day', approximate, first: `${prefix}-${day}`, last: `${prefix}-${day}` }
}

/**
 * Reads `1935-02-28`, `1935-02`, `1935`, `193X`, each with `~` or `?`, and intervals of them with `/`, an end left empty or `..` when it
 * is open. `null` for anything else, and for an interval whose end is surely before its beginning.
 */
export function parseTime(text: string): Time | null {
  let time = read.get(text)
  if (time === undefined) {
    if (read.size >= mostRead) read.clear()
    read.set(text, (time = readTime(text)))
  }
  return time
}
/** The same few thousand dates are asked for again and again. */
const read = new Map<string, Time | null>()
const mostRead = 10_000

function readTime(text: string): Time | null {
  const sides = text.split('/')
  if (sides.length === 1) return parsePoint(text)
  if (sides.length !== 2) return null
  const [from, to] = sides.map((side) => (side === '' || side === '..' ? 'open' : parsePoint(side)))
  if (from === null || to === null || from === undefined || to === undefined) return null
  if (from === 'open' && to === 'open') return null
  if (from !== 'open' && to !== 'open' && to.last < from.first) return null
  return { kind: 'span', text, start: from === 'open' ? null : from, end: to === 'open' ? null : to }
}

/** The earliest and the latest day that the time can touch; `null` where it is open. */
export function outerBounds(time: Time): { readonly first: Day | null; readonly last: Day | null } {
  if (time.kind === 'point') return loosened(time)
  return {
    first: time.start ? loosened(time.start).first : null,
    last: time.end ? loosened(time.end).last : null,
  }
}

/**
 * The days that surely lie within a span: after the latest possible beginning, before the earliest possible end. `null` when there is
 * none, or when a side is open or approximate.
 */
export function certainCore(time: Time): { readonly first: Day; readonly last: Day } | null {
  if (time.kind === 'point' || !time.start || !time.end) return null
  if (time.start.approximate || time.end.approximate) return null
  const first = time.start.last
  const last = time.end.first
  return first <= last ? { first, last } : null
}

/** The days an approximate date may mean: a year either way for a year, a month for a month, a week for a day. */
function loosened(point: Point): { readonly first: Day; readonly last: Day } {
  if (!point.approximate) return { first: point.first, last: point.last }
  const slack = { day: 7, month: 31, year: 366, decade: 1830 }[point.precision]
  return { first: addDays(point.first, -slack), last: addDays(point.last, slack) }
}

export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count)
}

/** Days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

// Counted by hand, for a question compares hundreds of days and a Date is made for each. Years begin in March, so that the leap day is the last.
const daysIn400Years = 146_097
/** The first of March of the year 0, counted from 1970. */
const beginning = -719_468

const figures = (text: string, from: number, to: number) => {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

/** Days since 1970. */
function dayNumber(day: Day): number {
  const month = figures(day, 5, 7)
  const year = figures(day, 0, 4) - (month <= 2 ? 1 : 0)
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + figures(day, 8, 10) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear + beginning
}

function dayOf(number: number): Day {
  const count = number - beginning
  const era = Math.floor(count / daysIn400Years)
  const ofEra = count - era * daysIn400Years
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month)}-${pad(ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`
}

/** The day that an Old Style (Julian) date is in the Gregorian calendar; right from 1800 to 2099. */
export function julianToGregorian(day: Day): Day {
  const year = Number(day.slice(0, 4))
  const beforeLeapDay = day.slice(5) <= '02-28'
  const offset = year < 1900 || (year === 1900 && beforeLeapDay) ? 12 : 13
  return addDays(day, offset)
}

/** January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `28 February 1935`, `February 1935`, `1935`, `the 1930s`, with "about" where the date is approximate. */
export function showPoint(point: Point): string {
  const [year, month, day] = point.first.split('-')
  const name = monthNames[Number(month) - 1]
  const text = wordsOf(point.precision, Number(day), name, year!)
  return point.approximate ? `about ${text}` : text
}

function wordsOf(precision: Precision, day: number, month: string | undefined, year: string): string {
  switch (precision) {
    case 'day':
      return `${day} ${month} ${year}`
    case 'month':
      return `${month} ${year}`
    case 'year':
      return year
    case 'decade':
      return `the ${year}s`
  }
}

/** A night, or a day and the next, has no beginning and end, and nothing lasts that long. */
export const isLong = ({ start, end }: Span): boolean => !start || !end || daysBetween(start.first, end.last) > 2

/** A point or an interval in words, without a preposition: `28 February 1935 to 22 August 1937`, `from 1935`, `until 1937`. */
export function showTime(time: Time): string {
  if (time.kind === 'point') return showPoint(time)
  if (time.start && time.end) return showSpan(time.start, time.end)
  return time.start ? `from ${showPoint(time.start)}` : `until ${showPoint(time.end!)}`
}

/** As it stands in a sentence: `on 28 February 1935`, `in 1935`, `from 1935 to 1937`. */
export function showTimeInSentence(time: Time): string {
  if (time.kind === 'point') return `${time.precision === 'day' && !time.approximate ? 'on' : 'in'} ${showPoint(time)}`
  if (time.start && time.end) {
    const span = showSpan(time.start, time.end)
    return `${span.includes(' and ') ? 'on' : 'from'} ${span}`
  }
  return showTime(time)
}

/** Says once what both ends share: "26 January to 10 February 1934", "30 and 31 August 1935". */
function showSpan(start: Point, end: Point): string {
  const [from, to] = [showPoint(start), showPoint(end)]
  const alike = start.precision === end.precision && !start.approximate && !end.approximate
  const sameYear = start.first.slice(0, 4) === end.first.slice(0, 4)
  if (!alike || !sameYear || start.text === end.text || start.precision === 'year' || start.precision === 'decade')
    return `${from} to ${to}`
  const [first, month] = from.split(' ')
  if (start.precision === 'month') return `${first} to ${to}`
  const sameMonth = start.first.slice(0, 7) === end.first.slice(0, 7)
  return sameMonth && daysBetween(start.first, end.first) === 1
    ? `${first} and ${to}`
    : `${sameMonth ? first : `${first} ${month}`} to ${to}`
}
