import { isTimeZone } from '@/lib/base/study-day'
import type { Exam, ExamId } from '@/lib/planning/exam'
import { readExam, storeExam, type StoredExam } from '@/lib/planning/stored-exam'
import { defaultSettings, type SchedulingSettings } from '@/lib/scheduling/settings'
import { completeWeights } from '@/lib/scheduling/weights'
import type { OwnedRow } from '@/lib/sync/owned-row'

/** A learner's choices, the same on all of their devices. Merged column by column; a name here is a stored string, for life. */
export interface LearnerSettings extends SchedulingSettings {
  readonly newCardsPerDay: number
  readonly reviewsPerDay: number
  /** Soonest first, those that are over among them. */
  readonly exams: readonly Exam[]
}

/** Each exam is a column of its own, so that two devices which made different ones both keep theirs. */
export type ExamColumn = `plan${string}`
/** What may be changed: some settings, and exams by their columns; false takes an exam away. */
export type SettingsChange = Partial<Omit<LearnerSettings, 'exams'>> & {
  readonly [Column in ExamColumn]?: StoredExam | false
}

const examColumn = /^plan[0-9a-f]{1,36}$/
const columnOf = (id: ExamId): ExamColumn => `plan${id.replaceAll('-', '')}`

/** The change that keeps an exam as it is now. */
export const examChange = (exam: Exam): SettingsChange => ({ [columnOf(exam.id)]: storeExam(exam) })
export const examRemoval = (id: ExamId): SettingsChange => ({ [columnOf(id)]: false })

export function defaultLearnerSettings(timeZone: string): LearnerSettings {
  return { ...defaultSettings(timeZone), newCardsPerDay: 10, reviewsPerDay: 200, exams: [] }
}

const whole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const steps = (value: unknown) =>
  Array.isArray(value) &&
  value.length <= 10 &&
  value.every((step) => typeof step === 'number' && step > 0 && step <= 60 * 24 * 30)

/** What each setting may be. Anything may come down from a server or up from an older version; what fits stays, the rest is the default. */
const fits: { readonly [Name in Exclude<keyof LearnerSettings, 'exams'>]: (value: unknown) => boolean } = {
  desiredRetention: (value) => typeof value === 'number' && value >= 0.7 && value <= 0.99,
  weights: (value) => value === null || (Array.isArray(value) && areWeights(value)),
  timeZone: (value) => typeof value === 'string' && isTimeZone(value),
  rolloverHour: whole(0, 23),
  learningStepsMin: steps,
  relearningStepsMin: steps,
  maxIntervalDays: whole(1, 36_500),
  fuzz: (value) => typeof value === 'boolean',
  newCardsPerDay: whole(0, 9_999),
  reviewsPerDay: whole(0, 9_999),
}

function areWeights(value: readonly number[]): boolean {
  try {
    completeWeights(value)
    return true
  } catch {
    return false
  }
}

export function readLearnerSettings(row: OwnedRow, timeZone: string): LearnerSettings {
  const names = Object.keys(fits) as (keyof typeof fits)[]
  const chosen = names
    .filter((name) => row[name] && fits[name](row[name].value))
    .map((name) => [name, row[name]!.value])
  const exams = Object.keys(row)
    .filter((name) => examColumn.test(name))
    .flatMap((name) => readExam(row[name]!.value) ?? [])
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
  return { ...defaultLearnerSettings(timeZone), ...(Object.fromEntries(chosen) as Partial<LearnerSettings>), exams }
}

/** The names of the changes that no setting may have. */
export function unfitSettings(change: SettingsChange): readonly string[] {
  return Object.entries(change)
    .filter(([name, value]) =>
      examColumn.test(name)
        ? value !== false && readExam(value) === null
        : !(name in fits) || !fits[name as keyof typeof fits](value),
    )
    .map(([name]) => name)
}
