import { showDayNumber, studyDayNumber } from '@/lib/base/study-day'
import { longestAnswerMs } from '@/lib/planning/belief'
import type { LogEntry } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { tallied, type Tally } from './walk'

export interface ActiveDay {
  /** Study day, `YYYY-MM-DD`. */
  readonly day: string
  readonly reviews: number
  /** Different cards. */
  readonly cards: number
  readonly spentMs: number
}

export const spentOn = ({ durationMs }: { readonly durationMs: number }) =>
  Math.min(Math.max(0, durationMs), longestAnswerMs)

/** What was done on each of the last study days, today last. */
export function activityTally(
  nowMs: number,
  days: number,
  { timeZone, rolloverHour }: SchedulingSettings,
): Tally<readonly ActiveDay[]> {
  const first = studyDayNumber(nowMs, timeZone, rolloverHour) - days + 1
  // Typed, for a sum that is an object is made anew with every answer.
  const reviews = new Uint32Array(days)
  const cards = new Uint32Array(days)
  const spentMs = new Float64Array(days)
  return {
    add({ review, day, elapsedDays }) {
      const at = day - first
      if (at < 0 || at >= days) return
      reviews[at]! += 1
      spentMs[at]! += spentOn(review)
      // The first time on this day.
      if (elapsedDays !== 0) cards[at]! += 1
    },
    result: () =>
      Array.from(reviews, (count, at) => ({
        day: showDayNumber(first + at),
        reviews: count,
        spentMs: spentMs[at]!,
        cards: cards[at]!,
      })),
  }
}

export const activityByDay = (
  entries: readonly LogEntry[],
  nowMs: number,
  days: number,
  settings: SchedulingSettings,
): readonly ActiveDay[] => tallied(entries, settings, activityTally(nowMs, days, settings))
