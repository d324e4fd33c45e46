import type { Brand } from '@/lib/base/brand'
import { parseDayNumber, studyDayNumber } from '@/lib/base/study-day'
import type { CardId } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export type ExamId = Brand<string, 'ExamId'>

/** Something to be known on a day. The names of its fields are stored, for life. */
export interface Exam {
  readonly id: ExamId
  readonly name: string
  /** When it begins, ms since 1970 UTC. */
  readonly atMs: number
  /** A card in several topics counts once, with the greatest weight. */
  readonly topics: readonly ExamTopic[]
  /** Minutes to study, Monday first. */
  readonly minutesByWeekday: readonly number[]
  /** Study days without any, `YYYY-MM-DD`. */
  readonly daysOff: readonly string[]
  /** A card counts as known from this probability of recall on; the same share, expected in all, is what a plan is to reach. */
  readonly knownAt: number
  /** What becomes of the cards when it is over. */
  readonly afterwards: 'undecided' | 'keep' | 'rest'
  /** How often it was changed: a calendar takes the higher for the newer. */
  readonly revision: number
  readonly changedAtMs: number
}
export interface ExamTopic {
  /** What the cards name: the id of a deck. */
  readonly topic: string
  /** How much each of its cards counts, against 1 for the usual. */
  readonly weight: number
}

/** A card that an exam may ask for, as far as planning needs to know it. */
export interface ExamCard {
  readonly id: CardId
  readonly factId: string
  readonly topics: readonly string[]
}

/** An exam as it was changed, to be taken for the newer. */
export const revised = (exam: Exam, nowMs: number): Exam => ({
  ...exam,
  revision: exam.revision + 1,
  changedAtMs: nowMs,
})

type Days = Pick<SchedulingSettings, 'timeZone' | 'rolloverHour'>

/** Study days from today to the exam: 0 on the day itself, below 0 afterwards. */
export function daysUntil(exam: Pick<Exam, 'atMs'>, nowMs: number, { timeZone, rolloverHour }: Days): number {
  return studyDayNumber(exam.atMs, timeZone, rolloverHour) - studyDayNumber(nowMs, timeZone, rolloverHour)
}

/** Minutes stated for a study day; none on days off. The exam's own day and those after it are not looked at here. */
export function minutesOn(exam: Pick<Exam, 'minutesByWeekday' | 'daysOff'>, dayNumber: number): number {
  if (exam.daysOff.some((day) => parseDayNumber(day) === dayNumber)) return 0
  const monday = 4 // day 0 was a Thursday
  return exam.minutesByWeekday[(((dayNumber - monday) % 7) + 7) % 7] ?? 0
}

/**
 * The minutes of each study day from today to the last exam. Exams share a day's minutes: they are the learner's, not the exam's, so that the
 * greatest number stated for the day holds for all, and is not added up.
 */
export function sharedMinutes(exams: readonly Exam[], nowMs: number, days: Days): readonly number[] {
  const today = studyDayNumber(nowMs, days.timeZone, days.rolloverHour)
  const spans = exams.map((exam) => ({ exam, until: daysUntil(exam, nowMs, days) }))
  const length = Math.max(0, ...spans.map(({ exam, until }) => (exam.atMs > nowMs ? Math.max(until, 1) : 0)))
  return Array.from({ length }, (_, day) =>
    Math.max(
      0,
      ...spans
        .filter(({ exam, until }) => exam.atMs > nowMs && day < Math.max(until, 1))
        .map(({ exam }) => minutesOn(exam, today + day)),
    ),
  )
}

/** How much a card counts in an exam: 0 where it does not ask for it. Made once for many cards. */
export function weigher(exam: Pick<Exam, 'topics'>): (card: Pick<ExamCard, 'topics'>) => number {
  const weights = new Map<string, number>()
  for (const { topic, weight } of exam.topics) weights.set(topic, Math.max(weight, weights.get(topic) ?? 0))
  return ({ topics }) => {
    let most = 0
    for (const topic of topics) most = Math.max(most, weights.get(topic) ?? 0)
    return most
  }
}

export const weightOf = (exam: Pick<Exam, 'topics'>, card: Pick<ExamCard, 'topics'>): number => weigher(exam)(card)
