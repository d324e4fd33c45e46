import { factIdOf, type Card } from '@/lib/questions/question'
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
  readonly answeredToday: ReadonlySet<CardId>
}

/** A new card comes after this many due ones, so that a pile of reviews does not keep the new ones for the end. */
const dueBetweenNew = 3

/**
 * What to study now: cards in learning that are due, then reviews, those likeliest forgotten first, with new cards spread among them. One
 * card of a fact a day: what is said after one of its sides tells the others.
 * @param isTold whether what was said today tells the card's answer; then it waits for another day
 */
export function planStudy(
  cards: readonly Card[],
  state: StudyState,
  isTold: (card: Card) => boolean = () => false,
): StudyPlan {
  const { memories, settings, nowMs } = state
  const before = { learning: dueBefore('learning', nowMs, settings), review: dueBefore('review', nowMs, settings) }
  const learning: Card[] = []
  const reviews: Card[] = []
  const unseen: Card[] = []
  for (const card of cards) {
    const memory = memories.get(card.id)
    if (!memory || memory.kind === 'new') unseen.push(card)
    else if (memory.stage === 'review') {
      if (memory.dueAtMs < before.review) reviews.push(card)
    } else if (memory.dueAtMs < before.learning) learning.push(card)
  }
  const strength = new Map(reviews.map((card) => [card.id, retrievability(memories.get(card.id)!, nowMs, settings)]))
  reviews.sort((a, b) => strength.get(a.id)! - strength.get(b.id)! || (a.id < b.id ? -1 : 1))
  const answered = factsAnswered(state.answeredToday)
  const isFresh = (card: Card) =>
    [...(answered.get(card.factId) ?? [])].every((other) => other === card.id) && !isTold(card)
  const dueReviews = oneOfEachFact(reviews, new Set(learning.map((card) => card.factId))).first.filter(isFresh)
  const reviewRoom = Math.max(0, settings.reviewsPerDay - state.reviewsToday)
  const newRoom = Math.max(0, settings.newCardsPerDay - state.newToday)
  const dueNow = [...learning, ...dueReviews.slice(0, reviewRoom)]
  const taken = new Set([...seenFacts(cards, memories), ...dueNow.map((card) => card.factId)])
  const { first: fresh, rest: siblings } = oneOfEachFact(unseen, taken)
  const newNow = firstThatAre(isFresh, fresh, newRoom)
  const chosen = new Set<Card>(newNow)
  return {
    cards: interleave(dueNow, newNow).map((card) => card.id),
    due: dueNow.length,
    fresh: newNow.length,
    more: [...dueReviews.slice(reviewRoom), ...fresh.filter((card) => !chosen.has(card)), ...siblings].map(
      (card) => card.id,
    ),
  }
}

/** The facts of the cards that were answered, with those cards. */
function factsAnswered(answered: ReadonlySet<CardId>): ReadonlyMap<string, ReadonlySet<CardId>> {
  const facts = new Map<string, Set<CardId>>()
  for (const id of answered) {
    const fact = factIdOf(id)
    facts.set(fact, (facts.get(fact) ?? new Set()).add(id))
  }
  return facts
}

/** No more are looked at than are needed: there may be thousands. */
function firstThatAre(isFit: (card: Card) => boolean, cards: readonly Card[], count: number): readonly Card[] {
  const found: Card[] = []
  for (const card of cards) {
    if (found.length === count) break
    if (isFit(card)) found.push(card)
  }
  return found
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
