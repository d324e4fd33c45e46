import { nextStudyDayStartMs } from '@/lib/base/study-day'
import { cared } from '@/lib/scheduling/care'
import type { Memory, SeenMemory } from '@/lib/scheduling/memory'
import { newMemory } from '@/lib/scheduling/memory'
import { countingEntries, replayCard } from '@/lib/scheduling/replay'
import type { LogEntry, Review } from '@/lib/scheduling/review'
import { retrievability, review as reviewed } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** One answer to a card, with what the app made of it. */
export interface CardAnswer {
  readonly review: Review
  /** The chance of recall the moment before, 0 to 1; null at the first meeting. */
  readonly recallBefore: number | null
  readonly after: SeenMemory
}
export interface CardHistory {
  /** Since the card was begun, or begun anew, by time; those taken back are left out. */
  readonly answers: readonly CardAnswer[]
  /** What came before it was begun anew: kept, and counted in no memory. */
  readonly earlier: readonly CardAnswer[]
  /** When it was last begun anew; null where nothing came before. */
  readonly begunAnewAtMs: number | null
  /** Answers that were taken back. */
  readonly undone: number
  readonly memory: Memory
}

/**
 * Everything that happened to one card: its answers, each with the recall predicted just before and the memory after it, by the learner's
 * present weights.
 * @param entries the card's, in any order
 */
export function cardHistory(entries: readonly LogEntry[], settings: SchedulingSettings): CardHistory {
  let answers: CardAnswer[] = []
  const earlier: CardAnswer[] = []
  let begunAnewAtMs: number | null = null
  let memory: Memory = newMemory
  for (const entry of countingEntries(entries)) {
    if (entry.kind !== 'review') {
      memory = cared(memory, entry, settings)
      if (entry.kind === 'reset' && answers.length > 0) {
        earlier.push(...answers)
        answers = []
        begunAnewAtMs = entry.atMs
      }
      continue
    }
    if (answers.at(-1)?.review.id === entry.id) continue
    const recallBefore = memory.kind === 'new' ? null : retrievability(memory, entry.atMs, settings)
    const after = reviewed(memory, entry, entry.cardId, settings)
    answers.push({ review: entry, recallBefore, after })
    memory = after
  }
  const made = new Set(entries.flatMap((entry) => (entry.kind === 'review' ? [entry.id] : [])))
  // Due when it was given out to be, also by a pace that is a former one now.
  const undone = made.size - answers.length - earlier.length
  return { answers, earlier, begunAnewAtMs, undone, memory: replayCard(entries, settings) }
}

export interface CurvePoint {
  readonly atMs: number
  /** 0 to 1. */
  readonly recall: number
}

/**
 * The forgetting curve: from each answer, at which recall is 1 by FSRS whatever was answered, down to the next one or to the end.
 * @param points how many for each stretch, both its ends among them; at least 2
 */
export function forgettingCurve(
  { answers }: Pick<CardHistory, 'answers'>,
  untilMs: number,
  settings: SchedulingSettings,
  points = 24,
): readonly (readonly CurvePoint[])[] {
  return answers.flatMap(({ after }, at) => {
    const fromMs = after.lastReviewAtMs
    const toMs = answers[at + 1]?.after.lastReviewAtMs ?? untilMs
    if (toMs <= fromMs) return []
    return [
      Array.from({ length: points }, (_, i): CurvePoint => {
        // Closer together where it falls fastest.
        const atMs = i === points - 1 ? toMs : fromMs + (toMs - fromMs) * (i / (points - 1)) ** 3
        return { atMs, recall: retrievability(after, atMs, settings) }
      }),
    ]
  })
}

const weekMs = 7 * 86_400_000

/** What is predicted if the card is not asked again: now, and after so many weeks. */
export function predictedRecall(
  memory: Memory,
  nowMs: number,
  weeks: readonly number[],
  settings: SchedulingSettings,
): readonly { readonly weeks: number; readonly recall: number }[] {
  return weeks.map((count) => ({ weeks: count, recall: retrievability(memory, nowMs + count * weekMs, settings) }))
}

/** How far a card's picture reaches: four weeks at least, and to a week beyond the day it falls due, a year ahead at most. */
export function horizonMs(memory: Memory, nowMs: number, { timeZone, rolloverHour }: SchedulingSettings): number {
  const dueAtMs = memory.kind === 'seen' ? memory.dueAtMs : nowMs
  const wanted = Math.max(nowMs + 4 * weekMs, dueAtMs + weekMs)
  return nextStudyDayStartMs(Math.min(wanted, nowMs + 52 * weekMs), timeZone, rolloverHour)
}
