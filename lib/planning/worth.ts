import type { Outlook } from './outlook'
import type { Pool } from './pool'

/** Where, between today and the last study day, a later study of the card is thought of, as shares of that time. */
const laterAt = [0.05, 0.25, 0.5, 0.75, 1]

/** What a second is worth on a day from now, in weighted recall: what the last second of that day will buy. */
export type Price = (day: number) => number

/** One memory on its way through several days: what of FSRS's formulas stays the same on all of them. */
interface Card {
  readonly stability: number
  readonly growth: number
  readonly rest: number
}

/**
 * What studying a card on a day is worth a second: the recall at the exam that it adds, against leaving the card until a better day. Both sides
 * reckon with one more study later, on its best day and at that day's price, so that a card is neither asked too early, when little would be
 * gained, nor given up because one study alone does not last until the exam.
 */
export class Worth {
  #day = 0
  #later: readonly number[] = []
  readonly #value: Float64Array
  #slow = 1
  readonly #fresh = new Map<number, number>()
  readonly #freshAtOnce = new Map<number, number>()
  /** By place, where one number does not tell what a card is worth: cards of one kind are worth the same to every exam, and take as long. */
  readonly #kinds: Int32Array | null = null

  constructor(
    private readonly pool: Pool,
    private readonly outlook: Outlook,
    private readonly price: Price,
  ) {
    this.#value = new Float64Array(pool.goals.length)
    if (pool.goals.length > 1) this.#kinds = kindsOf(pool)
    this.on(0)
  }

  /** Goes to a day from now; everything asked after it is asked for that day. */
  on(day: number): void {
    const { goals } = this.pool
    this.#day = day
    const last = Math.max(...goals.map((goal) => goal.lastDay))
    const days = new Set<number>()
    for (const share of laterAt) days.add(Math.max(1, Math.round((last + 1 - day) * share)))
    if (goals.length > 1) for (const goal of goals) days.add(goal.lastDay - day)
    this.#later = [...days].map((after) => Math.min(after, last - day)).filter((after) => after > 0)
    this.#fresh.clear()
    this.#freshAtOnce.clear()
  }

  /** Weighted recall a second, for a card that has not been asked on this day; it may be below 0, when waiting is better. */
  perSecond(place: number): number {
    this.#take(place)
    const stability = this.pool.stability[place]!
    if (stability > 0) return this.#seenPerSecond(stability, place)
    return this.#shared(place, this.#fresh, () => this.#freshPerSecond())
  }

