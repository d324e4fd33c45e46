import { fold } from '@/lib/base/fold'
import type { Day } from '@/lib/base/edtf'

/** A date as typed: the days that it can mean, and how exactly it was given. */
export interface TypedDate {
  readonly first: Day
  readonly last: Day
  readonly exact: 'day' | 'month' | 'part' | 'year' | 'decade'
  readonly about: boolean
}
/** A day without a year, or nothing that is a date. */
export type Unread = 'no-year' | 'no-date'
export interface ReadDate {
  readonly date: TypedDate
  /** The other reading of 3/4/35. */
  readonly swapped: TypedDate | null
}

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'января', 'январь'],
  ['february', 'feb', 'febr', 'февраля', 'февраль'],
  ['march', 'mar', 'марта', 'март'],
  ['april', 'apr', 'апреля', 'апрель'],
  ['may', 'мая', 'май'],
  ['june', 'jun', 'июня', 'июнь'],
  ['july', 'jul', 'июля', 'июль'],
  ['august', 'aug', 'августа', 'август'],
  ['september', 'sept', 'sep', 'сентября', 'сентябрь'],
  ['october', 'oct', 'октября', 'октябрь'],
  ['november', 'nov', 'ноября', 'ноябрь'],
  ['december', 'dec', 'декабря', 'декабрь'],
]
const monthOf = new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
/** Months, both included, that a part of a year can mean. */
const parts: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  beginning: [1, 4],
  start: [1, 4],
  mid: [4, 9],
  middle: [4, 9],
  late: [9, 12],
  end: [9, 12],
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  fall: [9, 12],
  winter: [1, 12],
}

const pad = (value: number) => String(value).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
/** Two figures are a year of the century that the subject lies in. */
const fullYear = (text: string) => (text.length === 2 ? 1900 + Number(text) : Number(text))

