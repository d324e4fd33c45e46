/** A card's state in one learner's head. Plain data, computed from the log: it may be thrown away at any time. */
export type Memory = NewMemory | SeenMemory
export interface NewMemory {
  readonly kind: 'new'
  readonly aside?: Aside
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
  readonly aside?: Aside
}
/** Not to be asked: until the learner says otherwise, or until a study day begins. Absent for nearly all cards. */
export type Aside = { readonly kind: 'suspended' } | { readonly kind: 'buried'; readonly untilMs: number }

export const newMemory: NewMemory = { kind: 'new' }

const stages = ['learning', 'review', 'relearning'] as const

/**
 * A memory read back from wherever it was kept; null when it is not whole, and then it must be computed again from the log. Numbers written
 * as text, as SQL drivers write them, are read as numbers: FSRS would add them as strings.
 */
export function readMemory(raw: unknown): Memory | null {
  if (typeof raw !== 'object' || raw === null) return null
  const fields = raw as Readonly<Record<string, unknown>>
  const aside = readAside(fields.aside)
  if (fields.kind === 'new') return aside ? { kind: 'new', aside } : newMemory
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
  if (Object.values(memory).some(Number.isNaN)) return null
  return aside ? { ...memory, aside } : memory
}

function readAside(raw: unknown): Aside | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const { kind, untilMs } = raw as Readonly<Record<string, unknown>>
  if (kind === 'suspended') return { kind }
  return kind === 'buried' && typeof untilMs === 'number' ? { kind, untilMs } : undefined
}

/** Nothing is to be kept of it: it is what every card is before anything happens to it. */
export const isBlank = (memory: Memory): boolean => memory.kind === 'new' && !memory.aside
