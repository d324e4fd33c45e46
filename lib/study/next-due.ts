import { nextStudyDayStartMs } from '@/lib/base/study-day'
import { isSuspended } from '@/lib/scheduling/care'
import type { Memory } from '@/lib/scheduling/memory'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/**
 * When the next card is asked, where nothing is left of today: a review that was left for another day, and what was buried, comes tomorrow at
 * the soonest. null where no card was begun.
 */
export function nextDueAtMs(
  memories: Iterable<Memory>,
  { timeZone, rolloverHour }: SchedulingSettings,
  nowMs: number,
): number | null {
  const tomorrow = nextStudyDayStartMs(nowMs, timeZone, rolloverHour)
  let next: number | null = null
  for (const memory of memories) {
    if (memory.kind !== 'seen' || isSuspended(memory)) continue
    const waits = memory.stage === 'review' || (memory.aside?.kind === 'buried' && memory.aside.untilMs > nowMs)
    const dueAtMs = waits ? Math.max(memory.dueAtMs, tomorrow) : memory.dueAtMs
    if (next === null || dueAtMs < next) next = dueAtMs
  }
  return next
}
