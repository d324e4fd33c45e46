import { now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import { drawnDay } from '@/lib/questions/on-day'
import type { Card } from '@/lib/questions/question'
import { corpusRevision } from '@/lib/store/corpus-client'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { Quiz } from '@/lib/study/quiz'
import { itemsOf, type QuizItem } from '@/lib/study/quiz-items'
import { pickFor, weakSpots, type WeakSpot } from '@/lib/study/weak-spots'
import type { QuizWish } from './quiz-wish'

/** The quiz that was wished for, with what only the facts and the log can tell: the day that was drawn, the cards that are weak. */
export async function makeQuiz(store: LearnerStore, material: Material, wish: QuizWish): Promise<Quiz> {
  const { context } = material
  const quiz: Quiz = { ...wish, revision: corpusRevision, picks: [] }
  if (wish.kind === 'day') return { ...quiz, day: wish.day ?? drawnDay(context, wish.seed) }
  if (wish.kind !== 'weak') return quiz
  const spots = (await readWeakSpots(store, material)).slice(0, wish.number)
  return { ...quiz, picks: spots.map((spot) => pickFor(context, spot, wish.seed)) }
}

export async function readWeakSpots(store: LearnerStore, { context }: Material): Promise<readonly WeakSpot[]> {
  return weakSpots(context, await store.reviewsSince(0), store.snapshot().memories, now())
}

/** The questions of a quiz. */
export function questionsOf({ context, deck }: Material, quiz: Quiz): readonly QuizItem[] {
  return itemsOf(context, quiz, cardsOf(deck, quiz.decks))
}

/** The cards of some decks, each once; of a link's decks those that there are. */
function cardsOf(deck: Material['deck'], deckIds: readonly string[]): readonly Card[] {
  const found = deckIds.flatMap((id) => deck.get(id) ?? [])
  return found.length > 0 ? [...new Set(found.flatMap(({ cards }) => cards))] : (deck.get('all')?.cards ?? [])
}
