import { seededRandom } from '@/lib/base/random'
import type { CardId } from './review'

const ranges = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
]

/** The number in [0, 1) that places this review of this card within its range: the same in a preview, on every device, in every replay. */
export function fuzzFactor(cardId: CardId, reps: number): number {
  return seededRandom(`${cardId}:${reps}`)()
}

/** Whole days. */
export interface FuzzRange {
  readonly shortest: number
  readonly longest: number
}

/**
 * How far an interval may be moved, so that cards learned together part. The range is Anki's: a day, and 15% of what lies between 2.5 and 7
 * days, 10% up to 20, 5% beyond.
 */
export function fuzzRange(intervalDays: number, elapsedDays: number, maxDays: number): FuzzRange {
  if (intervalDays < 2.5) {
    const days = Math.min(Math.round(intervalDays), maxDays)
    return { shortest: days, longest: days }
  }
  const delta = ranges.reduce(
    (sum, { from, to, share }) => sum + share * Math.max(Math.min(intervalDays, to) - from, 0),
    1,
  )
  const interval = Math.min(intervalDays, maxDays)
  const longest = Math.min(Math.round(interval + delta), maxDays)
  // A card that may wait longer than it just did does not come back sooner.
  const atLeast = interval > elapsedDays ? elapsedDays + 1 : 0
  const shortest = Math.min(Math.max(2, Math.round(interval - delta), atLeast), longest)
  return { shortest, longest }
}

/** @param factor in [0, 1), the place within the range; null leaves the interval as it is */
export function fuzzed(intervalDays: number, elapsedDays: number, maxDays: number, factor: number | null): number {
  if (factor === null) return Math.min(Math.round(intervalDays), maxDays)
  const { shortest, longest } = fuzzRange(intervalDays, elapsedDays, maxDays)
  return Math.floor(factor * (longest - shortest + 1) + shortest)
}
