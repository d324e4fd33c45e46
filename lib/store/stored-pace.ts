import type { FormerPace, Pace, Steps } from '@/lib/scheduling/settings'
import { completeWeights } from '@/lib/scheduling/weights'
import type { OwnedRow } from '@/lib/sync/owned-row'

/** Where a set of weights came from. Stored: for life. */
export const origins = ['fitted', 'pasted', 'published'] as const
export type Origin = (typeof origins)[number]

/** Weights that were chosen at some time. */
export interface WeightSet {
  readonly atMs: number
  /** null for the published defaults. */
  readonly weights: readonly number[] | null
  readonly origin: Origin
  /** How many answers they were fitted to; null for sets that were not fitted here. */
  readonly answers: number | null
}

/**
 * One change of the pace, as it is stored. Changes are listed in a column of the device that made them (by the first letter of its name, so
 * that there are never more than 36 such columns), for two devices that changed different things must both keep theirs, with the times.
 */
interface Change {
  /** One more than any that the device knew of: the order of changes, whatever the clocks say. */
  readonly n: number
  /** Device clock, ms since 1970 UTC. */
  readonly at: number
  /** From when it holds, where an older change that it took the place of was dropped from the list. */
  readonly since?: number
  /** Desired retention. */
  readonly r?: number
  readonly w?: readonly number[] | null
  readonly by?: Origin
  readonly of?: number
  /** Steps of learning and of learning again in minutes, and the longest wait in days: all three, or none. */
  readonly l?: readonly number[]
  readonly f?: readonly number[]
  readonly m?: number
}
interface Placed extends Change {
  readonly column: string
}

const columnName = /^pace[0-9a-z]$/
export const isPaceColumn = (name: string) => columnName.test(name)
const columnOf = (deviceName: string) => `pace${deviceName[0]}`
/** The server takes values of up to 2,000 characters. */
const longest = 1_900

export const isRetention = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0.7 && value <= 0.99

export function areWeights(value: unknown): value is readonly number[] | null {
  if (value === null) return true
  if (!Array.isArray(value)) return false
  try {
    completeWeights(value as readonly number[])
    return true
  } catch {
    return false
  }
}

export const areSteps = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.length <= 10 &&
  value.every((step) => typeof step === 'number' && step > 0 && step <= 60 * 24 * 30)

export const isLongestWait = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 36_500

const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function isChange(raw: unknown): raw is Change {
  if (typeof raw !== 'object' || raw === null) return false
  const { n, at, since = 0, r, w, by, of, l, f, m } = raw as Readonly<Record<string, unknown>>
  if (!isTime(n) || !isTime(at) || !isTime(since)) return false
  if (by !== undefined && !origins.some((known) => known === by)) return false
  if (of !== undefined && !isTime(of)) return false
  const steps = [l, f, m].filter((one) => one !== undefined).length
  if (steps !== 0 && !(areSteps(l) && areSteps(f) && isLongestWait(m))) return false
  return (
    (r !== undefined || w !== undefined || steps > 0) &&
    (r === undefined || isRetention(r)) &&
    (w === undefined || areWeights(w))
  )
}

