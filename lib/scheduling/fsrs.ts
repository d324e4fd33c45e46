/**
 * The one place that knows ts-fsrs. Only its formulas are used: its cards, dates and scheduler each go wrong in a way that the tests in
 * tests/lib/scheduling/traps name.
 */
import { FSRSAlgorithm, default_w } from 'ts-fsrs'
import type { Rating } from './review'
import { completeWeights } from './weights'

// ts-fsrs puts enumerable methods on Date.prototype, where every for-in over a date meets them. Nothing used here needs them.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, name)

const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Rating, number>

/** FSRS-6's own weights, for those who have none of theirs. */
export const publishedWeights: readonly number[] = default_w

/** FSRS's two numbers for a card. */
export interface Strength {
  readonly stabilityDays: number
  readonly difficulty: number
}

/** FSRS with one learner's weights. Made once for many reviews. */
export class Model extends FSRSAlgorithm {
  readonly #decay: number
  readonly #factor: number
  #firstDifficulties: readonly number[] = []

  /** @param weights null for the published defaults */
  constructor(weights: readonly number[] | null, desiredRetention: number) {
    super({})
    if (!(desiredRetention > 0 && desiredRetention < 1)) {
      throw new RangeError(`desired retention must lie between 0 and 1, not ${desiredRetention}`)
    }
    const w = completeWeights(weights ?? default_w)
    // A plain object in place of the proxy, which would clip weight 20 to 0.01 and so change the memory of those who come from FSRS-5.
    this.param = { ...this.param, w }
    this.#decay = -w[20]!
    this.#factor = Math.pow(0.9, 1 / this.#decay) - 1
    this.intervalModifier = (Math.pow(desiredRetention, 1 / this.#decay) - 1) / this.#factor
    this.#firstDifficulties = ([1, 2, 3, 4] as const).map((grade) => super.init_difficulty(grade))
  }

  /** ts-fsrs starts nobody below 0.1 days; fsrs-rs, whose weights these are, does. */
  override init_stability(grade: 1 | 2 | 3 | 4): number {
    return this.param.w[grade - 1]!
  }

  /** Asked for with every review, and always one of four. */
  override init_difficulty(grade: 1 | 2 | 3 | 4): number {
    return this.#firstDifficulties[grade - 1]!
  }

  /** Probability of recall, 0 to 1. */
  recall(elapsedDays: number, stabilityDays: number): number {
    return Math.pow(1 + (this.#factor * Math.max(0, elapsedDays)) / stabilityDays, this.#decay)
  }

  first(rating: Rating): Strength {
    const state = this.next_state(null, 0, grades[rating])
    return { stabilityDays: state.stability, difficulty: state.difficulty }
  }

  /** @param elapsedDays whole study days since the last review; below 0 counts as 0, for clocks run back */
  after(stabilityDays: number, difficulty: number, elapsedDays: number, rating: Rating): Strength {
    const days = Math.max(0, elapsedDays)
    const before = { stability: stabilityDays, difficulty }
    const state = this.next_state(before, days, grades[rating], this.recall(days, stabilityDays))
    return { stabilityDays: state.stability, difficulty: state.difficulty }
  }

  /** Days until recall has fallen to the desired retention, unrounded. */
  intervalDays(stabilityDays: number): number {
    return stabilityDays * this.intervalModifier
  }
}
