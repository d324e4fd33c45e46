/** A card's state in one learner's head. Plain data, computed from the log: it may be thrown away at any time. */
export type Memory = NewMemory | SeenMemory
export interface NewMemory {
  readonly kind: 'new'
}
export interface SeenMemory {
  readonly kind: 'seen'
  readonly stage: 'learning' | 'review' | 'relearning'
  /** Which (re)learning step was last set, from 0; always 0 in review. */
  readonly step: number
  /** Days until recall falls to 90%. */
  readonly stabilityDays: number
  /** FSRS only, 1 to 10. */
  readonly difficulty: number
  /** In review the beginning of a study day; in (re)learning the very minute. */
  readonly dueAtMs: number
  readonly lastReviewAtMs: number
  /** Reviews that count, the undone left out. */
  readonly reps: number
  /** Times forgotten while in review. */
  readonly lapses: number
}

export const newMemory: NewMemory = { kind: 'new' }

const stages = ['learning', 'review', 'relearning'] as const

/**
 * A memory read back from wherever it was kept; null when it is not whole, and then it must be computed again from the log. Numbers written
 * as text, as SQL drivers write them, are read as numbers: FSRS would add them as strings.
 */
export function readMemory(raw: unknown): Memory | null {
  if (typeof raw !== 'object' || raw === null) return null
  const fields = raw as Readonly<Record<string, unknown>>
  if (fields.kind === 'new') return newMemory
  const stage = stages.find((known) => known === fields.stage)
  if (fields.kind !== 'seen' || !stage) return null
  const number = (name: keyof SeenMemory, least: number) => {
    const value = fields[name]
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof read === 'number' && Number.isFinite(read) && read >= least ? read : NaN
  }
  const memory: SeenMemory = {
    kind: 'seen',
    stage,
    step: number('step', 0),
    stabilityDays: number('stabilityDays', 0.001),
    difficulty: number('difficulty', 1),
    dueAtMs: number('dueAtMs', -Infinity),
    lastReviewAtMs: number('lastReviewAtMs', -Infinity),
    reps: number('reps', 1),
    lapses: number('lapses', 0),
  }
  return Object.values(memory).some(Number.isNaN) ? null : memory
}
