import { addDays, certainCore, julianToGregorian, outerBounds, parseTime, type Day, type Time } from '@/lib/base/edtf'
import type { Fact } from './fact'

/** Days from one to another, both included; `null` where a side is open. */
export interface Reach {
  readonly first: Day | null
  readonly last: Day | null
}
/** A reach without an open side. */
export interface Days {
  readonly first: Day
  readonly last: Day
}

/** Russia went over to the Gregorian calendar on this day; an earlier date may be meant in either. */
const calendarReform = '1918-02-14'
const calendarGap = 13

/** The date on which a fact hangs: its own, the one it is attested on, or for a sentence the one date among its slots. */
export function timeOf(fact: Fact): Time | null {
  if ('time' in fact && fact.time) return parseTime(fact.time)
  if ('attested' in fact && fact.attested) return parseTime(fact.attested)
  if (fact.kind !== 'statement') return null
  let only: string | null = null
  for (const name in fact.slots) {
    const slot = fact.slots[name]!
    if (typeof slot === 'string' || !('time' in slot)) continue
    if (only !== null) return null
    only = slot.time
  }
  return only === null ? null : parseTime(only)
}

/** Every day that the date can touch, whichever calendar it was written in. */
export function possibleDays(time: Time, julian = false): Reach {
  const known = julian ? ofOldDates : ofDates
  let days = known.get(time)
  if (!days) known.set(time, (days = workedOut(time, julian)))
  return days
}
/** A question compares the same dates again and again. */
const [ofDates, ofOldDates] = [new WeakMap<Time, Reach>(), new WeakMap<Time, Reach>()]

function workedOut(time: Time, julian: boolean): Reach {
  const { first, last } = outerBounds(time)
  const earlier = (day: Day) => (!julian && day < calendarReform ? addDays(day, -calendarGap) : day)
  const later = (day: Day) => (julian ? julianToGregorian(day) : day < calendarReform ? addDays(day, calendarGap) : day)
  return { first: first && earlier(first), last: last && later(last) }
}

/**
 * The days that surely lie strictly inside an interval, whichever calendar it was written in: the days of taking over and of handing over
 * are nobody's. `null` when there is none.
 */
export function certainDays(time: Time, julian = false): Days | null {
  const core = certainCore(time)
  if (!core) return null
  const early = (day: Day) => julian || day < calendarReform
  const first = addDays(early(core.first) ? addDays(core.first, calendarGap) : core.first, 1)
  const last = addDays(!julian && core.last < calendarReform ? addDays(core.last, -calendarGap) : core.last, -1)
  return first <= last ? { first, last } : null
}

export function mayMeet(one: Reach, other: Reach): boolean {
  return begins(one) <= ends(other) && begins(other) <= ends(one)
}
const begins = (reach: Reach) => reach.first ?? '0000'
const ends = (reach: Reach) => reach.last ?? '9999'

/** The same days in as few reaches as can be, none of which meets another. */
export function merged(reaches: readonly Reach[]): readonly Reach[] {
  const whole: Reach[] = []
  for (const next of [...reaches].sort((a, b) => (begins(a) < begins(b) ? -1 : 1))) {
    const last = whole.at(-1)
    if (!last || !mayMeet(last, next)) whole.push(next)
    else if (ends(next) > ends(last)) whole[whole.length - 1] = { first: last.first, last: next.last }
  }
  return whole
}

export function lieWithin(inner: Days, outer: Days | null): boolean {
  return outer !== null && outer.first <= inner.first && inner.last <= outer.last
}
