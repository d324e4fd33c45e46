import {
  addDays,
  julianToGregorian,
  outerBounds,
  parseTime,
  showTime,
  type Day,
  type Precision,
  type Time,
} from '@/lib/base/edtf'
import type { Verdict } from '../question'
import { readDate, type TypedDate } from './read-date'

interface Bounds {
  readonly first: Day
  readonly last: Day
}
const calendarReform = '1918-02-14'
const finenessOf: { readonly [P in TypedDate['exact']]: number } = { decade: 0, year: 1, part: 1.5, month: 2, day: 3 }
const asked: { readonly [P in Precision]: number } = { decade: 0, year: 1, month: 2, day: 3 }
const missing: { readonly [P in Precision]: string } = { decade: 'decade', year: 'year', month: 'month', day: 'day' }

/**
 * Marks a typed date against the right one. What is less precise than asked but fits is neither right nor wrong yet; a date before February
 * 1918 is right in either calendar.
 */
export function gradeDate(written: string, precision: Precision, oldStyle: boolean, text: string): Verdict {
  const time = parseTime(written)
  const read = readDate(text)
  if (!time || read === 'no-date')
    return { kind: 'unsure', ask: 'Write a date, such as 28 February 1935, February 1935 or 1935.' }
  if (read === 'no-year') return { kind: 'unsure', ask: 'Give the year too.' }
  const targets = targetsOf(time, oldStyle)
  const results = targets.map((target) => compare(target.bounds, precision, read.date, time))
  const best = results.findIndex((one) => one.kind === 'right')
  if (best === 0) return results[0]!
  if (best > 0) return { kind: 'right', remark: targets[best]!.remark }
  const open = results.find((one) => one.kind === 'unsure')
  if (open) return open
  if (
    read.swapped &&
    targets.some((target) => compare(target.bounds, precision, read.swapped!, time).kind === 'right')
  ) {
    return { kind: 'unsure', ask: 'Which of the two numbers is the month? Write it as a word.' }
  }
  return results[0]!
}

/** The right date, and the same day in the other calendar where either may be meant. */
function targetsOf(
  time: Time,
  oldStyle: boolean,
): readonly { readonly bounds: Bounds; readonly remark: string | null }[] {
  const { first, last } = outerBounds(time)
  const bounds = { first: first ?? '0000', last: last ?? '9999' }
  const targets: { bounds: Bounds; remark: string | null }[] = [{ bounds, remark: null }]
  if (oldStyle) {
    const shifted = { first: julianToGregorian(bounds.first), last: julianToGregorian(bounds.last) }
    targets.push({
      bounds: shifted,
      remark: `In the new calendar; ${showTime(time)} in the old, which the source uses.`,
    })
  } else if (bounds.last < calendarReform && time.kind === 'point' && time.precision === 'day') {
    const shifted = { first: addDays(bounds.first, -13), last: addDays(bounds.last, -13) }
    targets.push({ bounds: shifted, remark: `In the old calendar; ${showTime(time)} in the new.` })
  }
  return targets
}

function compare(right: Bounds, precision: Precision, typed: TypedDate, time: Time): Verdict {
  const overlaps = typed.first <= right.last && right.first <= typed.last
  if (!overlaps) return { kind: 'wrong', remark: null }
  const fine = finenessOf[typed.exact]
  const inside = right.first <= typed.first && typed.last <= right.last
  const approximate = time.kind === 'point' && time.approximate
  if (fine < asked[precision] && !(typed.exact === 'part' && precision === 'year')) {
    return {
      kind: 'unsure',
      ask: `That fits. Which ${missing[precision]}${precision === 'day' && fine < 2 ? ' and month' : ''}?`,
    }
  }
  if (fine > asked[precision] && time.kind === 'point' && inside && !approximate) {
    return { kind: 'right', remark: `The sources say ${showTime(time)}, no more.` }
  }
  return { kind: 'right', remark: approximate && !typed.about ? `The sources say ${showTime(time)}.` : null }
}
