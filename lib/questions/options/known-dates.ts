import { daysBetween, parseTime, type Point, type Time } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { mostDays } from './made-times'

/** A date on which something happened, and how much that has to do with the question. */
export interface KnownDate {
  readonly time: Point
  readonly fact: Fact
  readonly shared: number
  /** From 0, as far off as any may be, to 1. */
  readonly near: number
}

/** Dates of the same precision, not too far, on which something else happened that the corpus knows. */
export function knownDates(context: QuestionContext, fact: Fact, time: Point): readonly KnownDate[] {
  return context.recentDates.get(`${fact.id} ${time.text}`, () => {
    const year = Number(time.first.slice(0, 4))
    const found: KnownDate[] = []
    for (let at = year - 6; at <= year + 6; at++) {
      for (const { fact: other, point: theirs } of context.chronology.inYear(at)) {
        if (theirs.precision !== time.precision || theirs.approximate) continue
        if (other.id === fact.id || other.standing !== 'established') continue
        const shared = sharedNames(fact, other) + (shareTopic(fact, other) ? 1 : 0)
        const near = 1 - Math.abs(daysBetween(time.first, theirs.first)) / mostDays[time.precision]
        if (shared === 0 || near < 0) continue
        const known = time.approximate ? (parseTime(`${theirs.text}~`) as Point) : theirs
        found.push({ time: known, fact: other, shared, near })
      }
    }
    return found
  })
}

function sharedNames(one: Fact, other: Fact): number {
  let shared = 0
  for (const id of other.entities) if (one.entities.includes(id)) shared++
  return shared
}
const shareTopic = (one: Fact, other: Fact) => other.topics.some((topic) => one.topics.includes(topic))

/** Finds the first that is wanted, those nearest in matter and in time first, more often than not. They are put in order as far as anybody looks. */
export function inSomeOrder(
  dates: readonly KnownDate[],
  random: Random,
): (wanted: (time: Time) => boolean) => KnownDate | undefined {
  const scores = Float64Array.from(dates, ({ shared, near }) => shared + near * 2 + random() * 3)
  const ordered: KnownDate[] = []
  return (wanted) => {
    for (let at = 0; at < dates.length; at++) {
      if (at === ordered.length) {
        let best = 0
        for (let place = 1; place < scores.length; place++) if (scores[place]! > scores[best]!) best = place
        ordered.push(dates[best]!)
        scores[best] = -1
      }
      if (wanted(ordered[at]!.time)) return ordered[at]
    }
    return undefined
  }
}

const view =
  /\b(holds|thinks|argues|regards|believes|considers|maintains|suggests|judges|sees|finds|concludes|estimates|in [^,.]{1,40} (?:view|opinion|judgement))\b/i
/** Whether the fact's sentence is somebody's view, in the present of who wrote of the time: that is nothing that happened. */
export const isView = (fact: Fact) => view.test(fact.statement)

/** Something that the corpus dates within the wrong answer, nearest in matter. */
export function whatHappened(context: QuestionContext, asked: Fact, time: Time): Fact | null {
  if (time.kind !== 'point' || time.precision === 'decade') return null
  let best: Fact | null = null
  let bestScore = 0
  for (const { fact, point } of context.chronology.inYear(Number(time.first.slice(0, 4)))) {
    if (point.first < time.first || point.last > time.last) continue
    if (fact.id === asked.id || fact.standing !== 'established') continue
    const shared = sharedNames(asked, fact) * 2 + (shareTopic(asked, fact) ? 1 : 0)
    const score = shared + (4 - fact.importance) / 4
    if (shared > 0 && score > bestScore && !isView(fact)) [best, bestScore] = [fact, score]
  }
  return best
}
