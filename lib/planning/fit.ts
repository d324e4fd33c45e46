import { runThrough, type Steps } from '@/lib/base/steps'
import { fullRuns, ifKept, ifLeftAlone, type Expected } from './forecast'
import { sharedMinutes, weightOf, type Exam, type ExamTopic } from './exam'
import { expectedMinutes, missesDays, type Attendance } from './attendance'
import { gather, type Gathered, type Situation } from './gather'
import { Outlook } from './outlook'
import type { Minutes, Pool } from './pool'

export interface TopicOutlook {
  readonly topic: string
  readonly cards: number
  readonly kept: Expected
  readonly alone: Expected
  /** Expected number of its cards that count as known on the day, if the plan is kept. */
  readonly known: number
}
export interface ExamOutlook {
  readonly exam: Exam
  readonly cards: number
  readonly kept: Expected
  readonly alone: Expected
  /** If days are missed as they were of late, and how many those were; null where nearly none were, or there were too few days to tell. */
  readonly asOfLate: { readonly recall: Expected; readonly attendance: Attendance } | null
  readonly known: number
  /** Share of the cards met by then, if the plan is kept. */
  readonly seen: number
  /** Minutes of study until then, of all exams together. */
  readonly minutes: number
  /** In the exam's own order. */
  readonly topics: readonly TopicOutlook[]
  /** Whether what is expected reaches what counts as known. */
  readonly fits: boolean
}

/** What is to be expected of one exam. null where it is over, or no card of its topics is there. */
export function* lookAhead(situation: Situation, exam: Exam): Steps<ExamOutlook | null> {
  const gathered = gather(situation)
  const goal = gathered.exams.findIndex(({ id }) => id === exam.id)
  if (goal < 0 || !gathered.pool.goals[goal]!.value.some((value) => value > 0)) return null
  const { pool } = gathered
  const outlook = new Outlook(situation.settings, situation.belief)
  const topics = exam.topics.map(({ topic }) => topicGroup(gathered, goal, topic))
  const groups = [pool.goals[goal]!.value, ...topics]
  const minutes = minutesLeft(gathered.exams, situation)
  const { attendance } = situation
  const expected = expectedMinutes(minutes, attendance)
  const plan = { outlook, knownAt: exam.knownAt, expected, seed: exam.id, ...fullRuns }
  const kept = yield* ifKept(pool, goal, groups, minutes, plan)
  // The minutes of a day that may be missed are fewer in the middle. Which days it will be nobody knows, so that only the middle is to be had.
  const ofLate = missesDays(attendance) ? yield* ifKept(pool, goal, groups.slice(0, 1), expected, plan) : null
  const alone = ifLeftAlone(pool, goal, groups, outlook)
  const count = (group: Float64Array) => group.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0)
  return {
    exam,
    cards: count(groups[0]!),
    kept: kept.recall[0]!,
    alone: alone[0]!,
    asOfLate: ofLate && { recall: ofLate.recall[0]!, attendance },
    known: kept.known[0]!,
    seen: kept.seen,
    minutes: kept.minutes,
    topics: exam.topics.map(({ topic }, i) => ({
      topic,
      cards: count(topics[i]!),
      kept: kept.recall[i + 1]!,
      alone: alone[i + 1]!,
      known: kept.known[i + 1]!,
    })),
    fits: kept.recall[0]!.mean >= exam.knownAt,
  }
}

export interface WaysOut {
  /** Times as many minutes every day make it fit; null where even `mostTimes` do not. */
  readonly minutesTimes: number | null
  /** The topics to keep that fit into the minutes there are, the rest given up; null where not even one does. */
  readonly topics: readonly ExamTopic[] | null
}

/** Nobody studies more than this many times what they meant to. */
export const mostTimes = 4

/** What could make an exam fit that does not. Looked for with quick runs: what it says is about. */
export function* waysOut(situation: Situation, exam: Exam): Steps<WaysOut> {
  const outlook = new Outlook(situation.settings, situation.belief)
  function* reached(of: Exam, times: number): Steps<boolean> {
    const exams = situation.exams.map((one) => (one.id === of.id ? of : one))
    const gathered = gather({ ...situation, exams })
    const goal = gathered.exams.findIndex(({ id }) => id === of.id)
    if (goal < 0) return false
    const minutes = minutesLeft(gathered.exams, situation).map((one) => one * times)
    const mean = yield* roughMean(gathered.pool, goal, minutes, outlook, exam.id)
    return mean >= exam.knownAt
  }
  let low = 1
  let high = mostTimes
  let minutesTimes: number | null = null
  if (yield* reached(exam, high)) {
    for (let i = 0; i < 4; i++) {
      const middle = (low + high) / 2
      if (yield* reached(exam, middle)) high = middle
      else low = middle
    }
    minutesTimes = high
  }
  // Given up first: what counts least, and of that what the learner named last.
  const order = exam.topics.toSorted((a, b) => b.weight - a.weight)
  let fewest = 0
  let most = order.length
  while (fewest < most) {
    const middle = Math.ceil((fewest + most) / 2)
    if (middle < order.length && (yield* reached({ ...exam, topics: order.slice(0, middle) }, 1))) fewest = middle
    else most = middle - 1
  }
  const keep = new Set(order.slice(0, fewest))
  return { minutesTimes, topics: fewest > 0 ? exam.topics.filter((topic) => keep.has(topic)) : null }
}

/** The mean alone, from few runs of few cards. */
function* roughMean(pool: Pool, goal: number, minutes: Minutes, outlook: Outlook, seed: string): Steps<number> {
  const plan = { outlook, knownAt: 1, seed, runs: 2, sample: 150 }
  return (yield* ifKept(pool, goal, [pool.goals[goal]!.value], minutes, plan)).recall[0]!.mean
}

function minutesLeft(exams: readonly Exam[], { nowMs, settings, spentSeconds }: Situation): Minutes {
  const minutes = sharedMinutes(exams, nowMs, settings)
  return minutes.map((one, day) => (day === 0 ? Math.max(0, one - spentSeconds / 60) : one))
}

function topicGroup({ cards, exams }: Gathered, goal: number, topic: string): Float64Array {
  const exam = exams[goal]!
  return Float64Array.from(cards, (card) => (card.topics.includes(topic) ? weightOf(exam, card) : 0))
}

/** All at once, where waiting does no harm. */
export const lookAheadNow = (situation: Situation, exam: Exam) => runThrough(lookAhead(situation, exam))
