import { studyDayNumber } from '@/lib/base/study-day'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { Sitting } from '@/lib/study/sitting'

/** A sitting as it was kept; null for anything else, also for one that an older version of the app kept in another shape. */
export function readSitting(kept: unknown): Sitting | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { deckId, seed, startedAtMs, stage, queue, waiting, answers, later = [] } = kept as Partial<Sitting>
  const whole =
    typeof deckId === 'string' &&
    typeof seed === 'string' &&
    typeof startedAtMs === 'number' &&
    typeof stage?.kind === 'string' &&
    [queue, waiting, answers, later].every(Array.isArray)
  return whole ? { ...(kept as Sitting), later } : null
}

/** Whether a sitting is to be taken up again: unfinished, and of this study day, for tomorrow other cards are due. */
export function isOpen(sitting: Sitting, nowMs: number, { timeZone, rolloverHour }: SchedulingSettings): boolean {
  const day = (atMs: number) => studyDayNumber(atMs, timeZone, rolloverHour)
  return sitting.stage.kind !== 'done' && day(sitting.startedAtMs) === day(nowMs)
}
