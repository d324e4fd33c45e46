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
