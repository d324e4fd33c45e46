import { shuffled, type Random } from '@/lib/base/random'
import type { Card } from '@/lib/questions/question'
import { waitingCards } from '@/lib/scheduling/care'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { dueBefore, retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export interface StudyPlan {
  /** In the order of asking. */
  readonly cards: readonly CardId[]
  readonly due: number
  readonly fresh: number
  /** Left out by the daily limits, and here to be had by "just ten more". */
  readonly more: readonly CardId[]
}
export interface StudyState {
  readonly memories: ReadonlyMap<CardId, Memory>
  readonly settings: SchedulingSettings & { readonly newCardsPerDay: number; readonly reviewsPerDay: number }
  readonly nowMs: number
  /** Already done on this study day, of all decks. */
  readonly newToday: number
  readonly reviewsToday: number
}

/** A new card comes after this many due ones, so that a pile of reviews does not keep the new ones for the end. */
const dueBetweenNew = 3

/**
 * What to study now: cards in learning that are due, then reviews, those likeliest forgotten first, with new cards spread among them. One
 * new card of a fact a day: the answer to one side often gives away the other. What the learner has set aside is left out altogether.
 */
export function planStudy(cards: readonly Card[], state: StudyState): StudyPlan {
  const { memories, settings, nowMs } = state
  const before = { learning: dueBefore('learning', nowMs, settings), review: dueBefore('review', nowMs, settings) }
  const learning: Card[] = []
  const reviews: Card[] = []
  const unseen: Card[] = []
  const waits = waitingCards(memories, nowMs)
  for (const card of cards) {
    if (waits(card.id)) continue
    const memory = memories.get(card.id)
    if (!memory || memory.kind === 'new') unseen.push(card)
    else if (memory.stage === 'review') {
      if (memory.dueAtMs < before.review) reviews.push(card)
    } else if (memory.dueAtMs < before.learning) learning.push(card)
  }
  const strength = new Map(reviews.map((card) => [card.id, retrievability(memories.get(card.id)!, nowMs, settings)]))
  reviews.sort((a, b) => strength.get(a.id)! - strength.get(b.id)! || (a.id < b.id ? -1 : 1))
  const { first: fresh, rest: siblings } = oneOfEachFact(unseen, seenFacts(cards, memories))
  const reviewRoom = Math.max(0, settings.reviewsPerDay - state.reviewsToday)
  const newRoom = Math.max(0, settings.newCardsPerDay - state.newToday)
  const dueNow = [...learning, ...reviews.slice(0, reviewRoom)]
  const newNow = fresh.slice(0, newRoom)
  return {
    cards: apart(interleave(dueNow, newNow)).map((card) => card.id),
    due: dueNow.length,
    fresh: newNow.length,
    more: [...reviews.slice(reviewRoom), ...fresh.slice(newRoom), ...siblings].map((card) => card.id),
  }
}

/** Cards for a quiz: drawn at random, never two of one fact while others are to be had. */
export function planQuiz(cards: readonly Card[], count: number, random: Random): readonly CardId[] {
  const { first, rest } = oneOfEachFact(shuffled(cards, random), new Set())
  return [...first, ...rest].slice(0, count).map((card) => card.id)
}

function seenFacts(cards: readonly Card[], memories: ReadonlyMap<CardId, Memory>): ReadonlySet<string> {
  // A fact whose other side is still being learned waits until it is known.
  return new Set(
    cards
      .filter((card) => {
        const memory = memories.get(card.id)
        return memory?.kind === 'seen' && memory.stage !== 'review'
      })
      .map((card) => card.factId),
  )
}

function oneOfEachFact(
  cards: readonly Card[],
  taken: ReadonlySet<string>,
): { readonly first: Card[]; readonly rest: Card[] } {
  const facts = new Set<string>(taken)
  const first: Card[] = []
  const rest: Card[] = []
  for (const card of cards) {
    if (facts.has(card.factId)) rest.push(card)
    else {
      facts.add(card.factId)
      first.push(card)
    }
  }
  return { first, rest }
}

function interleave(due: readonly Card[], fresh: readonly Card[]): readonly Card[] {
  const out: Card[] = []
  let next = 0
  due.forEach((card, index) => {
    out.push(card)
    if ((index + 1) % dueBetweenNew === 0 && next < fresh.length) out.push(fresh[next++]!)
  })
  return [...out, ...fresh.slice(next)]
}

/** Moves a card back while its neighbour is of the same fact; leaves it where there is no better place. */
function apart(cards: readonly Card[]): readonly Card[] {
  const out = [...cards]
  for (let i = 1; i < out.length; i++) {
    if (out[i]!.factId !== out[i - 1]!.factId) continue
    const other = out.findIndex((card, j) => j > i && card.factId !== out[i - 1]!.factId)
    if (other > 0) [out[i], out[other]] = [out[other]!, out[i]!]
  }
  return out
}
