import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export interface TopicMemory<Topic extends string = string> {
  readonly topic: Topic
  /** How many cards would be recalled if all were asked now: the sum of their probabilities. Cards never seen count as 0. */
  readonly known: number
  /** Cards that were ever reviewed. */
  readonly seen: number
  readonly of: number
}

/** What is known of each topic now. A card of several topics counts in each; the topics keep the order in which the cards name them. */
export function memoryByTopic<Topic extends string>(
  topicsOf: ReadonlyMap<CardId, readonly Topic[]>,
  memories: ReadonlyMap<CardId, Memory>,
  nowMs: number,
  settings: SchedulingSettings,
): readonly TopicMemory<Topic>[] {
  const found = new Map<Topic, { known: number; seen: number; of: number }>()
  for (const [cardId, topics] of topicsOf) {
    const memory = memories.get(cardId)
    const recall = memory ? retrievability(memory, nowMs, settings) : 0
    for (const topic of new Set(topics)) {
      const sum = found.get(topic) ?? { known: 0, seen: 0, of: 0 }
      sum.known += recall
      sum.of += 1
      if (memory?.kind === 'seen') sum.seen += 1
      found.set(topic, sum)
    }
  }
  return [...found].map(([topic, sum]) => ({ topic, ...sum }))
}
