import { nextStudyDayStartMs, studyDayNumber, studyDayStartMs } from '@/lib/base/study-day'
import type { Card } from '@/lib/questions/question'
import { waitingCards } from '@/lib/scheduling/care'
import type { SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { roomOf } from '@/lib/scheduling/room'
import { usualReviews } from './comeback'
import { Company, type CirclesOf } from './near'
import type { StudyState } from './plan'

/** Reviews that wait for a quieter day within their room, and some that are asked ahead of theirs. */
export interface Balanced {
  readonly held: ReadonlySet<CardId>
  readonly early: ReadonlySet<CardId>
}

/** How much of a usual day's reviews each weekday bears, Monday first, 0 to 1. */
export type WeekdayWeights = readonly number[]
/**
 * How full a day is made, of the usual. At 1 more comes early than late, for what cannot wait goes beyond the number on some days and nothing
 * makes up for it; at this, simulated courses drift neither way (tests/lib/study/balance.test.ts).
 */
const fill = 0.9
/** Cards fall due within so many days at most before or after what FSRS wants, so that no more need to be looked at. */
const lookAheadDays = 30

/**
 * Evens out the days. Each review may be asked on any day of its fuzz range; which of them it is asked on follows from how many reviews the
 * cards bring on a usual day, weighed by weekday. Beyond that number those wait that can, and below it some come early. What must be
 * asked today is asked. Cards that disturb each other go to different days where their ranges let them.
 *
 * It is for today alone and changes no memory: the due day that was shown is the one that was saved, and the same log gives the same
 * day on every device.
 */
export function balanceToday(
  cards: readonly Card[],
  state: StudyState,
  weights: WeekdayWeights,
  circlesOf: CirclesOf,
): Balanced {
  const { memories, settings, nowMs } = state
  const { timeZone, rolloverHour } = settings
  const today = studyDayNumber(nowMs, timeZone, rolloverHour)
  const [startMs, endMs] = [
    studyDayStartMs(today, timeZone, rolloverHour),
    nextStudyDayStartMs(nowMs, timeZone, rolloverHour),
  ]
  const horizonMs = studyDayStartMs(today + lookAheadDays, timeZone, rolloverHour)
  const waits = waitingCards(memories, nowMs)
  const company = new Company(circlesOf)
  const may: Found[] = []
  const ahead: Found[] = []
  let must = 0
  for (const card of cards) {
    const memory = memories.get(card.id)
    if (memory?.kind !== 'seen' || memory.dueAtMs >= horizonMs || waits(card.id)) continue
    // What has been answered today has had its turn, and keeps those away from today that it disturbs.
    if (memory.lastReviewAtMs >= startMs) company.add(card)
    else if (memory.stage !== 'review') continue
    else {
      const { earliest, latest } = roomOf(memory, settings)
      if (memory.dueAtMs < endMs && latest <= today) {
        must++
        company.add(card)
      } else if (memory.dueAtMs < endMs) may.push({ card, memory, latest })
      else if (earliest <= today) ahead.push({ card, memory, latest })
    }
  }
  let room = Math.round(fill * usualReviews(cards, state) * share(weights, today)) - state.reviewsToday - must
  const held = new Set<CardId>()
  const early = new Set<CardId>()
  // Who can wait least comes first.
  for (const { card } of may.sort((a, b) => a.latest - b.latest || byDue(a, b))) {
    if (room > 0 && !company.disturbs(card)) {
      room--
      company.add(card)
    } else held.add(card.id)
  }
  for (const { card } of ahead.sort(byDue)) {
    if (room <= 0) break
    if (company.disturbs(card)) continue
    room--
    company.add(card)
    early.add(card.id)
  }
  return { held, early }
}

interface Found {
  readonly card: Card
  readonly memory: SeenMemory
  readonly latest: number
}
const byDue = (a: Found, b: Found) => a.memory.dueAtMs - b.memory.dueAtMs || (a.card.id < b.card.id ? -1 : 1)

/** Today's part of a usual day's reviews. Where every day is to have none, all are alike. */
function share(weights: WeekdayWeights, today: number): number {
  const sum = weights.reduce((a, b) => a + b, 0)
  // Day 0 was a Thursday.
  return weights.length !== 7 || sum <= 0 ? 1 : (weights[(today + 3) % 7]! * 7) / sum
}
