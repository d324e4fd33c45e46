import { showDayNumber, studyDayNumber } from '@/lib/base/study-day'
import { isAside, isSuspended } from '@/lib/scheduling/care'
import type { Memory } from '@/lib/scheduling/memory'
import { dueBefore } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export interface DueDay {
  /** Study day, `YYYY-MM-DD`. */
  readonly day: string
  readonly cards: number
}

/**
 * How many cards fall due on today's study day and each that follows, if nothing is studied meanwhile. Today's count has everything that is
 * overdue in it; new cards never fall due.
 */
export function dueForecast(
  memories: Iterable<Memory>,
  nowMs: number,
  days: number,
  settings: SchedulingSettings,
): readonly DueDay[] {
  const { timeZone, rolloverHour } = settings
  const today = studyDayNumber(nowMs, timeZone, rolloverHour)
  const counts = Array<number>(days).fill(0)
  for (const memory of memories) {
    if (memory.kind === 'new' || isSuspended(memory)) continue
    const place = Math.max(0, studyDayNumber(memory.dueAtMs, timeZone, rolloverHour) - today)
    if (place < days) counts[place]! += 1
  }
  return counts.map((cards, place) => ({ day: showDayNumber(today + place), cards }))
}

/** How many cards are to be asked at this moment: those in (re)learning whose minute has come, and all that are due on this study day. */
export function dueNow(memories: Iterable<Memory>, nowMs: number, settings: SchedulingSettings): number {
  const before = { learning: dueBefore('learning', nowMs, settings), review: dueBefore('review', nowMs, settings) }
  let due = 0
  for (const memory of memories)
    if (memory.kind === 'new' || isAside(memory, nowMs)) continue
    else if (memory.dueAtMs < before[memory.stage === 'review' ? 'review' : 'learning']) due++
  return due
}
