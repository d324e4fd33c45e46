import type { Model } from '@/lib/scheduling/fsrs'

const least = 0.001
const most = 36_500

/**
 * FSRS-6 once more, in bare numbers. A plan asks "what if" some hundred thousand times a day, which the scheduler's own formulas, with their
 * roundings and objects, are ten times too slow for. What is scheduled never comes from here; a test holds the two together.
 */
export class QuickMemory {
  readonly #w: readonly number[]
  readonly #decay: number
  readonly #factor: number
  readonly #growth: number
  readonly #keptAtMost: number
  readonly #sameDay: number
  readonly #easiest: number

  /** @param relearnAnswers right answers that follow a wrong one on the same day */
  constructor(
    model: Model,
    readonly relearnAnswers: number,
  ) {
    const w = model.parameters.w
    this.#w = w
    this.#decay = -w[20]!
    this.#factor = Math.pow(0.9, 1 / this.#decay) - 1
    this.#growth = Math.exp(w[8]!)
    this.#keptAtMost = 1 / Math.exp(w[17]! * w[18]!)
    this.#sameDay = Math.exp(w[17]! * w[18]!)
    this.#easiest = model.init_difficulty(4)
  }

  /** Probability of recall so many days after the last review. */
  recall(days: number, stability: number): number {
    return Math.exp(this.#decay * Math.log(1 + (this.#factor * days) / stability))
  }

  /** Stability after a right answer, at least a day after the last. */
  right(stability: number, difficulty: number, recall: number): number {
    return this.rightBy(this.growth(stability, difficulty), stability, recall)
  }

  /** What of `right` does not hang on when it is asked; worked out once for many days. */
  growth(stability: number, difficulty: number): number {
    return stability * this.#growth * (11 - difficulty) * Math.exp(-this.#w[9]! * Math.log(stability))
  }

  rightBy(growth: number, stability: number, recall: number): number {
    return Math.min(stability + growth * (Math.exp((1 - recall) * this.#w[10]!) - 1), most)
  }

  /** Stability after a wrong answer, at least a day after the last, and the right ones that follow it. */
  wrong(stability: number, difficulty: number, recall: number): number {
    return this.wrongBy(this.rest(stability, difficulty), stability, recall)
  }

  /** What of `wrong` does not hang on when it is asked. */
  rest(stability: number, difficulty: number): number {
    const w = this.#w
    return w[11]! * Math.exp(-w[12]! * Math.log(difficulty)) * (Math.exp(w[13]! * Math.log(stability + 1)) - 1)
  }

  wrongBy(rest: number, stability: number, recall: number): number {
    const forgotten = rest * Math.exp((1 - recall) * this.#w[14]!)
    return this.#relearned(Math.max(least, Math.min(forgotten, stability * this.#keptAtMost)))
  }

  /** Stability after one more wrong answer on the way back, and the right ones that follow that. */
  slipped(stability: number): number {
    const w = this.#w
    const after = stability * Math.exp(-w[19]! * Math.log(stability)) * Math.exp(w[17]! * (w[18]! - 2))
    return this.#relearned(Math.max(least, after))
  }

  difficultyAfterRight(difficulty: number): number {
    return this.#reverted(difficulty)
  }

  difficultyAfterWrong(difficulty: number): number {
    let after = this.#reverted(difficulty + (2 * this.#w[6]! * (10 - difficulty)) / 9)
    for (let i = 0; i < this.relearnAnswers; i++) after = this.#reverted(after)
    return after
  }

  #relearned(stability: number): number {
    let after = stability
    for (let i = 0; i < this.relearnAnswers; i++) {
      after *= Math.max(1, Math.exp(-this.#w[19]! * Math.log(after)) * this.#sameDay)
    }
    return after
  }

  #reverted(difficulty: number): number {
    const back = this.#w[7]!
    return Math.min(Math.max(back * this.#easiest + (1 - back) * difficulty, 1), 10)
  }
}
