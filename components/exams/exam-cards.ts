import type { Material } from '@/components/learner/material'
import type { Exam, ExamCard } from '@/lib/planning/exam'
import { resting } from '@/lib/planning/rest'
import type { Card } from '@/lib/questions/question'
import type { CardId } from '@/lib/scheduling/review'

/**
 * The cards of the decks that the exams name, each with those of the decks that it is in. What everybody must know comes first, whatever its topic: of
 * new cards worth the same, a plan takes the first.
 */
export function examCards(exams: readonly Pick<Exam, 'topics'>[], { deck }: Material): readonly ExamCard[] {
  const found = new Map<CardId, { id: CardId; factId: string; topics: string[]; importance: number }>()
  for (const topic of new Set(exams.flatMap((exam) => exam.topics.map((one) => one.topic)))) {
    for (const { id, factId, importance } of deck.get(topic)?.cards ?? []) {
      const known = found.get(id)
      if (known) known.topics.push(topic)
      else found.set(id, { id, factId, topics: [topic], importance })
    }
  }
  return [...found.values()].sort((a, b) => a.importance - b.importance)
}

/** What is asked of everything, without what is let rest after an exam. A deck asked for by its name is asked whole. */
export function withoutResting(cards: readonly Card[], exams: readonly Exam[], material: Material, nowMs: number) {
  if (!exams.some((exam) => exam.afterwards === 'rest')) return cards
  const rest = resting(exams, examCards(exams, material), nowMs)
  return rest.size === 0 ? cards : cards.filter((card) => !rest.has(card.id))
}
