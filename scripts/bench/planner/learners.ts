import { default_w } from 'ts-fsrs'
import type { Random } from '@/lib/base/random'
import { commonBelief } from '@/lib/planning/belief'
import { Model } from '@/lib/scheduling/fsrs'
import { normal, sigmoid } from './chance'

export type First = 'again' | 'hard' | 'good'

/** A simulated head. Rules never look inside: they see answers only. Days are whole study days; card numbers run from 0. */
export interface Learner {
  /** The first answer ever to a card; it enters the memory. */
  meet(card: number, day: number): First
  /** An answer on a later day; it enters the memory. */
  ask(card: number, day: number): boolean
  /** An answer within the steps of the same day. */
  step(card: number, day: number, afterWrong: boolean): boolean
  /** Probability of recall. */
  recall(card: number, day: number): number
}

export type LearnerKind = 'matched' | 'noisy' | 'other weights' | 'ACT-R' | 'absent'
export const learnerKinds: readonly LearnerKind[] = ['matched', 'noisy', 'other weights', 'ACT-R', 'absent']

/**
 * @param traits draws what the learner is like, once
 * @param answers draws what comes of each question
 */
export function makeLearner(kind: LearnerKind, cards: number, traits: Random, answers: Random): Learner {
  const own = { cards, traits, answers }
  switch (kind) {
    case 'matched':
      return new FsrsLearner(own, default_w, { start: 0, growth: 0 }, 0)
    case 'noisy':
    case 'absent':
      return new FsrsLearner(own, default_w, { start: 0.7, growth: 0.5 }, 0)
    case 'other weights':
      return new FsrsLearner(own, otherWeights(traits), { start: 0.3, growth: 0.2 }, 0.5 * normal(traits))
    case 'ACT-R':
      return new ActrLearner(own)
  }
}

interface Own {
  readonly cards: number
  readonly traits: Random
  readonly answers: Random
}

/** Somebody else's FSRS: quicker or slower to learn, to forget, to relearn, with a forgetting curve of another shape. */
function otherWeights(random: Random): readonly number[] {
  const w: number[] = [...default_w]
  const start = Math.exp(0.5 * normal(random))
  for (let i = 0; i < 4; i++) w[i]! *= start
  w[8]! += 0.3 * normal(random)
  for (const i of [11, 17, 20]) w[i]! *= Math.exp(0.3 * normal(random))
  return w
}

/** FSRS with, for each card, its own first stability and its own growth. */
class FsrsLearner implements Learner {
  readonly #random: Random
  readonly #model: Model
  readonly #stability: Float64Array
  readonly #difficulty: Float64Array
  readonly #last: Int32Array
  readonly #start: Float64Array
  readonly #growth: Float64Array
  readonly #firstWrong: number

  constructor(
    { cards, traits, answers }: Own,
    weights: readonly number[],
    noise: { readonly start: number; readonly growth: number },
    firstShift: number,
  ) {
    this.#random = answers
    this.#model = new Model(weights, 0.9)
    this.#stability = new Float64Array(cards)
    this.#difficulty = new Float64Array(cards)
    this.#last = new Int32Array(cards)
    this.#start = Float64Array.from({ length: cards }, () => Math.exp(noise.start * normal(traits)))
    this.#growth = Float64Array.from({ length: cards }, () => Math.exp(noise.growth * normal(traits)))
    const { again } = commonBelief.first
    this.#firstWrong = sigmoid(Math.log(again / (1 - again)) + firstShift)
  }

  meet(card: number, day: number): First {
    const hardShare = commonBelief.first.hard / (1 - commonBelief.first.again)
    const rating = this.#random() < this.#firstWrong ? 'again' : this.#random() < hardShare ? 'hard' : 'good'
    const { stabilityDays, difficulty } = this.#model.first(rating)
    this.#stability[card] = stabilityDays * this.#start[card]!
    this.#difficulty[card] = difficulty
    this.#last[card] = day
    return rating
  }

  ask(card: number, day: number): boolean {
    const right = this.#random() < this.recall(card, day)
    this.#remember(card, day, right)
    return right
  }

  step(card: number, day: number, afterWrong: boolean): boolean {
    const right = this.#random() >= commonBelief.slips[afterWrong ? 'afterWrong' : 'afterRight']
    this.#remember(card, day, right)
    return right
  }

  recall(card: number, day: number): number {
    return this.#model.recall(day - this.#last[card]!, this.#stability[card]!)
  }

  #remember(card: number, day: number, right: boolean): void {
    const before = this.#stability[card]!
    const elapsed = day - this.#last[card]!
    const after = this.#model.after(before, this.#difficulty[card]!, elapsed, right ? 'good' : 'again')
    const grown = after.stabilityDays / before
    // Noise is on how much a success on a later day adds; never below what was there.
    this.#stability[card] =
      right && elapsed > 0 && grown > 1 ? before * (1 + (grown - 1) * this.#growth[card]!) : after.stabilityDays
    this.#difficulty[card] = after.difficulty
    this.#last[card] = day
  }
}

/**
 * Another theory of memory altogether: activation is a sum of decaying traces, each decaying the faster the stronger the memory was when it was
 * laid down (Pavlik and Anderson 2005, "Practice and forgetting effects on vocabulary memory"; their parameters, with time between days
 * compressed by `h`). Cards differ in base level.
 */
class ActrLearner implements Learner {
  readonly #random: Random
  static readonly #c = 0.217
  static readonly #a = 0.177
  static readonly #threshold = -0.704
  static readonly #noise = 0.255
  static readonly #h = 0.025
  readonly #traces: { atS: number; decay: number }[][]
  readonly #base: Float64Array
  readonly #withinS: Float64Array

  constructor({ cards, traits, answers }: Own) {
    this.#random = answers
    this.#traces = Array.from({ length: cards }, () => [])
    this.#base = Float64Array.from({ length: cards }, () => 0.5 + 0.3 * normal(traits))
    this.#withinS = new Float64Array(cards)
  }

  meet(card: number, day: number): First {
    const { again, hard } = commonBelief.first
    const draw = this.#random()
    this.#withinS[card] = 0
    this.#lay(card, day)
    return draw < again ? 'again' : draw < again + hard ? 'hard' : 'good'
  }

  ask(card: number, day: number): boolean {
    this.#withinS[card] = 0
    const right = this.#random() < this.recall(card, day)
    this.#lay(card, day)
    return right
  }

  step(card: number, day: number, afterWrong: boolean): boolean {
    this.#withinS[card]! += 300
    this.#lay(card, day)
    return this.#random() >= commonBelief.slips[afterWrong ? 'afterWrong' : 'afterRight']
  }

  recall(card: number, day: number): number {
    const activation = this.#activation(card, this.#time(card, day))
    return sigmoid((activation - ActrLearner.#threshold) / ActrLearner.#noise)
  }

  #time(card: number, day: number): number {
    return day * 86_400 * ActrLearner.#h + this.#withinS[card]!
  }

  #activation(card: number, atS: number): number {
    let sum = 0
    for (const trace of this.#traces[card]!) sum += Math.pow(Math.max(atS - trace.atS, 1), -trace.decay)
    return Math.log(sum) + this.#base[card]!
  }

  #lay(card: number, day: number): void {
    const atS = this.#time(card, day)
    const traces = this.#traces[card]!
    const strength = traces.length ? Math.exp(this.#activation(card, atS) - this.#base[card]!) : 0
    traces.push({ atS, decay: ActrLearner.#c * strength + ActrLearner.#a })
  }
}
