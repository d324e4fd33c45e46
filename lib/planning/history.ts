import { studyDayNumber } from '@/lib/base/study-day'
import { settingsAt } from '@/lib/scheduling/former-pace'
import type { CardId, Review } from '@/lib/scheduling/review'
import { stageAfter } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { Attendance } from './attendance'
import { longestAnswerMs, type TimedAnswer } from './belief'
import { minutesOn, type Exam } from './exam'

/**
 * What each answer took: from its question on screen to the next one, so that minutes planned are minutes by the clock. The log holds the time to
 * the answer; reading what follows is what lies between it and the next question, where that comes within a minute.
 * @param reviews by time
 */
export function* timeTaken(reviews: readonly Pick<Review, 'atMs' | 'durationMs'>[]): Generator<number> {
  for (const [i, { atMs, durationMs }] of reviews.entries()) {
    const next = reviews[i + 1]
    const readingMs = next ? next.atMs - next.durationMs - atMs : 0
    yield Math.min(longestAnswerMs, durationMs + (readingMs > 0 && readingMs <= longestAnswerMs ? readingMs : 0))
  }
}

/** Each answer with the stage its card was in, which only its history tells. Reviews by time, the undone left out. */
export function* timedAnswers(reviews: readonly Review[], settings: SchedulingSettings): Generator<TimedAnswer> {
  const cards = new Map<CardId, ReturnType<typeof stageAfter>>()
  const taken = timeTaken(reviews)
  for (const { cardId, rating, atMs } of reviews) {
    const before = cards.get(cardId)
    const ms: number = taken.next().value ?? 0
    yield { rating, seconds: ms / 1000, stage: before?.stage ?? null }
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
