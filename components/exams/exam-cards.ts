import type { Material } from '@/components/learner/material'
import type { Exam, ExamCard } from '@/lib/planning/exam'
import { resting } from '@/lib/planning/rest'
import type { Card } from '@/lib/questions/question'
import type { CardId } from '@/lib/scheduling/review'

/**
 * The cards of the decks that the exams name, each with those of the decks that it is in. Of new cards worth the same a plan takes the first: so what
 * everybody must know comes first, and of that each topic has its part from the beginning, for who does not come to the end should have met something
 * of every topic.
 */
export function examCards(exams: readonly Pick<Exam, 'topics'>[], { deck }: Material): readonly ExamCard[] {
  const found = new Map<CardId, { id: CardId; factId: string; topics: string[]; importance: number; along: number }>()
  for (const topic of new Set(exams.flatMap((exam) => exam.topics.map((one) => one.topic)))) {
    const own: { importance: number; along: number }[] = []
    for (const { id, factId, importance } of deck.get(topic)?.cards ?? []) {
      const known = found.get(id)
      if (known) {
        known.topics.push(topic)
        continue
      }
      const card = { id, factId, topics: [topic], importance, along: 0 }
      found.set(id, card)
      own.push(card)
    }
    for (const importance of new Set(own.map((card) => card.importance))) {
      const alike = own.filter((card) => card.importance === importance)
      alike.forEach((card, place) => (card.along = (place + 0.5) / alike.length))
    }
  }
  return [...found.values()].sort((a, b) => a.importance - b.importance || a.along - b.along)
}

/** What is asked of everything, without what is let rest after an exam. A deck asked for by its name is asked whole. */
export function withoutResting(cards: readonly Card[], exams: readonly Exam[], material: Material, nowMs: number) {
  if (!exams.some((exam) => exam.afterwards === 'rest')) return cards
  const rest = resting(exams, examCards(exams, material), nowMs)
  return rest.size === 0 ? cards : cards.filter((card) => !rest.has(card.id))
}