/** Reads a date in any usual way of writing it; day before month, as in Britain and Russia. */
export function readDate(text: string): ReadDate | Unread {
  const about = /\b(about|around|circa|ca?|roughly|approximately)\b|[~?]/i.test(text)
  const numeric = readNumeric(text.trim(), about) ?? readDays(text, about)
  if (numeric) return numeric
  const words = fold(text.replace(/[~?/]/g, ' ').replace(/'(\d\d)\b/, '$1'))
    .replace(/\b(about|around|circa|roughly|approximately|ca|c|in|on|the|of|year|new|old|style|os|ns)\b/g, ' ')
    .split(' ')
    .filter(Boolean)
  let [day, month, year]: [number | null, number | null, number | null] = [null, null, null]
  let part: readonly [number, number] | null = null
  let decade = false
  for (const word of words) {
    const match = /^(\d{1,4})(st|nd|rd|th|s|го)?$/.exec(word)
    if (/^(г|год|года)$/.test(word)) continue
    if (monthOf.has(word)) month ??= monthOf.get(word)!
    else if (parts[word]) part ??= parts[word]
    else if (match && match[2] === 's' && match[1]!.length !== 3) [decade, year] = [true, fullYear(match[1]!)]
    else if (match && match[1]!.length >= 3) year ??= Number(match[1])
    else if (
      match &&
      day === null &&
      month === null &&
      words.some((other) => monthOf.has(other)) &&
      Number(match[1]) <= 31
    )
      day = Number(match[1])
    else if (
      match &&
      month !== null &&
      day === null &&
      Number(match[1]) <= 31 &&
      (year !== null || /[a-z]/.test(word) || words.some((other) => /^\d{4}$/.test(other)))
    )
      day = Number(match[1])
    else if (match && match[1]!.length === 2 && year === null) year = fullYear(match[1]!)
    else if (match && month !== null && day === null && Number(match[1]) <= 31) day = Number(match[1])
    else return 'no-date'
  }
  if (year === null) return month !== null || part !== null ? 'no-year' : 'no-date'
  const date = build(year, month, day, part, decade, about)
  return date ? { date, swapped: null } : 'no-date'
}

function build(
  year: number,
  month: number | null,
  day: number | null,
  part: readonly [number, number] | null,
  decade: boolean,
  about: boolean,
): TypedDate | null {
  if (year < 1000 || year > 2999) return null
  if (decade) {
    const tens = Math.floor(year / 10) * 10
    const [from, to] = part
      ? [tens + Math.floor(((part[0] - 1) / 12) * 10), tens + Math.ceil((part[1] / 12) * 10) - 1]
      : [tens, tens + 9]
    return { first: `${from}-01-01`, last: `${to}-12-31`, exact: 'decade', about }
  }
  if (month === null) {
    if (part)
      return {
        first: `${year}-${pad(part[0])}-01`,
        last: `${year}-${pad(part[1])}-${lastDay(year, part[1])}`,
        exact: 'part',
        about,
      }
    return { first: `${year}-01-01`, last: `${year}-12-31`, exact: 'year', about }
  }
  if (month > 12) return null
  const length = lastDay(year, month)
  if (day === null)
    return { first: `${year}-${pad(month)}-01`, last: `${year}-${pad(month)}-${pad(length)}`, exact: 'month', about }
  if (day < 1 || day > length) return null
  const text = `${year}-${pad(month)}-${pad(day)}`
  return { first: text, last: text, exact: 'day', about }
}

/** 16–23 April 1929, April 16 to 23, 1929: some days of a month, and so no more exact than it. */
function readDays(text: string, about: boolean): ReadDate | null {
  const days = /(?<![\d./-])(\d{1,2})(?:st|nd|rd|th)?\s*(?:[-–—]|to|and)\s*(\d{1,2})(?:st|nd|rd|th)?(?![\d./-])/i.exec(
    text,
  )
  if (!days || Number(days[1]) >= Number(days[2])) return null
  const rest = text.replace(/^\s*(from|between)\s/i, '')
  const [from, to] = [days[1]!, days[2]!].map((day) => readDate(rest.replace(days[0], day)))
  if (typeof from !== 'object' || typeof to !== 'object') return null
  if (from.date.exact !== 'day' || to.date.exact !== 'day') return null
  return both({ first: from.date.first, last: to.date.last, exact: 'month', about })
}

/** 28.2.35, 28/2/1935, 28.II.1935, 1935-02-28, 2/1935. */
function readNumeric(text: string, about: boolean): ReadDate | null {
  const bare = text
    .replace(/^(c\.|ca\.|about|~)\s*/i, '')
    .replace(/[~?]$/, '')
    .replace(/\s*([./-])\s*/g, '$1')
    .replace(/\s*г\.?$/i, '')
  const iso = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(bare)
  if (iso) return both(build(Number(iso[1]), valid(Number(iso[2])), iso[3] ? Number(iso[3]) : null, null, false, about))
  const full = /^(\d{1,2})[-./ ](\d{1,2}|[ivx]+)[-./ ](\d{2}|\d{4})$/i.exec(bare)
  if (full) {
    const year = fullYear(full[3]!)
    const [a, b] = [
      Number(full[1]),
      /^\d/.test(full[2]!) ? Number(full[2]) : romanMonths.indexOf(full[2]!.toLowerCase()) + 1,
    ]
    const british = b >= 1 && b <= 12 ? build(year, b, a, null, false, about) : null
    const american = a >= 1 && a <= 12 && /^\d/.test(full[2]!) ? build(year, a, b, null, false, about) : null
    return british
      ? { date: british, swapped: american && american.first !== british.first ? american : null }
      : both(american)
  }
  const short = /^(\d{1,2})[-./](\d{4})$/.exec(bare)
  return short ? both(build(Number(short[2]), valid(Number(short[1])), null, null, false, about)) : null
}

const valid = (month: number) => (month >= 1 && month <= 12 ? month : 99)
const both = (date: TypedDate | null): ReadDate | null => (date ? { date, swapped: null } : null)
