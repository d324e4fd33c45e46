import { studyDayNumber } from '@/lib/base/study-day'
import { Model } from '@/lib/scheduling/fsrs'
import type { SeenMemory } from '@/lib/scheduling/memory'
import { replay } from '@/lib/scheduling/replay'
import type { LogEntry, Rating } from '@/lib/scheduling/review'
import type { Pace, SchedulingSettings } from '@/lib/scheduling/settings'

/** Days that a card waits, answered Good each time it comes back, and once forgotten after that. */
export interface Waits {
  readonly good: readonly number[]
  readonly forgotten: number
}

const repeats = 4

/** What a pace means for a card that is new, without fuzz and learning steps. */
export function waitsOf({ weights, desiredRetention }: Pace): Waits {
  const model = new Model(weights, desiredRetention)
  const good: number[] = []
  let strength = model.first('good')
  for (let i = 0; i < repeats; i++) {
    const days = Math.max(1, Math.round(model.intervalDays(strength.stabilityDays)))
    good.push(days)
    const rating: Rating = i === repeats - 1 ? 'again' : 'good'
    strength = model.after(strength.stabilityDays, strength.difficulty, days, rating)
  }
  return { good, forgotten: Math.max(1, Math.round(model.intervalDays(strength.stabilityDays))) }
}

/** Cards that are due by the end of today, of the sixth day after it, and of the twenty-ninth. */
export interface DueCounts {
  readonly today: number
  readonly week: number
  readonly month: number
}

export interface RescheduleEffect {
  readonly before: DueCounts
  readonly after: DueCounts
  readonly sooner: number
  readonly later: number
  readonly cards: number
}

/**
 * What would become of due times if all that is learned were due by the pace of now.
 * @param entries the whole log
 */
export function rescheduleEffect(
  entries: readonly LogEntry[],
  settings: SchedulingSettings,
  nowMs: number,
): RescheduleEffect {
  const dayOf = (memory: SeenMemory) => studyDayNumber(memory.dueAtMs, settings.timeZone, settings.rolloverHour)
  const today = studyDayNumber(nowMs, settings.timeZone, settings.rolloverHour)
  const count = (days: readonly number[]): DueCounts => {
    const within = (more: number) => days.filter((day) => day <= today + more).length
    return { today: within(0), week: within(6), month: within(29) }
  }
  const before = replay(entries, settings)
  const after = replay(entries, { ...settings, former: [] })
  const days = [...before].flatMap(([cardId, memory]) => {
    const then = after.get(cardId)
    return memory.kind === 'seen' && then?.kind === 'seen' ? [[dayOf(memory), dayOf(then)] as const] : []
  })
  return {
    before: count(days.map(([was]) => was)),
    after: count(days.map(([, becomes]) => becomes)),
    sooner: days.filter(([was, becomes]) => becomes < was).length,
    later: days.filter(([was, becomes]) => becomes > was).length,
    cards: days.length,
  }
}
