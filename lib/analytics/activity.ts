import { showDayNumber, studyDayNumber } from '@/lib/base/study-day'
import type { Review } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export interface ActiveDay {
  /** Study day, `YYYY-MM-DD`. */
  readonly day: string
  readonly reviews: number
  /** Different cards. */
  readonly cards: number
  readonly spentMs: number
}

/** Longer than this is a phone put down, not a question thought about; Anki draws the line here too. */
export const longestAnswerMs = 60_000

/** What was done on each of the last study days, today last. Undone reviews must be left out already. */
export function activityByDay(
  reviews: readonly Review[],
  nowMs: number,
  days: number,
  settings: SchedulingSettings,
): readonly ActiveDay[] {
  const { timeZone, rolloverHour } = settings
  const first = studyDayNumber(nowMs, timeZone, rolloverHour) - days + 1
  const found = Array.from({ length: days }, () => ({ reviews: 0, spentMs: 0, cards: new Set<string>() }))
  for (const { atMs, cardId, durationMs } of reviews) {
    const day = found[studyDayNumber(atMs, timeZone, rolloverHour) - first]
    if (!day) continue
    day.reviews += 1
    day.spentMs += Math.min(durationMs, longestAnswerMs)
    day.cards.add(cardId)
  }
  return found.map(({ reviews: count, spentMs, cards }, i) => ({
    day: showDayNumber(first + i),
    reviews: count,
    cards: cards.size,
    spentMs,
  }))
}
