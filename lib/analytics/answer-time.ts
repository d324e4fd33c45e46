import { studyDayNumber } from '@/lib/base/study-day'
import { longestAnswerMs } from '@/lib/planning/belief'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { spentOn } from './activity'
import type { Tally } from './walk'

export interface AnswerTime {
  readonly answers: number
  /** Half of the answers took at most this long, to a tenth of a second; null with fewer than `fewestTimed`. */
  readonly medianMs: number | null
  readonly meanMs: number | null
  /** Answers that took the longest that counts, or longer. */
  readonly capped: number
}

/** With fewer, one answer thought about for long would be the whole mean. */
export const fewestTimed = 20

const binMs = 100

/**
 * How long an answer took over the last study days, from the question on screen to the answer. A longer one than a minute counts as a minute,
 * as in Anki.
 */
export function answerTimeTally(
  nowMs: number,
  days: number,
  { timeZone, rolloverHour }: SchedulingSettings,
): Tally<AnswerTime> {
  const today = studyDayNumber(nowMs, timeZone, rolloverHour)
  const bins = new Uint32Array(longestAnswerMs / binMs + 1)
  let answers = 0
  let totalMs = 0
  return {
    add({ review, day }) {
      if (day > today || day <= today - days) return
      const spentMs = spentOn(review)
      answers += 1
      totalMs += spentMs
      bins[Math.floor(spentMs / binMs)]! += 1
    },
    result() {
      const capped = bins.at(-1)!
      if (answers < fewestTimed) return { answers, medianMs: null, meanMs: null, capped }
      let below = 0
      const middle = bins.findIndex((count) => (below += count) * 2 >= answers)
      return { answers, medianMs: middle * binMs, meanMs: totalMs / answers, capped }
    },
  }
}
