import { count } from './words'

/** A length of time in days as one says it: "12 days", "5 months". */
export function daysWords(days: number): string {
  if (days < 1) return 'less than a day'
  if (days < 60) return count(Math.round(days), 'day')
  return days < 700 ? count(Math.round(days / 30.4), 'month') : count(Math.round(days / 365), 'year')
}
