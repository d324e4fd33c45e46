import { studyDayNumber, studyDayStartMs } from '@/lib/base/study-day'
import type { Card } from '@/lib/questions/question'
import { isSuspended, waitingCards } from '@/lib/scheduling/care'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability } from '@/lib/scheduling/scheduler'
import type { StudyState } from './plan'

/** A pile of reviews that is worked off over some days. Kept as a setting; nothing is rescheduled by it. */
export interface Comeback {
  /** The study day on which it was agreed, by number. What had fallen due before it is the pile. */
  readonly fromDay: number
  readonly days: number
  /** Cards in the pile on that day. */
  readonly total: number
}

/** A pile of more than so many days' work is worth speaking of. */
const mostDays = 3
/** Nobody agrees to more; where the daily limit lets hardly anything through, it is offered over so many. */
export const longestComebackDays = 365
/** Fewer reviews a day than this are nobody's burden. */
const leastADay = 10
const dayMs = 86_400_000

/**
 * How many reviews a day cards ask for when nothing waits: each one in as many study days as it was given. (Of cards taken at random in
 * time, long intervals come up in proportion to their length, so that the sum of the reciprocals is the rate.)
 * @param cards those that are asked: what rests after an exam, or was withdrawn, brings no work
 */
export function usualReviews(
  cards: readonly Card[],
  { memories, settings: { timeZone, rolloverHour } }: Pick<StudyState, 'memories' | 'settings'>,
): number {
  const dayAt = (atMs: number) => studyDayNumber(atMs, timeZone, rolloverHour)
  let sum = 0
  for (const { id } of cards) {
    const memory = memories.get(id)
    if (memory?.kind !== 'seen' || memory.stage !== 'review' || isSuspended(memory)) continue
    sum += 1 / Math.max(1, dayAt(memory.dueAtMs) - dayAt(memory.lastReviewAtMs))
  }
  return sum
}

/** Reviews that fell due before a study day, the weakest of the most important first. */
function pileBefore(
  dayStartMs: number,
  cards: readonly Card[],
  { memories, settings, nowMs }: StudyState,
): readonly Card[] {
  const waits = waitingCards(memories, nowMs)
  const pile = cards.filter(({ id }) => {
    const memory = memories.get(id)
    return memory?.kind === 'seen' && memory.stage === 'review' && memory.dueAtMs < dayStartMs && !waits(id)
  })
  const recall = new Map(pile.map(({ id }) => [id, retrievability(memories.get(id)!, nowMs, settings)]))
  return pile.sort(
    (a, b) => a.importance - b.importance || recall.get(a.id)! - recall.get(b.id)! || (a.id < b.id ? -1 : 1),
  )
}

const dayOf = ({ settings, nowMs }: StudyState) => studyDayNumber(nowMs, settings.timeZone, settings.rolloverHour)
const startOf = (day: number, { settings }: StudyState) =>
  studyDayStartMs(day, settings.timeZone, settings.rolloverHour)

/** Whether an agreement still has days to run. */
export const isRunning = (comeback: Comeback | null | undefined, state: StudyState): comeback is Comeback => {
  const day = comeback ? dayOf(state) - comeback.fromDay : -1
  return comeback !== null && comeback !== undefined && day >= 0 && day < comeback.days
}

/**
 * What of the pile waits today. By the end of each day so much of it is to be left as the agreement says, whoever asked for it: a deck
 * studied by its name counts too, and by what is left, not by what was done, so that every device says the same.
 */
export function waitsToday(
  cards: readonly Card[],
  state: StudyState,
  comeback: Comeback | null | undefined,
): ReadonlySet<CardId> {
  if (!isRunning(comeback, state)) return new Set()
  const { fromDay, days, total } = comeback
  const pile = pileBefore(startOf(fromDay, state), cards, state)
  const left = Math.floor((total * (days - 1 - (dayOf(state) - fromDay))) / days)
  return new Set(pile.slice(Math.max(0, pile.length - left)).map(({ id }) => id))
}

/** One way to work off the pile, and what it costs. */
export interface Spread {
  readonly comeback: Comeback
  /** Of the pile, on each day, besides what falls due by itself. */
  readonly aDay: number
  /** Expected recall of the pile, 0 to 1: now, and when each card is asked. */
  readonly recallNow: number
  readonly recallWhenAsked: number
}
export interface Backlog {
  readonly cards: number
  /** Reviews that fall due on a day without a pile, about. */
  readonly usual: number
  readonly spreads: readonly Spread[]
}

const choices = [3, 5, 7, 14, 21, 30] as const

/** A pile that is more than a few days' work, with the ways to spread it; null where there is none, or where it is agreed what to do. */
export function backlogOf(
  cards: readonly Card[],
  state: StudyState,
  comeback: Comeback | null | undefined,
): Backlog | null {
  const today = dayOf(state)
  const held = waitsToday(cards, state, comeback)
  const pile = pileBefore(startOf(today, state), cards, state)
  const usual = Math.min(Math.max(leastADay, usualReviews(cards, state)), Math.max(1, state.settings.reviewsPerDay))
  // What was agreed for today is no surprise.
  const agreed = isRunning(comeback, state) ? Math.ceil(comeback.total / comeback.days) : 0
  if (pile.length - held.size - agreed <= mostDays * usual) return null
  return { cards: pile.length, usual: Math.round(usual), spreads: spreadsOf(pile, usual, today, state) }
}

/** Up to three: the shortest that a day bears, and gentler ones. */
function spreadsOf(pile: readonly Card[], usual: number, today: number, state: StudyState): readonly Spread[] {
  const { reviewsPerDay } = state.settings
  const bears = (days: number) => Math.ceil(pile.length / days) + usual <= Math.max(reviewsPerDay, usual + 1)
  const fit = choices.filter((days) => bears(days) && pile.length / days <= 2 * usual && pile.length / days >= 3)
  const days =
    fit.length > 0
      ? fit.slice(0, 3)
      : [
          Math.min(
            longestComebackDays,
            Math.ceil(pile.length / Math.max(1, Math.min(2 * usual, reviewsPerDay - usual))),
          ),
        ]
  return days.map((each) => spread(pile, each, today, state))
}

function spread(
  pile: readonly Card[],
  days: number,
  fromDay: number,
  { memories, settings, nowMs }: StudyState,
): Spread {
  const aDay = Math.ceil(pile.length / days)
  const recall = (place: number, later: number) =>
    retrievability(memories.get(pile[place]!.id)!, nowMs + later * dayMs, settings)
  const mean = (of: (place: number) => number) => pile.reduce((sum, _, place) => sum + of(place), 0) / pile.length
  return {
    comeback: { fromDay, days, total: pile.length },
    aDay,
    recallNow: mean((place) => recall(place, 0)),
    recallWhenAsked: mean((place) => recall(place, Math.floor(place / aDay))),
  }
}
