import { studyDayNumber } from '@/lib/base/study-day'
import { settingsAt } from './former-pace'
import { fuzzRange } from './fuzz'
import type { SeenMemory } from './memory'
import { modelFor } from './scheduler'
import type { SchedulingSettings } from './settings'

/** The study days, by number, on which a review is as good as on the one it fell due. */
export interface Room {
  readonly earliest: number
  readonly due: number
  readonly latest: number
}

/**
 * The fuzz range of a card in review, around its own due day; that day alone where there is no fuzz. What a former pace gave keeps to the days
 * about the one it was given, whatever the present one would have given it.
 */
export function roomOf(memory: SeenMemory, settings: SchedulingSettings): Room {
  const { timeZone, rolloverHour, maxIntervalDays } = settings
  const due = studyDayNumber(memory.dueAtMs, timeZone, rolloverHour)
  if (!settings.fuzz) return { earliest: due, due, latest: due }
  const last = studyDayNumber(memory.lastReviewAtMs, timeZone, rolloverHour)
  const max = Math.max(1, Math.floor(maxIntervalDays))
  const wanted = () => Math.min(Math.max(1, Math.round(modelFor(settings).intervalDays(memory.stabilityDays))), max)
  const isPresent = settingsAt(settings, memory.lastReviewAtMs) === settings
  const { shortest, longest } = isPresent ? fuzzRange(wanted(), 0, max) : fuzzRange(due - last, 0, Infinity)
  // Good and Easy wait at least a day longer than the answer below them, which may put the due day beyond the range.
  return { earliest: Math.min(due, last + shortest), due, latest: Math.max(due, last + longest) }
}
