import { addDays, parseTime, type Point, type Precision, type Span, type Time } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'

/** Nearer than this, a learner who is right in the matter would be marked wrong. */
export const leastDays: { readonly [P in Precision]: number } = { day: 28, month: 27, year: 300, decade: 3000 }
/** As far as a plausible wrong date lies. */
export const mostDays: { readonly [P in Precision]: number } = { day: 900, month: 1300, year: 2000, decade: 15_000 }

/**
 * A date made up near the right one, earlier where `side` is -1 and later where it is 1.
 * @param width how many times as far off as usual it may lie
 */
export function madeTime(
  time: Time,
  side: number,
  width: number,
  random: Random,
  wanted: (time: Time) => boolean,
): Time | null {
  for (let attempt = 0; attempt < 24; attempt++) {
    const candidate = time.kind === 'point' ? shiftedPoint(time, side, width, random) : shiftedSpan(time, side, random)
    if (candidate && wanted(candidate)) return candidate
  }
  return null
}

function shiftedPoint(time: Point, side: number, width: number, random: Random): Time | null {
  const [least, most] = [leastDays[time.precision], mostDays[time.precision] * width]
  // Near ones more often than far ones.
  const days = Math.round(least * (most / least) ** random()) + (time.precision === 'year' ? 66 : 0)
  return cut(addDays(time.first, side * days), time)
}

/** Both ends moved by as much, so that nothing but the place in time differs. */
function shiftedSpan(time: Span, side: number, random: Random): Time | null {
  const { start, end } = time
  const precisions = [start!.precision, end!.precision]
  // Years are counted as years and months as months: counted in days, an interval would change its length.
  const months = precisions.includes('year')
    ? 12 * (1 + Math.floor(random() * 4))
    : precisions.includes('month')
      ? Math.round(2 * 8 ** random())
      : null
  const days = Math.round(40 * 12 ** random())
  const moved = (point: Point) =>
    cut(months === null ? addDays(point.first, side * days) : addMonths(point.first, side * months), point)
  const [from, to] = [moved(start!), moved(end!)]
  return from && to && from.text !== to.text ? parseTime(`${from.text}/${to.text}`) : null
}

/** The same day of another month, or the first of it where it has no such day. */
function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  const same = `${month}-${day.slice(8)}`
  return parseTime(same) ? same : `${month}-01`
}

function cut(day: string, like: Point): Point | null {
  const text = { day, month: day.slice(0, 7), year: day.slice(0, 4), decade: `${day.slice(0, 3)}X` }[like.precision]
  const point = parseTime(`${text}${like.approximate ? '~' : ''}`)
  return point?.kind === 'point' ? point : null
}
