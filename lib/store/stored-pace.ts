import type { FormerPace, Pace } from '@/lib/scheduling/settings'
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

const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function isChange(raw: unknown): raw is Change {
  if (typeof raw !== 'object' || raw === null) return false
  const { n, at, since = 0, r, w, by, of } = raw as Readonly<Record<string, unknown>>
  if (!isTime(n) || !isTime(at) || !isTime(since)) return false
  if (by !== undefined && !origins.some((known) => known === by)) return false
  if (of !== undefined && !isTime(of)) return false
  return (
    (r !== undefined || w !== undefined) && (r === undefined || isRetention(r)) && (w === undefined || areWeights(w))
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

export interface StoredPace extends Pace {
  readonly former: readonly FormerPace[]
  /** Every set of weights that was chosen and is still kept, oldest first. */
  readonly sets: readonly WeightSet[]
}

/**
 * The pace of now, and what held before.
 * @param first what held before any change
 * @param rescheduledAtMs reviews before it are due as if they had been given then
 */
export function readPace(row: OwnedRow, first: Pace, rescheduledAtMs: number): StoredPace {
  const changes = changesIn(row)
  const after: Pace[] = []
  let pace: Pace = { desiredRetention: first.desiredRetention, weights: first.weights }
  const before = pace
  for (const { r, w } of changes) {
    pace = { desiredRetention: r ?? pace.desiredRetention, weights: w === undefined ? pace.weights : w }
    after.push(pace)
  }
  // A change holds from its time on, until the time of any later one: clocks may run back between them.
  const former: FormerPace[] = []
  let untilMs = Infinity
  for (let i = changes.length - 1; i >= 0; i--) {
    const from = changes[i]!.since ?? changes[i]!.at
    if (from >= untilMs) continue
    if (untilMs < Infinity) former.unshift({ untilMs, ...after[i]! })
    untilMs = from
  }
  if (untilMs < Infinity) former.unshift({ untilMs, ...before })
  const sets = changes.flatMap(({ at, w, by, of }) =>
    w === undefined
      ? []
      : [{ atMs: at, weights: w, origin: by ?? (w ? 'pasted' : 'published'), answers: of ?? null } as const],
  )
  return { ...pace, former: former.filter((each) => each.untilMs > rescheduledAtMs), sets }
}

export type PaceChange = Partial<Pace> & {
  /** With weights: where they came from. */
  readonly origin?: Origin
  /** With fitted weights: how many answers they were fitted to. */
  readonly answers?: number
}

/**
 * The column that keeps a change of pace.
 * @param lastAnswerMs when the learner last answered: a retention chosen since has given no card its due time, so it is not kept
 */
export function paceColumn(
  row: OwnedRow,
  { desiredRetention: r, weights: w, origin: by, answers: of }: PaceChange,
  nowMs: number,
  deviceName: string,
  lastAnswerMs: number,
): Readonly<Record<string, readonly object[]>> {
  const n = changesIn(row).reduce((most, change) => Math.max(most, change.n), 0) + 1
  const column = columnOf(deviceName)
  const value = row[column]?.value
  const list = (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(isChange)
  const last = list.at(-1)
  const unused =
    r !== undefined &&
    last?.r !== undefined &&
    last.w === undefined &&
    last.since === undefined &&
    last.n === n - 1 &&
    last.at > lastAnswerMs
  const at = Math.max(0, Math.floor(nowMs))
  const change: Change = {
    n,
    at,
    ...(r === undefined ? {} : { r }),
    ...(w === undefined ? {} : { w: w && w.map((weight) => Number(weight.toFixed(4))) }),
    ...(by ? { by } : {}),
    ...(of === undefined ? {} : { of }),
  }
  return { [column]: shortened([...(unused ? list.slice(0, -1) : list), change]) }
}

/** Without its oldest changes where it would be too long; the next of the same kind holds from when they did. */
function shortened(list: readonly Change[]): readonly Change[] {
  if (JSON.stringify(list).length <= longest) return list
  const [oldest, ...rest] = list
  const heir = rest.findIndex((one) => (one.w === undefined) === (oldest!.w === undefined))
  if (heir < 0) return list
  const since = Math.min(oldest!.since ?? oldest!.at, rest[heir]!.at)
  return shortened(rest.with(heir, { ...rest[heir]!, since }))
}