  /** The same with nothing thought of but this one study: a first, quick look. */
  atOncePerSecond(place: number): number {
    this.#take(place)
    const { pool, outlook } = this
    const stability = pool.stability[place]!
    if (!(stability > 0)) {
      return this.#shared(place, this.#freshAtOnce, () => {
        let sum = 0
        for (const way of outlook.fresh) sum += way.chance * this.#alone(way.stabilityDays, 0)
        return sum / (outlook.freshSeconds * this.#slow)
      })
    }
    const ago = this.#day - pool.last[place]!
    const difficulty = pool.difficulty[place]!
    const growth = outlook.quick.growth(stability, difficulty)
    const rest = outlook.quick.rest(stability, difficulty)
    const gain = this.#studied({ stability, growth, rest }, ago, 0, 0) - this.#alone(stability, ago)
    return gain / this.seconds(place)
  }

  /** Expected seconds of studying the card on this day, the steps that follow included. */
  seconds(place: number): number {
    const { pool, outlook } = this
    const stability = pool.stability[place]!
    if (!(stability > 0)) return outlook.freshSeconds * pool.slow[place]!
    const recall = outlook.quick.recall(this.#day - pool.last[place]!, stability)
    return this.#cost(recall) * pool.slow[place]!
  }

  /** Of an unmet card, which differs from others in nothing but what it is worth a second. */
  #shared(place: number, known: Map<number, number>, compute: () => number): number {
    const kind = this.#kinds ? this.#kinds[place]! : this.#value[0]! / this.#slow
    let rate = known.get(kind)
    if (rate === undefined) {
      rate = compute()
      known.set(kind, rate)
    }
    return rate
  }

  #take(place: number): void {
    const { goals, slow } = this.pool
    for (let i = 0; i < goals.length; i++) this.#value[i] = goals[i]!.value[place]!
    this.#slow = slow[place]!
  }

  #seenPerSecond(stability: number, place: number): number {
    const { quick } = this.outlook
    const difficulty = this.pool.difficulty[place]!
    const ago = this.#day - this.pool.last[place]!
    const recall = quick.recall(ago, stability)
    const right = this.#best(quick.right(stability, difficulty, recall), quick.difficultyAfterRight(difficulty), 0)
    const wrong = this.#best(quick.wrong(stability, difficulty, recall), quick.difficultyAfterWrong(difficulty), 0)
    const now = recall * right + (1 - recall) * wrong
    return (now - this.#best(stability, difficulty, ago)) / (this.#cost(recall) * this.#slow)
  }

  #freshPerSecond(): number {
    const { fresh, freshSeconds } = this.outlook
    let now = 0
    for (const way of fresh) now += way.chance * this.#best(way.stabilityDays, way.difficulty, 0)
    let wait = 0
    for (const after of this.#later) {
      let met = -this.price(this.#day + after) * this.#slow * freshSeconds
      for (const way of fresh) met += way.chance * this.#alone(way.stabilityDays, -after)
      if (met > wait) wait = met
    }
    return (now - wait) / (freshSeconds * this.#slow)
  }

  /** Weighted recall at the exams of a card left alone, or studied once more on the best of some later days, less the price of that. */
  #best(stability: number, difficulty: number, ago: number): number {
    let best = this.#alone(stability, ago)
    const growth = this.outlook.quick.growth(stability, difficulty)
    const rest = this.outlook.quick.rest(stability, difficulty)
    for (const after of this.#later) {
      const worth = this.#studied({ stability, growth, rest }, ago, after, this.price(this.#day + after))
      if (worth > best) best = worth
    }
    return best
  }

  /** @param ago days since it was last answered; below 0 for one that is going to be */
  #alone(stability: number, ago: number): number {
    const { quick } = this.outlook
    const { goals } = this.pool
    let sum = 0
    for (let i = 0; i < goals.length; i++) {
      const left = goals[i]!.inDays - this.#day
      if (left + ago > 0 && left > Math.max(0, -ago)) sum += this.#value[i]! * quick.recall(left + ago, stability)
    }
    return sum
  }

  #studied(card: Card, ago: number, after: number, price: number): number {
    const { stability } = card
    const { quick } = this.outlook
    const { goals } = this.pool
    const recall = quick.recall(ago + after, stability)
    const right = quick.rightBy(card.growth, stability, recall)
    const wrong = quick.wrongBy(card.rest, stability, recall)
    let sum = -price * this.#slow * this.#cost(recall)
    for (let i = 0; i < goals.length; i++) {
      const left = goals[i]!.inDays - this.#day
      if (left > after) {
        const days = left - after
        sum += this.#value[i]! * (recall * quick.recall(days, right) + (1 - recall) * quick.recall(days, wrong))
      } else if (left > 0) sum += this.#value[i]! * quick.recall(left + ago, stability)
    }
    return sum
  }

  #cost(recall: number): number {
    return recall * this.outlook.rightSeconds + (1 - recall) * this.outlook.wrongSeconds
  }
}

function kindsOf({ size, goals, slow }: Pool): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from({ length: size }, (_, place) => {
    const kind = `${slow[place]} ${goals.map(({ value }) => value[place]).join(' ')}`
    const number = numbers.get(kind) ?? numbers.size
    numbers.set(kind, number)
    return number
  })
}
