import { showDayNumber, studyDayNumber } from '@/lib/base/study-day'
import type { SeenMemory } from '@/lib/scheduling/memory'
import { countingReviews } from '@/lib/scheduling/replay'
import type { CardId, LogEntry } from '@/lib/scheduling/review'
import { stageAfter } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export interface Retention {
  /** Cards in review that were asked, once a card and study day. */
  readonly asked: number
  readonly recalled: number
  /** 0 to 1; null where so few were asked that the number would mislead. */
  readonly share: number | null
  /** Where the true share lies with 95% confidence (Wilson, 1927); null as above. */
  readonly interval: readonly [number, number] | null
}
export interface RetentionWeek extends Retention {
  /** The week's Monday, `YYYY-MM-DD`. */
  readonly week: string
}

/** With fewer than this the interval spans half the scale. */
export const fewestAsked = 10

/**
 * True retention: of the cards whose memory had left learning, the share recalled at the first asking of a study day. By week, oldest first,
 * weeks without any left out; and in all.
 * @param entries the whole log, in any order: what stage a card was in, only its history tells
 */
export function trueRetention(
  entries: readonly LogEntry[],
  settings: SchedulingSettings,
): { readonly weeks: readonly RetentionWeek[]; readonly total: Retention } {
  const cards = new Map<CardId, { stage: SeenMemory['stage']; step: number; day: number }>()
  const weeks = new Map<number, { asked: number; recalled: number }>()
  for (const { cardId, atMs, rating } of countingReviews(entries)) {
    const day = studyDayNumber(atMs, settings.timeZone, settings.rolloverHour)
    const before = cards.get(cardId)
    if (before?.stage === 'review' && before.day < day) {
      const monday = day - ((((day + 3) % 7) + 7) % 7) // day 0 was a Thursday
      const week = weeks.get(monday) ?? { asked: 0, recalled: 0 }
      week.asked += 1
      if (rating !== 'again') week.recalled += 1
      weeks.set(monday, week)
    }
    const { stage, step } = stageAfter(before?.stage ?? null, before?.step ?? 0, rating, settings)
    cards.set(cardId, { stage, step, day })
  }
  const all = [...weeks.values()]
  const sum = (name: 'asked' | 'recalled') => all.reduce((total, week) => total + week[name], 0)
  return {
    weeks: [...weeks]
      .sort(([a], [b]) => a - b)
      .map(([monday, week]) => ({ week: showDayNumber(monday), ...retention(week.asked, week.recalled) })),
    total: retention(sum('asked'), sum('recalled')),
  }
}

function retention(asked: number, recalled: number): Retention {
  if (asked < fewestAsked) return { asked, recalled, share: null, interval: null }
  const z = 1.96
  const share = recalled / asked
  const centre = share + (z * z) / (2 * asked)
  const spread = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked))
  const scale = 1 + (z * z) / asked
  return {
    asked,
    recalled,
    share,
    interval: [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)],
  }
}
