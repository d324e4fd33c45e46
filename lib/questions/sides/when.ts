import { parseTime, showTimeInSentence, type Point, type Time } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'
import type { Days } from '@/lib/corpus/derived-days'
import type { Fact } from '@/lib/corpus/fact'

/** A date in a stem, and the days that it means. */
export interface When {
  readonly words: string
  readonly days: Days
}

const inWords = (text: string): When => {
  const point = parseTime(text) as Point
  return { words: showTimeInSentence(point), days: { first: point.first, last: point.last } }
}

/**
 * A date that lies wholly inside the days: a year where a whole one fits, else a month, else the day in the middle. Which year or month, the
 * seed says.
 */
export function whenInside({ first, last }: Days, random: Random): When {
  const years: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    if (first <= `${year}-01-01` && `${year}-12-31` <= last) years.push(String(year))
  }
  const months: string[] = []
  if (years.length === 0) {
    for (let at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1; ; at++) {
      const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
      if (`${month}-31` > last) break
      if (first <= `${month}-01`) months.push(month)
    }
  }
  const fitting = years.length > 0 ? years : months
  const chosen = fitting[Math.floor(random() * fitting.length)]
  return inWords(chosen ?? middle(first, last))
}

/** The month in the middle of the days, if it lies whole within them, and the day in the middle. */
export function middleOf({ first, last }: Days): readonly When[] {
  const day = middle(first, last)
  const month = inWords(day.slice(0, 7))
  return [...(first <= month.days.first && month.days.last <= last ? [month] : []), inWords(day)]
}

function middle(first: string, last: string): string {
  const ms = (Date.parse(first) + Date.parse(last)) / 2
  return new Date(ms).toISOString().slice(0, 10)
}

export const whenOf = (point: Point, fact: Dated): When => ({
  words: inStyle(fact, showTimeInSentence(point)),
  days: { first: point.first, last: point.last },
})

type Dated = Pick<Fact, 'calendar'>
const ofMonth = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/
/** A day or a month of the old calendar says so; a year is the same in both. */
export const inStyle = ({ calendar }: Dated, words: string): string =>
  calendar === 'julian' && ofMonth.test(words) ? `${words} (Old Style)` : words

/** "from … to …" of an interval with both ends, else `null`. */
export function fromTo(time: Time | null, fact: Dated): string | null {
  return time?.kind === 'span' && time.start && time.end && time.start.text !== time.end.text
    ? inStyle(fact, showTimeInSentence(time))
    : null
}

/** To the month or better: two people hardly take up a single seat within it, and where they did the corpus would hold both. */
export const isExact = (point: Point | null | undefined): point is Point =>
  !!point && !point.approximate && (point.precision === 'day' || point.precision === 'month')
