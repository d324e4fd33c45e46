import { freshSeed } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import type { Opened } from '@/components/study/asked'
import { begin } from '@/components/study/use-sitting'
import { seededRandom } from '@/lib/base/random'
import { isSuspended } from '@/lib/scheduling/care'
import type { LearnerStore } from '@/lib/store/learner-store'
import { planQuiz } from '@/lib/study/plan'

/** A quiz over the cards of some decks, each card once, without those that are suspended. */
export function beginQuiz(store: LearnerStore, material: Material, deckIds: readonly string[], number: number): Opened {
  const { memories } = store.snapshot()
  const cards = [...new Set(deckIds.flatMap((id) => material.deck.get(id)?.cards ?? []))].filter(
    ({ id }) => !isSuspended(memories.get(id)),
  )
  return begin(
    { store, material },
    { mode: 'quiz', deckId: deckIds.join(' '), cards: planQuiz(cards, number, seededRandom(freshSeed())) },
  )
}
