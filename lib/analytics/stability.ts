import type { Memory } from '@/lib/scheduling/memory'

export interface StabilityBin {
  /** Days: from here on … */
  readonly from: number
  /** … and below this; Infinity for the last. */
  readonly to: number
  readonly cards: number
}
export interface StabilitySpread {
  readonly bins: readonly StabilityBin[]
  readonly cards: number
  /** Half of the cards are at least as stable, in days; null for no cards. */
  readonly medianDays: number | null
}

/** With fewer cards there is no distribution to speak of. */
export const fewestStable = 10

/** A day, a week, a month, a season, a year: what people reckon in. */
const edges = [0, 1, 3, 7, 14, 30, 90, 180, 365, 730, Infinity] as const

/** How strong the memories are: cards by their FSRS stability, the days after which recall has fallen to 90%. Cards never seen are left out. */
export function stabilitySpread(memories: Iterable<Memory>): StabilitySpread {
  const days: number[] = []
  for (const memory of memories) if (memory.kind === 'seen') days.push(memory.stabilityDays)
  days.sort((a, b) => a - b)
  const below = (limit: number) => days.findLastIndex((one) => one < limit) + 1
  return {
    bins: edges.slice(1).map((to, at) => ({ from: edges[at]!, to, cards: below(to) - below(edges[at]!) })),
    cards: days.length,
    medianDays: days[Math.floor(days.length / 2)] ?? null,
  }
}
