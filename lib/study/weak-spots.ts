import { fold } from '@/lib/base/fold'
import type { QuestionContext } from '@/lib/questions/context'
import { makeQuestion, formsFor } from '@/lib/questions/make'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId, Review } from '@/lib/scheduling/review'
import type { Pick } from './quiz'
import { wordingSeed } from './quiz-items'

/** A card that was confused with something, or forgotten. */
export interface WeakSpot {
  readonly cardId: CardId
  /** The wrong option that was chosen last; `null` of a card that was only forgotten. */
  readonly confusedWith: string | null
  readonly times: number
  readonly lastAtMs: number
}

/** Answered rightly so often in a row, it is weak no more. */
const cured = 2
const halfLifeMs = 30 * 86_400_000
/** A card that was forgotten, and is not yet known for so long again. */
const firmDays = 21

/**
 * What the log shows to be weak, the worst first: cards of which a wrong option was chosen and that have not been answered rightly twice
 * since, and cards that were forgotten and are not firm again.
 * @param reviews those that count, by time
 */
export function weakSpots(
  context: QuestionContext,
  reviews: readonly Review[],
  memories: ReadonlyMap<CardId, Memory>,
  nowMs: number,
): readonly WeakSpot[] {
  const spots = new Map<CardId, WeakSpot & { readonly rights: number; readonly weight: number }>()
  const age = (atMs: number) => 0.5 ** (Math.max(0, nowMs - atMs) / halfLifeMs)
  for (const { cardId, rating, shown, chosen, atMs } of reviews) {
    if (!context.card.has(cardId)) continue
    const spot = spots.get(cardId)
    if (rating !== 'again') {
      if (spot && spot.rights + 1 >= cured) spots.delete(cardId)
      else if (spot) spots.set(cardId, { ...spot, rights: spot.rights + 1 })
    } else if (chosen !== null && shown.includes(chosen)) {
      const [times, weight] = [(spot?.times ?? 0) + 1, (spot?.weight ?? 0) + age(atMs)]
      spots.set(cardId, { cardId, confusedWith: chosen, times, lastAtMs: atMs, rights: 0, weight })
    }
  }
  for (const [cardId, memory] of memories) {
    if (memory.kind !== 'seen' || memory.lapses === 0 || memory.stabilityDays >= firmDays) continue
    if (!context.card.has(cardId) || spots.has(cardId)) continue
    const weight = 0.5 * memory.lapses * age(memory.lastReviewAtMs)
    const { lapses: times, lastReviewAtMs: lastAtMs } = memory
    spots.set(cardId, { cardId, confusedWith: null, times, lastAtMs, rights: 0, weight })
  }
  return [...spots.values()]
    .sort((a, b) => b.weight - a.weight || (a.cardId < b.cardId ? -1 : 1))
    .map(({ cardId, confusedWith, times, lastAtMs }) => ({ cardId, confusedWith, times, lastAtMs }))
}

/** So many wordings are looked through for one that offers both. */
const wordings = 16

/** The wording in which what was confused stands beside the right answer; the first where there is none. */
export function pickFor(context: QuestionContext, { cardId, confusedWith }: WeakSpot, seed: string): Pick {
  const card = context.card.get(cardId)
  if (!card || confusedWith === null || !formsFor(context, card).includes('choice')) return { cardId, wording: 0 }
  for (let wording = 0; wording < wordings; wording++) {
    const question = makeQuestion(context, card, 'choice', wordingSeed(seed, { cardId, wording }))
    const offered = question?.form === 'choice' ? question.options : []
    if (offered.some(({ text }) => fold(text) === fold(confusedWith))) return { cardId, wording }
  }
  return { cardId, wording: 0 }
}
