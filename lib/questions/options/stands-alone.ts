import { daysBetween, type Time } from '@/lib/base/edtf'

export const firstOf = (time: Time) => (time.kind === 'point' ? time.first : time.start!.first)
export const lastOf = (time: Time) => (time.kind === 'point' ? time.last : time.end!.last)
const yearOf = (time: Time) => firstOf(time).slice(0, 4)

/**
 * Whether the right date shows by standing alone: all others lie together in a year in which it does not, or nearer to one another than any
 * lies to it.
 */
export function standsAlone(right: Time, wrong: readonly Time[]): boolean {
  const [first, ...others] = wrong
  if (!first || others.length === 0) return false
  if (yearOf(first) !== yearOf(right) && others.every((one) => yearOf(one) === yearOf(first))) return true
  const places = wrong.map((one) => daysBetween(firstOf(right), firstOf(one)))
  return Math.min(...places.map(Math.abs)) > Math.max(...places) - Math.min(...places)
}
