import { studyDayNumber } from '@/lib/base/study-day'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** Figures are grouped by hand, for Intl takes a phone a tenth of a second to wake. */
export const figure = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

export const count = (n: number, one: string, many = `${one}s`) => `${figure(n)} ${n === 1 ? one : many}`
export const percent = (share: number) => `${Math.round(share * 100)}%`

type Zone = Pick<SchedulingSettings, 'timeZone' | 'rolloverHour'>

/** When something falls due, as one says it: "in 8 minutes", "at 18:20", "tomorrow", "on Friday", "on 3 March 2027". */
export function whenDue(atMs: number, nowMs: number, { timeZone, rolloverHour }: Zone): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(atMs)
  const minutes = Math.ceil((atMs - nowMs) / 60_000)
  if (minutes <= 0) return 'now'
  if (minutes <= 60) return `in ${count(minutes, 'minute')}`
  const days = studyDayNumber(atMs, timeZone, rolloverHour) - studyDayNumber(nowMs, timeZone, rolloverHour)
  if (days <= 0) return `at ${format({ hour: '2-digit', minute: '2-digit' })}`
  if (days === 1) return 'tomorrow'
  if (days < 7) return `on ${format({ weekday: 'long' })}`
  return `on ${format({ day: 'numeric', month: 'long', year: 'numeric' })}`
}

/** A day as the house writes it: 28 February 2027. */
export function showDay(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(atMs)
}
