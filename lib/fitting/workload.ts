import { seededRandom } from '@/lib/base/random'
import type { Belief } from '@/lib/planning/belief'
import { QuickMemory } from '@/lib/planning/quick-memory'
import { Model } from '@/lib/scheduling/fsrs'
import type { Memory } from '@/lib/scheduling/memory'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

const dayMs = 86_400_000
/** How far ahead is looked: long enough that what is due by chance just now does not count for much. */
export const horizonDays = 90
/** More cards than this are stood for by as many, drawn evenly. */
const mostCards = 1_500
/** Fewer answers than this say little of how fast and how well somebody learns. */
export const fewestForWorkload = 200

export interface Workload {
  readonly retention: number
  readonly answersADay: number
  readonly minutesADay: number
  /** Share of the cards that would be recalled on an average day. */
  readonly known: number
}

type Rules = Pick<SchedulingSettings, 'weights' | 'maxIntervalDays' | 'relearningStepsMin'>

/**
 * What each desired retention would ask of this learner over the coming months, for the cards that they have begun. New cards come on top.
 * The same seed gives the same, and chance falls alike for every retention, so that they can be compared.
 */
export function workloads(
  memories: Iterable<Memory>,
  retentions: readonly number[],
  belief: Belief,
  rules: Rules,
  nowMs: number,
  seed: string,
): readonly Workload[] {
  const all = [...memories].filter((memory) => memory.kind === 'seen')
  const every = Math.max(1, all.length / mostCards)
  const cards = all
    .sort(
      (a, b) => a.stabilityDays - b.stabilityDays || a.difficulty - b.difficulty || a.lastReviewAtMs - b.lastReviewAtMs,
    )
    .filter((_, i) => Math.floor(i / every) > Math.floor((i - 1) / every))
    .map(({ stabilityDays, difficulty, lastReviewAtMs }) => ({
      stability: stabilityDays,
      difficulty,
      waited: Math.max(0, (nowMs - lastReviewAtMs) / dayMs),
    }))
  return retentions.map((retention) => {
    const sums = { right: 0, wrong: 0, knownDays: 0 }
    const model = new Model(rules.weights, retention)
    const memory = new QuickMemory(model, rules.relearningStepsMin.length)
    for (const [i, card] of cards.entries())
      live(card, memory, model, Math.max(1, rules.maxIntervalDays), seededRandom(`${seed}:${i}`), sums)
    const scale = cards.length > 0 ? all.length / cards.length : 0
    const { review, relearning } = belief.seconds
    const again = review.wrong + rules.relearningStepsMin.length * relearning.right
    return {
      retention,
      answersADay: (scale * (sums.right + sums.wrong * (1 + rules.relearningStepsMin.length))) / horizonDays,
      minutesADay: (scale * (sums.right * review.right + sums.wrong * again)) / 60 / horizonDays,
      known: cards.length > 0 ? sums.knownDays / cards.length / horizonDays : 0,
    }
  })
}

interface Card {
  readonly stability: number
  readonly difficulty: number
  /** Days since it was last answered. */
  readonly waited: number
}

/** One card's coming months, answered on the days on which it falls due. */
function live(
  card: Card,
  memory: QuickMemory,
  model: Model,
  maxDays: number,
  random: () => number,
  sums: { right: number; wrong: number; knownDays: number },
): void {
  let { stability, difficulty, waited } = card
  for (let day = 0; ;) {
    const interval = Math.min(Math.max(1, Math.round(model.intervalDays(stability))), maxDays)
    const wait = Math.max(0, interval - waited)
    const until = Math.min(wait, horizonDays - day)
    sums.knownDays += until * meanRecall(memory, stability, waited, waited + until)
    day += wait
    if (day >= horizonDays) return
    const recall = memory.recall(waited + wait, stability)
    if (random() < recall) {
      sums.right += 1
      stability = memory.right(stability, difficulty, recall)
      difficulty = memory.difficultyAfterRight(difficulty)
    } else {
      sums.wrong += 1
      stability = memory.wrong(stability, difficulty, recall)
      difficulty = memory.difficultyAfterWrong(difficulty)
    }
    waited = 0
  }
}

/** Simpson's rule: the curve is smooth between two answers. */
function meanRecall(memory: QuickMemory, stability: number, from: number, to: number): number {
  const at = (days: number) => memory.recall(days, stability)
  return (at(from) + 4 * at((from + to) / 2) + at(to)) / 6
}
