import { showDayNumber, studyDayNumber } from '@/lib/base/study-day'
import type { Memory } from '@/lib/scheduling/memory'
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
    if (memory.kind === 'new') continue
    const place = Math.max(0, studyDayNumber(memory.dueAtMs, timeZone, rolloverHour) - today)
    if (place < days) counts[place]! += 1
  }
  return counts.map((cards, place) => ({ day: showDayNumber(today + place), cards }))
}
