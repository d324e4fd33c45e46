import type { FactId } from '@/lib/corpus/fact'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** From fewer facts begun, what is known of all says too little. */
export const fewestBegun = 10

/** What is remembered of one fact. */
export interface KnownFact {
  readonly factId: FactId
  /** 0 to 1: the mean over its cards of the chance that each would be recalled now; a card never seen counts as 0. */
  readonly recall: number
  /** A card of it was ever reviewed. */
  readonly begun: boolean
}

/** Facts of one kind: of a topic, about a person, of one importance. */
export interface KnownGroup<Key> {
  readonly key: Key
  /** How many of the facts are known now, as a number to be expected: the sum of their recall. */
  readonly known: number
  readonly begun: number
  readonly of: number
}

/**
 * What is known of each fact that has cards, in the order of the cards. A fact counts by the mean of its cards, not by the weakest: who knows
 * one side of two knows half of it, where the weakest would have it that nothing is known until the last side was met.
 */
export function knownFacts(
  cards: readonly { readonly id: CardId; readonly factId: FactId }[],
  memories: ReadonlyMap<CardId, Memory>,
  nowMs: number,
  settings: SchedulingSettings,
): readonly KnownFact[] {
  const facts = new Map<FactId, { sum: number; cards: number; begun: boolean }>()
  for (const { id, factId } of cards) {
    const memory = memories.get(id)
    const fact = facts.get(factId) ?? { sum: 0, cards: 0, begun: false }
    fact.cards += 1
    if (memory?.kind === 'seen') {
      fact.sum += retrievability(memory, nowMs, settings)
      fact.begun = true
    }
    facts.set(factId, fact)
  }
  return [...facts].map(([factId, { sum, cards: count, begun }]) => ({ factId, recall: sum / count, begun }))
}

/** The expected number of facts known, by whatever they are grouped by. A fact of several groups counts in each, once. */
export function knownBy<Key>(
  facts: readonly KnownFact[],
  keysOf: (factId: FactId) => Iterable<Key>,
): readonly KnownGroup<Key>[] {
  const groups = new Map<Key, { known: number; begun: number; of: number }>()
  for (const { factId, recall, begun } of facts) {
    for (const key of new Set(keysOf(factId))) {
      const sum = groups.get(key) ?? { known: 0, begun: 0, of: 0 }
      sum.known += recall
      sum.of += 1
      if (begun) sum.begun += 1
      groups.set(key, sum)
    }
  }
  return [...groups].map(([key, sum]) => ({ key, ...sum }))
}
