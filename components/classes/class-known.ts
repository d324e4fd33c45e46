import type { Corpus } from '@/lib/corpus/corpus'
import type { Card } from '@/lib/questions/question'
import { replay } from '@/lib/scheduling/replay'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { MemberLog } from '@/lib/store/class-store'

export interface TopicKnown {
  readonly id: string
  readonly title: string
  /** Of the topic's cards, those handed out. */
  readonly cards: number
  /** Members who answered at least one of them. */
  readonly learners: number
  /** Share of those cards that these members would recall now; null where there are too few members to speak of a class. */
  readonly known: number | null
}

/** Fewer learners than this say something of themselves, not of the class. */
export const fewestLearners = 5

/** What a class remembers of what it was given, by topic of the second level, the weakest first. */
export function classKnown(
  logs: readonly MemberLog[],
  cards: readonly Pick<Card, 'id' | 'topics'>[],
  corpus: Pick<Corpus, 'topic'>,
  nowMs: number,
  settings: SchedulingSettings,
): readonly TopicKnown[] {
  const byTopic = new Map<string, CardId[]>()
  for (const { id, topics } of cards) {
    for (const topic of topics) {
      const list = byTopic.get(topic)
      if (list) list.push(id)
      else byTopic.set(topic, [id])
    }
  }
  const memories = logs.map((log) => replay(log.entries, settings))
  const rows = [...byTopic].map(([id, ids]): TopicKnown => {
    const begun = memories.filter((memory) => ids.some((card) => memory.has(card)))
    const recalled = begun.map(
      (memory) => ids.reduce((sum, card) => sum + recall(memory.get(card), nowMs, settings), 0) / ids.length,
    )
    const known = begun.length < fewestLearners ? null : recalled.reduce((a, b) => a + b, 0) / begun.length
    return { id, title: corpus.topic.get(id)?.title ?? id, cards: ids.length, learners: begun.length, known }
  })
  return rows.sort((a, b) => (a.known ?? 2) - (b.known ?? 2) || b.learners - a.learners || (a.title < b.title ? -1 : 1))
}

const recall = (
  memory: Parameters<typeof retrievability>[0] | undefined,
  nowMs: number,
  settings: SchedulingSettings,
) => (memory ? retrievability(memory, nowMs, settings) : 0)