/** Every change that any device made, in order. What is none is left out. */
function changesIn(row: OwnedRow): readonly Placed[] {
  return Object.entries(row)
    .filter(([name]) => isPaceColumn(name))
    .flatMap(([column, { value }]) =>
      (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(isChange).map((one) => ({ ...one, column })),
    )
    .sort((a, b) => a.n - b.n || a.at - b.at || (a.column < b.column ? -1 : 1))
}

export interface StoredPace extends Pace, Steps {
  readonly former: readonly FormerPace[]
  /** Every set of weights that was chosen and is still kept, oldest first. */
  readonly sets: readonly WeightSet[]
}

/**
 * The pace of now, and what held before.
 * @param first what held before any change
 * @param rescheduledAtMs reviews before it are due as if they had been given then
 */
export function readPace(row: OwnedRow, first: Pace & Steps, rescheduledAtMs: number): StoredPace {
  const changes = changesIn(row)
  const after: (Pace & Steps)[] = []
  const { desiredRetention, weights, learningStepsMin, relearningStepsMin, maxIntervalDays } = first
  let pace: Pace & Steps = { desiredRetention, weights, learningStepsMin, relearningStepsMin, maxIntervalDays }
  const before = pace
  for (const { r, w, l, f, m } of changes) {
    pace = {
      desiredRetention: r ?? pace.desiredRetention,
      weights: w === undefined ? pace.weights : w,
      learningStepsMin: l ?? pace.learningStepsMin,
      relearningStepsMin: f ?? pace.relearningStepsMin,
      maxIntervalDays: m ?? pace.maxIntervalDays,
    }
    after.push(pace)
  }
  // Who never changed the steps has them written nowhere twice.
  const formerly = (one: Pace & Steps): Omit<FormerPace, 'untilMs'> =>
    changes.some(({ l }) => l !== undefined) ? one : { desiredRetention: one.desiredRetention, weights: one.weights }
  // A change holds from its time on, until the time of any later one: clocks may run back between them.
  const former: FormerPace[] = []
  let untilMs = Infinity
  for (let i = changes.length - 1; i >= 0; i--) {
    const from = changes[i]!.since ?? changes[i]!.at
    if (from >= untilMs) continue
    if (untilMs < Infinity) former.unshift({ untilMs, ...formerly(after[i]!) })
    untilMs = from
  }
  if (untilMs < Infinity) former.unshift({ untilMs, ...formerly(before) })
  const sets = changes.flatMap(({ at, w, by, of }) =>
    w === undefined
      ? []
      : [{ atMs: at, weights: w, origin: by ?? (w ? 'pasted' : 'published'), answers: of ?? null } as const],
  )
  return { ...pace, former: former.filter((each) => each.untilMs > rescheduledAtMs), sets }
}

/** Of steps all are told or none. */
export type PaceChange = Partial<Pace & Steps> & {
  /** With weights: where they came from. */
  readonly origin?: Origin
  /** With fitted weights: how many answers they were fitted to. */
  readonly answers?: number
}

/**
 * The column that keeps a change of pace.
 * @param lastAnswerMs when the learner last answered: a retention or steps chosen since have given no card its due time, so they are not kept
 */
export function paceColumn(
  row: OwnedRow,
  paceChange: PaceChange,
  nowMs: number,
  deviceName: string,
  lastAnswerMs: number,
): Readonly<Record<string, readonly object[]>> {
  const { desiredRetention: r, weights: w, origin: by, answers: of } = paceChange
  const { learningStepsMin: l, relearningStepsMin: f, maxIntervalDays: m } = paceChange
  const n = changesIn(row).reduce((most, change) => Math.max(most, change.n), 0) + 1
  const column = columnOf(deviceName)
  const value = row[column]?.value
  const list = (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(isChange)
  const last = list.at(-1)
  const at = Math.max(0, Math.floor(nowMs))
  const change: Change = {
    n,
    at,
    ...(r === undefined ? {} : { r }),
    ...(w === undefined ? {} : { w: w && w.map((weight) => Number(weight.toFixed(4))) }),
    ...(by ? { by } : {}),
    ...(of === undefined ? {} : { of }),
    ...(l && f && m ? { l, f, m } : {}),
  }
  const unused =
    last !== undefined &&
    kindOf(change) !== 'weights' &&
    kindOf(last) === kindOf(change) &&
    last.since === undefined &&
    last.n === n - 1 &&
    last.at > lastAnswerMs
  return { [column]: shortened([...(unused ? list.slice(0, -1) : list), change]) }
}

/** What a change is about. */
const kindOf = ({ w, l }: Change) => (w !== undefined ? 'weights' : l !== undefined ? 'steps' : 'retention')

/** Without its oldest changes where it would be too long; the next of the same kind holds from when they did. */
function shortened(list: readonly Change[]): readonly Change[] {
  if (JSON.stringify(list).length <= longest) return list
  for (const [place, oldest] of list.entries()) {
    const heir = list.findIndex((one, at) => at > place && kindOf(one) === kindOf(oldest))
    if (heir < 0) continue
    const since = Math.min(oldest.since ?? oldest.at, list[heir]!.at)
    return shortened(list.with(heir, { ...list[heir]!, since }).toSpliced(place, 1))
  }
  return list
}
