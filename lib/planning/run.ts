import type { Random } from '@/lib/base/random'
import type { Outlook } from './outlook'
import type { Pool } from './pool'
import type { Rated } from './rank'

/** A pool on its way through days to come, answers drawn as the belief has them. */
export class Run {
  /** The pool as it has become. Only this run writes to it. */
  readonly pool: Pool
  /** Seconds spent so far. */
  seconds = 0
  asked = 0
  /** What the last day's last card took beyond its time, 0 or less: the next day has it to spend less. */
  #over = 0

  constructor(
    from: Pool,
    private readonly outlook: Outlook,
    private readonly random: Random,
  ) {
    this.pool = {
      ...from,
      stability: from.stability.slice(),
      difficulty: from.difficulty.slice(),
      last: from.last.slice(),
    }
  }

  /**
   * Asks the cards, in order, until the seconds are spent.
   * @returns the rate of the first that had to be left: what another second would buy; 0 when none was left
   */
  spend(rated: readonly Rated[], seconds: number, day: number): number {
    let left = seconds + this.#over
    this.#over = 0
    for (const { place, rate } of rated) {
      if (left <= 0) {
        this.#over = left
        return rate
      }
      left -= this.#ask(place, day)
      this.asked += 1
    }
    this.#over = Math.min(0, left)
    return 0
  }

  #ask(place: number, day: number): number {
    const { pool, outlook } = this
    const { stability, difficulty, last } = pool
    const before = stability[place]!
    let seconds: number
    if (before > 0) {
      const { quick } = outlook
      const recall = quick.recall(day - last[place]!, before)
      const right = this.random() < recall
      if (right) {
        stability[place] = quick.right(before, difficulty[place]!, recall)
        difficulty[place] = quick.difficultyAfterRight(difficulty[place]!)
      } else {
        stability[place] = quick.wrong(before, difficulty[place]!, recall)
        difficulty[place] = quick.difficultyAfterWrong(difficulty[place]!)
        if (this.random() < outlook.slip) {
          stability[place] = quick.slipped(stability[place])
          difficulty[place] = quick.difficultyAfterWrong(difficulty[place])
        }
      }
      seconds = right ? outlook.rightSeconds : outlook.wrongSeconds
    } else {
      let draw = this.random()
      const way = outlook.fresh.find(({ chance }) => (draw -= chance) < 0) ?? outlook.fresh.at(-1)!
      stability[place] = way.stabilityDays
      difficulty[place] = way.difficulty
      seconds = way.seconds
    }
    last[place] = day
    const spent = seconds * pool.slow[place]!
    this.seconds += spent
    return spent
  }
}
