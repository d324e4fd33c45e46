import { isTimeZone } from '@/lib/base/study-day'
import { defaultSettings, type SchedulingSettings } from '@/lib/scheduling/settings'
import { completeWeights } from '@/lib/scheduling/weights'
import type { OwnedRow } from '@/lib/sync/owned-row'

/** A learner's choices, the same on all of their devices. Merged column by column; a name here is a stored string, for life. */
export interface LearnerSettings extends SchedulingSettings {
  readonly newCardsPerDay: number
  readonly reviewsPerDay: number
}

export function defaultLearnerSettings(timeZone: string): LearnerSettings {
  return { ...defaultSettings(timeZone), newCardsPerDay: 10, reviewsPerDay: 200 }
}

const whole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const steps = (value: unknown) =>
  Array.isArray(value) &&
  value.length <= 10 &&
  value.every((step) => typeof step === 'number' && step > 0 && step <= 60 * 24 * 30)

/** What each setting may be. Anything may come down from a server or up from an older version; what fits stays, the rest is the default. */
const fits: { readonly [Name in keyof LearnerSettings]: (value: unknown) => boolean } = {
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
  const names = Object.keys(fits) as (keyof LearnerSettings)[]
  const chosen = names
    .filter((name) => row[name] && fits[name](row[name].value))
    .map((name) => [name, row[name]!.value])
  return { ...defaultLearnerSettings(timeZone), ...(Object.fromEntries(chosen) as Partial<LearnerSettings>) }
}

/** The names of the changes that no setting may have. */
export function unfitSettings(change: Partial<LearnerSettings>): readonly string[] {
  return Object.entries(change)
    .filter(([name, value]) => !(name in fits) || !fits[name as keyof LearnerSettings](value))
    .map(([name]) => name)
}
