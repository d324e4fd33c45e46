import { studyDayNumber } from '@/lib/base/study-day'
import { settingsAt } from '@/lib/scheduling/former-pace'
import type { CardId, Review } from '@/lib/scheduling/review'
import { stageAfter } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { Attendance } from './attendance'
import type { TimedAnswer } from './belief'
import { minutesOn, type Exam } from './exam'

/** Each answer with the stage its card was in, which only its history tells. Reviews by time, the undone left out. */
export function* timedAnswers(reviews: Iterable<Review>, settings: SchedulingSettings): Generator<TimedAnswer> {
  const cards = new Map<CardId, ReturnType<typeof stageAfter>>()
  for (const { cardId, rating, durationMs, atMs } of reviews) {
    const before = cards.get(cardId)
    yield { rating, seconds: durationMs / 1000, stage: before?.stage ?? null }
    cards.set(cardId, stageAfter(before?.stage ?? null, before?.step ?? 0, rating, settingsAt(settings, atMs)))
  }
}

/** Looked back upon for attendance: habits change. */
const daysBack = 21

/** On how many of the last days with minutes something was studied, today left out, since the learner began. */
export function attendanceOf(
  reviews: readonly Pick<Review, 'atMs'>[],
  exams: readonly Exam[],
  nowMs: number,
  { timeZone, rolloverHour }: SchedulingSettings,
): Attendance {
  const today = studyDayNumber(nowMs, timeZone, rolloverHour)
  const days = new Set(reviews.map(({ atMs }) => studyDayNumber(atMs, timeZone, rolloverHour)))
  const first = Math.max(today - daysBack, reviews.length > 0 ? Math.min(...days) : today)
  let planned = 0
  let studied = 0
  for (let day = first; day < today; day++) {
    if (!exams.some((exam) => minutesOn(exam, day) > 0)) continue
    planned += 1
    if (days.has(day)) studied += 1
  }
  return { planned, studied }
}
