/** How long cards wait: what a learner may change without moving what is due already. */
export interface Pace {
  /** Probability of recall aimed for at the next review, in (0, 1). */
  readonly desiredRetention: number
  /** FSRS weights: 17, 19 or 21 of them (FSRS-4.5, 5, 6); null for the published defaults. */
  readonly weights: readonly number[] | null
}

/** How a card is learned, and how long it may wait at most. */
export interface Steps {
  /** Minutes until a card in learning is asked again, one a step; empty sends it straight to review. */
  readonly learningStepsMin: readonly number[]
  readonly relearningStepsMin: readonly number[]
  readonly maxIntervalDays: number
}

/** What held for reviews before `untilMs`, back to the former pace before it. Steps that are left out were those of now. */
export interface FormerPace extends Pace, Partial<Steps> {
  readonly untilMs: number
}

/** What decides when a card comes back. Every number that ts-fsrs would default is here, so that setting one never resets another. */
export interface SchedulingSettings extends Pace, Steps {
  /**
   * Oldest first, each `untilMs` later than the one before. A card's due time is the one it was given at its last review, by the pace of that
   * moment, and every answer took the step that there was then; its memory goes by the present weights.
   */
  readonly former: readonly FormerPace[]
  /** IANA name: study days are the learner's, not Greenwich's. */
  readonly timeZone: string
  /** Local hour at which a new study day begins. */
  readonly rolloverHour: number
  /** Spreads cards learned together over neighbouring days, the same way on every device. */
  readonly fuzz: boolean
}

export function defaultSettings(timeZone: string): SchedulingSettings {
  return {
    desiredRetention: 0.9,
    weights: null,
    former: [],
    timeZone,
    rolloverHour: 4,
    learningStepsMin: [1, 10],
    relearningStepsMin: [10],
    maxIntervalDays: 36_500,
    fuzz: true,
  }
}
