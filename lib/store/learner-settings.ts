import { isTimeZone } from '@/lib/base/study-day'
import type { Exam, ExamId } from '@/lib/planning/exam'
import { readExam, storeExam, type StoredExam } from '@/lib/planning/stored-exam'
import { defaultSettings, type SchedulingSettings } from '@/lib/scheduling/settings'
import type { WeekdayWeights } from '@/lib/study/balance'
import { longestComebackDays, type Comeback } from '@/lib/study/comeback'
import { reviewOrders, type ReviewOrder } from '@/lib/study/plan'
import type { OwnedRow } from '@/lib/sync/owned-row'
import {
  areSteps,
  areWeights,
  isLongestWait,
  isRetention,
  origins,
  paceColumn,
  readPace,
  type PaceChange,
  type WeightSet,
} from './stored-pace'
import { isReportColumn, isReportValue, readReports, type KeptReports, type ReportChange } from './stored-reports'

/** A learner's choices, the same on all of their devices. Merged column by column; a name here is a stored string, for life. */
export interface LearnerSettings extends SchedulingSettings, KeptReports {
  readonly newCardsPerDay: number
  readonly reviewsPerDay: number
  /** Reviews before it are due by the pace of that moment, whatever held when they were given; 0 for none. */
  readonly rescheduledAtMs: number
  /** When a fit to the learner's own memory was last made or put off; 0 for never. */
  readonly fitAskedAtMs: number
  /** Every set of weights that was chosen and is still kept, oldest first; the last is in use. */
  readonly sets: readonly WeightSet[]
  /** "How sure?" is asked between an answer and its judgement. */
  readonly askConfidence: boolean
  readonly reviewOrder: ReviewOrder
  /** How much of a usual day's reviews each weekday is to bear, Monday first, 0 to 1. */
  readonly weekdayWeights: WeekdayWeights
  /** A pile that is worked off over some days; null where there is none. */
  readonly comeback: Comeback | null
  /** Soonest first, those that are over among them. */
  readonly exams: readonly Exam[]
}

/** Each exam is a column of its own, so that two devices which made different ones both keep theirs. */
export type ExamColumn = `plan${string}`
/** What follows from other columns. */
type Derived = 'exams' | 'former' | 'sets' | keyof KeptReports
/** What may be changed: some settings, and exams and reports by their columns; false takes one away. */
export type SettingsChange = Partial<Omit<LearnerSettings, Derived>> &
  PaceChange &
  ReportChange & { readonly [Column in ExamColumn]?: StoredExam | false }

const examColumn = /^plan[0-9a-f]{1,36}$/
const columnOf = (id: ExamId): ExamColumn => `plan${id.replaceAll('-', '')}`

/** TypeScript takes a key that is worked out for any text. */
const changeOf = (column: ExamColumn, value: StoredExam | false) => ({ [column]: value }) as SettingsChange

/** The change that keeps an exam as it is now. */
export const examChange = (exam: Exam): SettingsChange => changeOf(columnOf(exam.id), storeExam(exam))
export const examRemoval = (id: ExamId): SettingsChange => changeOf(columnOf(id), false)

export function defaultLearnerSettings(timeZone: string): LearnerSettings {
  return {
    ...defaultSettings(timeZone),
    newCardsPerDay: 10,
    reviewsPerDay: 200,
    askConfidence: false,
    rescheduledAtMs: 0,
    fitAskedAtMs: 0,
    sets: [],
    reviewOrder: 'weakest',
    weekdayWeights: [1, 1, 1, 1, 1, 1, 1],
    comeback: null,
    exams: [],
    reports: [],
    freeReports: [],
  }
}

const whole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most

