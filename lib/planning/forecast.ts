import { seededRandom } from '@/lib/base/random'
import type { Steps } from '@/lib/base/steps'
import { picked, strata, type Minutes, type Pool, type Stratum } from './pool'
import type { Outlook } from './outlook'
import { priceByDay } from './price'
import { rank } from './rank'
import { Run } from './run'
import { Worth } from './worth'

/** A share of what could be recalled, 0 to 1, and where the outcome lies four times in five. */
export interface Expected {
  readonly mean: number
  readonly low: number
  readonly high: number
}
/** What an exam would ask for, by the weights in it: all of it, or one topic. */
export type Group = Float64Array

/** Half the width of an 80% interval, in standard deviations. */
const eighty = 1.2816

/** Recall at an exam if nothing more is studied. */
export function ifLeftAlone(pool: Pool, goal: number, groups: readonly Group[], outlook: Outlook): readonly Expected[] {
  const recall = recallAt(pool, goal, outlook)
  return groups.map((group) => {
    const { mean, variance } = asked(partOf(group), recall)
    return within(mean, variance)
  })
}

/** A group of cards by those that stand for them: what theirs weigh, the squares of that, and how many they are. */
interface Part {
  readonly weight: Float64Array
  readonly squares: Float64Array
  readonly cards: Float64Array
}

function partOf(group: Group, strata?: readonly Stratum[]): Part {
  const sums = (of: (value: number) => number) =>
    strata
      ? Float64Array.from(strata, ({ stands }) => stands.reduce((sum, place) => sum + of(group[place]!), 0))
      : group.map(of)
  return { weight: sums((value) => value), squares: sums((value) => value * value), cards: sums(Math.sign) }
}

export interface Runs {
  /** Study plans drawn through to the end: more make the middle surer. */
  readonly runs: number
  /** Cards that stand for all. */
  readonly sample: number
  readonly seed: string
}
export const fullRuns: Omit<Runs, 'seed'> = { runs: 8, sample: 400 }

export interface Kept {
  /** By group, as given. */
  readonly recall: readonly Expected[]
  /** Expected number of cards of each group whose recall reaches `knownAt`. */
  readonly known: readonly number[]
  readonly minutes: number
  /** Share of the first group's cards met by then. */
  readonly seen: number
}

/**
 * Recall at an exam if the plan is kept: the days until then are run through, answers drawn by chance, some times over. The interval holds the
 * chance in the answers on the way and in the exam itself, asked of every card once; it does not hold that the learner's memory may not be FSRS's.
 */
export function* ifKept(
  pool: Pool,
  goal: number,
  groups: readonly Group[],
  minutes: Minutes,
  plan: { readonly outlook: Outlook; readonly knownAt: number; readonly expected?: Minutes } & Runs,
): Steps<Kept> {
  const { outlook } = plan
  const sample = strata(pool, plan.sample, recallAt(pool, goal, outlook))
  const few = standing(pool, sample)
  // A topic of few cards may have none of its own among the sample: it goes by those that stand for them.
  const mine = groups.map((group) => partOf(group, sample))
  const sums = groups.map(() => ({ mean: 0, square: 0, variance: 0, known: 0 }))
  let seconds = 0
  let seen = 0
  for (let i = 0; i < plan.runs; i++) {
    const random = seededRandom(`${plan.seed}/${i}`)
    const run = new Run(few, outlook, random)
    const worth = new Worth(run.pool, outlook, priceByDay(few, plan.expected ?? minutes, outlook, random))
    const { lastDay } = pool.goals[goal]!
    for (let day = 0, together = 1; day <= lastDay; day += together) {
      together = Math.max(1, Math.floor((lastDay - day) / 40))
      // A sitting ends with the card it is at, half a card late in the middle.
      const late = (run.asked > 0 ? (run.seconds / run.asked) * (few.size / pool.size) : outlook.freshSeconds) / 2
      let budget = 0
      for (let d = day; d < Math.min(day + together, lastDay + 1); d++) {
        if (minutes[d]) budget += minutes[d]! * 60 + late
      }
      worth.on(day)
      if (budget > 0) run.spend(rank(run.pool, worth, budget, day), budget, day)
      yield
    }
    const recall = recallAt(run.pool, goal, outlook)
    mine.forEach((group, g) => {
      const { mean, variance } = asked(group, recall)
      const sum = sums[g]!
      sum.mean += mean / plan.runs
      sum.square += (mean * mean) / plan.runs
      sum.variance += variance / plan.runs
      for (let place = 0; place < few.size; place++) {
        if (recall[place]! >= plan.knownAt) sum.known += group.cards[place]! / plan.runs
      }
    })
    seconds += run.seconds / plan.runs
    seen += met(run.pool, mine[0]!.cards) / plan.runs
  }
  return {
    recall: sums.map(({ mean, square, variance }, g) => {
      const between = plan.runs > 1 ? Math.max(0, square - mean * mean) * (plan.runs / (plan.runs - 1)) : 0
      // Fewer cards vary more from run to run: brought back to what all of them would.
      return within(mean, between * (1 + 1 / plan.runs) * thinned(mine[g]!) + variance)
    }),
    known: sums.map(({ known }) => known),
    minutes: seconds / 60,
    seen,
  }
}

/** Those that stand for others, as long to study and as much worth as all of them: so that a kind of few cards takes no more than its own minutes. */
function standing(pool: Pool, strata: readonly Stratum[]): Pool {
  const few = picked(
    pool,
    strata.map(({ place }) => place),
  )
  const times = (column: Float64Array) => column.map((one, i) => one * strata[i]!.stands.length)
  return {
    ...few,
    slow: times(few.slow),
    goals: few.goals.map((goal) => ({ ...goal, value: times(goal.value) })),
  }
}

function recallAt(pool: Pool, goal: number, outlook: Outlook): Float64Array {
  const at = pool.goals[goal]!.inDays
  return pool.stability.map((stability, place) =>
    stability > 0 ? outlook.quick.recall(at - pool.last[place]!, stability) : 0,
  )
}

function met({ stability }: Pool, cards: Float64Array): number {
  let of = 0
  let count = 0
  for (let place = 0; place < cards.length; place++) {
    of += cards[place]!
    if (stability[place]! > 0) count += cards[place]!
  }
  return of > 0 ? count / of : 0
}

/** How much less the mean of all cards varies than that of those that stand for them. */
function thinned({ weight, squares }: Part): number {
  let apart = 0
  let together = 0
  for (let place = 0; place < weight.length; place++) {
    apart += squares[place]!
    together += weight[place]! * weight[place]!
  }
  return together > 0 ? apart / together : 1
}

/** Mean and variance of the weighted share recalled when every card is asked once. */
function asked(group: Part, recall: Float64Array): { readonly mean: number; readonly variance: number } {
  let weight = 0
  let mean = 0
  let variance = 0
  for (let place = 0; place < recall.length; place++) {
    const chance = recall[place]!
    weight += group.weight[place]!
    mean += group.weight[place]! * chance
    variance += group.squares[place]! * chance * (1 - chance)
  }
  return weight > 0 ? { mean: mean / weight, variance: variance / (weight * weight) } : { mean: 0, variance: 0 }
}

function within(mean: number, variance: number): Expected {
  const half = eighty * Math.sqrt(variance)
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) }
}
