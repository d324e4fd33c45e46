import { memoryByTopic } from '@/lib/analytics/topic-memory'
import type { Corpus } from '@/lib/corpus/corpus'
import type { Card } from '@/lib/questions/question'
import { replay } from '@/lib/scheduling/replay'
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
  const topicsOf = new Map(cards.map((card) => [card.id, card.topics]))
  const members = logs.map((log) => memoryByTopic(topicsOf, replay(log.entries, settings), nowMs, settings))
  // With nobody in the class the topics are still those of the cards.
  const topics = memoryByTopic(topicsOf, new Map(), nowMs, settings)
  const rows = topics.map(({ topic, of }, place): TopicKnown => {
    const begun = members.flatMap((member) => (member[place]!.seen > 0 ? [member[place]!.known / of] : []))
    const known = begun.length < fewestLearners ? null : begun.reduce((a, b) => a + b, 0) / begun.length
    return { id: topic, title: corpus.topic.get(topic)?.title ?? topic, cards: of, learners: begun.length, known }
  })
  return rows.sort((a, b) => (a.known ?? 2) - (b.known ?? 2) || b.learners - a.learners || (a.title < b.title ? -1 : 1))
}
