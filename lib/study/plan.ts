import { factIdOf, type Card } from '@/lib/questions/question'
import { waitingCards } from '@/lib/scheduling/care'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { dueBefore, retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { apart, siblingsOnly, type CirclesOf } from './near'

export interface StudyPlan {
  /** In the order of asking. */
  readonly cards: readonly CardId[]
  readonly due: number
  readonly fresh: number
  /** Left out by the daily limits, and here to be had by "just ten more". */
  readonly more: readonly CardId[]
}
/** Which reviews come first: those likeliest forgotten, or those longest due. */
export const reviewOrders = ['weakest', 'due'] as const
export type ReviewOrder = (typeof reviewOrders)[number]

export interface StudyState {
  readonly memories: ReadonlyMap<CardId, Memory>
  readonly settings: SchedulingSettings & {
    readonly newCardsPerDay: number
    readonly reviewsPerDay: number
    readonly reviewOrder?: ReviewOrder
  }
  readonly nowMs: number
  /** Already done on this study day, of all decks. */
  readonly newToday: number
  readonly reviewsToday: number
  readonly answeredToday: ReadonlySet<CardId>
}

/** A new card comes after this many due ones, so that a pile of reviews does not keep the new ones for the end. */
const dueBetweenNew = 3

/** What was decided about today's reviews beyond their being due. */
export interface Arrangement {
  /** Due, and left for another day; to be had all the same by "just ten more". */
  readonly held?: ReadonlySet<CardId>
  /** Asked today, though due later. */
  readonly early?: ReadonlySet<CardId>
  readonly circlesOf?: CirclesOf
}

/**
 * What to study now: cards in learning that are due, then reviews in the learner's order, with new cards spread among them. One
 * card of a fact a day: what is said after one of its sides tells the others. What the learner has set aside is left out altogether.
 * @param isTold whether what was said today tells the card's answer; then it waits for another day
 */
export function planStudy(
  cards: readonly Card[],
  state: StudyState,
  isTold: (card: Card) => boolean = () => false,
  { held, early, circlesOf = siblingsOnly }: Arrangement = {},
): StudyPlan {
  const { memories, settings, nowMs } = state
  const before = { learning: dueBefore('learning', nowMs, settings), review: dueBefore('review', nowMs, settings) }
  const learning: Card[] = []
  const reviews: Card[] = []
  const later: Card[] = []
  const unseen: Card[] = []
  const waits = waitingCards(memories, nowMs)
  for (const card of cards) {
    if (waits(card.id)) continue
    const memory = memories.get(card.id)
    if (!memory || memory.kind === 'new') unseen.push(card)
    else if (memory.stage === 'review') {
      if (memory.dueAtMs < before.review) (held?.has(card.id) ? later : reviews).push(card)
      else if (early?.has(card.id)) reviews.push(card)
    } else if (memory.dueAtMs < before.learning) learning.push(card)
  }
  inOrder(reviews, state)
  inOrder(later, state)
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
    cards: inTurn(dueNow, newNow, learning.length, circlesOf).map((card) => card.id),
    due: dueNow.length,
    fresh: newNow.length,
    more: [
      ...dueReviews.slice(reviewRoom),
      ...later.filter(isFresh),
      ...fresh.filter((card) => !chosen.has(card)),
      ...siblings,
    ].map((card) => card.id),
  }
}

function inOrder(reviews: Card[], { memories, settings, nowMs }: StudyState): void {
  const rank = (card: Card): number => {
    const memory = memories.get(card.id)!
    if (settings.reviewOrder !== 'due') return retrievability(memory, nowMs, settings)
    return memory.kind === 'seen' ? memory.dueAtMs : 0
  }
  const ranks = new Map(reviews.map((card) => [card.id, rank(card)]))
  reviews.sort((a, b) => ranks.get(a.id)! - ranks.get(b.id)! || (a.id < b.id ? -1 : 1))
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

/** What is being learned stays in front; the others follow so that none gives the next away. */
function inTurn(due: readonly Card[], fresh: readonly Card[], learning: number, circlesOf: CirclesOf): readonly Card[] {
  const mixed = interleave(due, fresh)
  // As many as it takes for all that is being learned to have been asked.
  const front = learning + Math.min(fresh.length, Math.floor(learning / dueBetweenNew))
  return [...mixed.slice(0, front), ...apart(mixed.slice(front), circlesOf)]
}
