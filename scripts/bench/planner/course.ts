import { seededRandom, type Random } from '@/lib/base/random'
import { commonBelief } from '@/lib/planning/belief'
import { Model } from '@/lib/scheduling/fsrs'
import { spread } from './chance'
import { makeLearner, type Learner, type LearnerKind } from './learners'

export interface Scenario {
  readonly name: string
  readonly cards: number
  readonly days: number
  readonly minutesADay: number
  /** Share of the cards met in the two months before. */
  readonly metBefore: number
  readonly unequal: boolean
}

/** What the app knows: its own FSRS memory of each card, from the answers. */
export interface App {
  readonly model: Model
  readonly examDay: number
  readonly minutesADay: number
  readonly cards: number
  /** 0 for a card never met. */
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly last: Int32Array
  readonly value: Float64Array
  /** How much longer than usual the card takes. */
  readonly slow: Float64Array
}
/** The cards to ask on one day, the first first; more than the minutes hold is right. */
export type Rule = (app: App, day: number, random: Random) => Iterable<number>
export type MakeRule = () => Rule

export interface Result {
  /** Weighted share recalled at the exam, expected over the learner's true memory. */
  readonly recall: number
  /** The same 30 days later, nothing having been studied. */
  readonly later: number
  readonly seen: number
  readonly hours: number
}

export const daysAfter = 30

export class Course implements App {
  readonly model = new Model(null, 0.9)
  readonly examDay: number
  readonly minutesADay: number
  readonly cards: number
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly last: Int32Array
  readonly value: Float64Array
  readonly slow: Float64Array
  readonly learner: Learner
  readonly #absent: readonly boolean[]
  readonly #random: Random
  readonly #order: Random
  #seconds = 0

  constructor(
    readonly scenario: Scenario,
    kind: LearnerKind,
    seed: number,
  ) {
    const { cards, days } = scenario
    // The head, the cards and the days are the same for every rule of a seed; what is asked is not, and so the answers are not.
    const setting = seededRandom(`${scenario.name}/${kind}/${seed}/setting`)
    this.#random = seededRandom(`${scenario.name}/${kind}/${seed}/answers`)
    this.#order = seededRandom(`${scenario.name}/${kind}/${seed}/order`)
    this.examDay = days
    this.minutesADay = scenario.minutesADay
    this.cards = cards
    this.stability = new Float64Array(cards)
    this.difficulty = new Float64Array(cards)
    this.last = new Int32Array(cards)
    this.value = Float64Array.from({ length: cards }, () =>
      scenario.unequal ? [1, 1, 1, 2, 4][Math.floor(setting() * 5)]! : 1,
    )
    this.slow = Float64Array.from({ length: cards }, () => (scenario.unequal ? spread(setting, 0.5) : 1))
    this.#absent = absences(kind, days, setting)
    this.learner = makeLearner(kind, cards, setting, this.#random)
    this.#past(setting)
  }

  run(rule: Rule, from = 0, to = this.examDay): Result {
    for (let day = from; day < to; day++) {
      if (this.#absent[day]) continue
      let left = this.minutesADay * 60
      for (const card of rule(this, day, this.#order)) {
        if (left <= 0) break
        const spent = this.study(card, day)
        left -= spent
        this.#seconds += spent
      }
    }
    return this.result()
  }

  result(): Result {
    let sum = 0
    let later = 0
    let seen = 0
    let weight = 0
    for (let card = 0; card < this.cards; card++) {
      const value = this.value[card]!
      weight += value
      if (!this.stability[card]) continue
      seen += 1
      sum += value * this.learner.recall(card, this.examDay)
      later += value * this.learner.recall(card, this.examDay + daysAfter)
    }
    return { recall: sum / weight, later: later / weight, seen: seen / this.cards, hours: this.#seconds / 3600 }
  }

  /** Which cards are recalled when each is asked once at the exam, as memory stands: the true outcome, with its luck. */
  exam(random: Random): Uint8Array {
    return Uint8Array.from({ length: this.cards }, (_, card) =>
      this.stability[card] && random() < this.learner.recall(card, this.examDay) ? 1 : 0,
    )
  }

  /** Asks a card until the day is done with it; the seconds that it took. */
  study(card: number, day: number): number {
    const { seconds } = commonBelief
    const met = this.stability[card]! > 0
    let spent = 0
    let toGo: number
    let afterWrong: boolean
    if (met) {
      const right = this.learner.ask(card, day)
      this.#remember(card, day, right)
      spent = seconds.review[right ? 'right' : 'wrong']
      toGo = right ? 0 : 1
      afterWrong = !right
    } else {
      const rating = this.learner.meet(card, day)
      const { stabilityDays, difficulty } = this.model.first(rating)
      this.stability[card] = stabilityDays
      this.difficulty[card] = difficulty
      this.last[card] = day
      spent = seconds.learning[rating === 'again' ? 'wrong' : 'right']
      toGo = rating === 'good' ? 1 : 2
      afterWrong = rating === 'again'
    }
    const steps = seconds[met ? 'relearning' : 'learning']
    for (let asked = 0; toGo > 0 && asked < 8; asked++) {
      const right = this.learner.step(card, day, afterWrong)
      this.#remember(card, day, right)
      spent += steps[right ? 'right' : 'wrong']
      toGo = right ? toGo - 1 : met ? 1 : 2
      afterWrong = !right
    }
    return spent * this.slow[card]! * spread(this.#random, 0.3)
  }

  #remember(card: number, day: number, right: boolean): void {
    const elapsed = day - this.last[card]!
    const after = this.model.after(this.stability[card]!, this.difficulty[card]!, elapsed, right ? 'good' : 'again')
    this.stability[card] = after.stabilityDays
    this.difficulty[card] = after.difficulty
    this.last[card] = day
  }

  /** Cards met before were met within two months and reviewed when FSRS had them due, now and then late. */
  #past(random: Random): void {
    const met = Math.round(this.cards * this.scenario.metBefore)
    for (let card = 0; card < met; card++) {
      let day = -1 - Math.floor(random() * 60)
      while (day < 0) {
        this.study(card, day)
        day += Math.max(1, Math.round(this.model.intervalDays(this.stability[card]!) * (1 + random())))
      }
    }
    this.#seconds = 0
  }
}

/** One day in five missed, and five days on end in the middle. */
function absences(kind: LearnerKind, days: number, random: Random): readonly boolean[] {
  if (kind !== 'absent') return Array<boolean>(days).fill(false)
  const from = Math.floor(days / 3)
  const run = Math.min(5, Math.floor(days / 6))
  return Array.from({ length: days }, (_, day) => random() < 0.2 || (day >= from && day < from + run))
}
