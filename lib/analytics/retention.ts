import { showDayNumber } from '@/lib/base/study-day'
import type { LogEntry } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { shareOf, type Share } from './share'
import { tallied, type Asked, type Tally } from './walk'

export interface RetentionWeek extends Share {
  /** The week's Monday, `YYYY-MM-DD`. */
  readonly week: string
}
export interface TrueRetention {
  /** Oldest first, weeks without any left out. */
  readonly weeks: readonly RetentionWeek[]
  readonly total: Share
}

/** Day 0 was a Thursday. */
export const mondayOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7)

/** The first asking on a study day of a card that had left learning: what Anki's table of true retention counts. */
const counts = ({ stage, elapsedDays }: Asked) => stage === 'review' && elapsedDays !== null && elapsedDays > 0

/**
 * True retention as Anki defines it: of the cards whose memory had left learning, the share recalled (anything but Again) at the first
 * asking of a study day. By week, and in all.
 */
export function retentionTally(): Tally<TrueRetention> {
  const weeks = new Map<number, { asked: number; recalled: number }>()
  return {
    add(asked) {
      if (!counts(asked)) return
      const monday = mondayOf(asked.day)
      const week = weeks.get(monday) ?? { asked: 0, recalled: 0 }
      week.asked += 1
      if (asked.review.rating !== 'again') week.recalled += 1
      weeks.set(monday, week)
    },
    result() {
      const all = [...weeks.values()]
      const sum = (name: 'asked' | 'recalled') => all.reduce((total, week) => total + week[name], 0)
      return {
        weeks: [...weeks]
          .sort(([a], [b]) => a - b)
          .map(([monday, week]) => ({ week: showDayNumber(monday), ...shareOf(week.recalled, week.asked) })),
        total: shareOf(sum('recalled'), sum('asked')),
      }
    },
  }
}

/** @param entries the whole log, in any order: what stage a card was in, only its history tells */
export const trueRetention = (entries: readonly LogEntry[], settings: SchedulingSettings): TrueRetention =>
  tallied(entries, settings, retentionTally())
