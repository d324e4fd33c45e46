import { percent } from '@/components/ui/words'
import { studyDay, studyDayStartMs } from '@/lib/base/study-day'
import type { Expected } from '@/lib/planning/forecast'

/** "71% (66–76)": the middle, and where it lies four times in five. */
export function expectedWords({ mean, low, high }: Expected): string {
  return `${percent(mean)} (${Math.round(low * 100)}–${Math.round(high * 100)})`
}

export function inDays(days: number): string {
  if (days < 0) return 'over'
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

/** What the wall clock of a zone shows, for the fields of a form; and back. */
export function wallClock(atMs: number, timeZone: string): { readonly date: string; readonly time: string } {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return { date: studyDay(atMs, timeZone, 0), time: time.format(atMs) }
}

/** null where the fields hold no date and time. */
export function fromWallClock(date: string, time: string, timeZone: string): number | null {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !clock || Number.isNaN(Date.parse(date))) return null
  return studyDayStartMs(date, timeZone, Number(clock[1]) + Number(clock[2]) / 60)
}