/** What each setting may be. Anything may come down from a server or up from an older version; what fits stays, the rest is the default. */
const fits: { readonly [Name in Exclude<keyof LearnerSettings, Derived>]: (value: unknown) => boolean } = {
  desiredRetention: isRetention,
  weights: areWeights,
  timeZone: (value) => typeof value === 'string' && isTimeZone(value),
  rolloverHour: whole(0, 23),
  learningStepsMin: areSteps,
  relearningStepsMin: areSteps,
  maxIntervalDays: isLongestWait,
  fuzz: (value) => typeof value === 'boolean',
  newCardsPerDay: whole(0, 9_999),
  reviewsPerDay: whole(0, 9_999),
  rescheduledAtMs: whole(0, Number.MAX_SAFE_INTEGER),
  fitAskedAtMs: whole(0, Number.MAX_SAFE_INTEGER),
  askConfidence: (value) => typeof value === 'boolean',
  reviewOrder: (value) => reviewOrders.some((order) => order === value),
  weekdayWeights: (value) =>
    Array.isArray(value) && value.length === 7 && value.every((one) => typeof one === 'number' && one >= 0 && one <= 1),
  comeback: (value) => value === null || isComeback(value),
}

function isComeback(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { fromDay, days, total } = value as Partial<Record<keyof Comeback, unknown>>
  return whole(0, 1_000_000)(fromDay) && whole(1, longestComebackDays)(days) && whole(1, 1_000_000)(total)
}
/** What is told of a change of pace. */
const about: { readonly [Name in Exclude<keyof PaceChange, keyof typeof fits>]: (value: unknown) => boolean } = {
  origin: (value) => origins.some((known) => known === value),
  answers: whole(0, Number.MAX_SAFE_INTEGER),
}
const asked: Readonly<Record<string, (value: unknown) => boolean>> = { ...fits, ...about }

export function readLearnerSettings(row: OwnedRow, timeZone: string): LearnerSettings {
  const names = Object.keys(fits) as (keyof typeof fits)[]
  const chosen = names
    .filter((name) => row[name] && fits[name](row[name].value))
    .map((name) => [name, row[name]!.value])
  const exams = Object.keys(row)
    .filter((name) => examColumn.test(name))
    .flatMap((name) => readExam(row[name]!.value) ?? [])
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
  const own = { ...defaultLearnerSettings(timeZone), ...(Object.fromEntries(chosen) as Partial<LearnerSettings>) }
  return { ...own, ...readPace(row, own, own.rescheduledAtMs), ...readReports(row), exams }
}

/**
 * The columns that keep a change. A pace is not written over: what it was, and until when, decides when cards fall due.
 * @param lastAnswerMs when the learner last answered anything
 */
export function settingsColumns(
  change: SettingsChange,
  row: OwnedRow,
  nowMs: number,
  deviceName: string,
  lastAnswerMs: number,
): Readonly<Record<string, unknown>> {
  const { desiredRetention, weights, origin, answers, ...beyond } = change
  const { learningStepsMin, relearningStepsMin, maxIntervalDays, ...others } = beyond
  const steps = [learningStepsMin, relearningStepsMin, maxIntervalDays].some((one) => one !== undefined)
  if (desiredRetention === undefined && weights === undefined && !steps) return others
  const now = readLearnerSettings(row, 'UTC')
  const pace: PaceChange = {
    ...(steps
      ? {
          learningStepsMin: learningStepsMin ?? now.learningStepsMin,
          relearningStepsMin: relearningStepsMin ?? now.relearningStepsMin,
          maxIntervalDays: maxIntervalDays ?? now.maxIntervalDays,
        }
      : {}),
    ...(desiredRetention === undefined ? {} : { desiredRetention }),
    ...(weights === undefined ? {} : { weights, ...(origin ? { origin } : {}), ...(answers ? { answers } : {}) }),
  }
  return { ...others, ...paceColumn(row, pace, nowMs, deviceName, lastAnswerMs) }
}

/** The names of the changes that no setting may have. */
export function unfitSettings(change: SettingsChange): readonly string[] {
  return Object.entries(change)
    .filter(([name, value]) =>
      examColumn.test(name)
        ? value !== false && readExam(value) === null
        : isReportColumn(name)
          ? !isReportValue(value)
          : !(Object.hasOwn(asked, name) && asked[name]!(value)),
    )
    .map(([name]) => name)
}
