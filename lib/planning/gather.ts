import { studyDayNumber } from '@/lib/base/study-day'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { Attendance } from './attendance'
import type { Belief } from './belief'
import { daysUntil, weigher, type Exam, type ExamCard } from './exam'
import type { Pool } from './pool'

/** What a plan is made from. */
export interface Situation {
  /** Those that are over are left out. */
  readonly exams: readonly Exam[]
  /** All cards that any of the exams asks for; others do no harm. */
  readonly cards: readonly ExamCard[]
  readonly memories: ReadonlyMap<CardId, Memory>
  readonly settings: SchedulingSettings
  readonly belief: Belief
  readonly attendance: Attendance
  readonly nowMs: number
  /** Seconds studied already on this study day. */
  readonly spentSeconds: number
}

export interface Gathered {
  readonly pool: Pool
  /** By place in the pool. */
  readonly cards: readonly ExamCard[]
  /** The exams still to come, in the order of the pool's goals. */
  readonly exams: readonly Exam[]
  /** Cards in the middle of their steps: they come first, for a step left out is a study half done. */
  readonly unfinished: readonly CardId[]
}

const dayMs = 86_400_000
const usualSpeed = 1

/** The cards of all exams to come, as columns. Days are whole study days, as FSRS counts them. */
export function gather({ exams, cards, memories, settings, nowMs }: Situation): Gathered {
  const { timeZone, rolloverHour } = settings
  const coming = exams.filter((exam) => exam.atMs > nowMs && exam.topics.length > 0)
  const today = studyDayNumber(nowMs, timeZone, rolloverHour)
  const weigh = coming.map((exam) => weigher(exam))
  const asked: number[] = []
  for (let i = 0; i < cards.length; i++) if (weigh.some((weight) => weight(cards[i]!) > 0)) asked.push(i)
  const size = asked.length
  const pool: Pool = {
    size,
    stability: new Float64Array(size),
    difficulty: new Float64Array(size),
    last: new Float64Array(size),
    slow: new Float64Array(size).fill(usualSpeed),
    fact: new Int32Array(size),
    rests: new Uint8Array(size),
    goals: coming.map((exam, e) => {
      const until = daysUntil(exam, nowMs, settings)
      const value = new Float64Array(size)
      for (let place = 0; place < size; place++) value[place] = weigh[e]!(cards[asked[place]!]!)
      const sum = value.reduce((total, one) => total + one, 0) || 1
      return {
        inDays: until > 0 ? until : (exam.atMs - nowMs) / dayMs,
        lastDay: Math.max(0, until - 1),
        value: value.map((one) => one / sum),
      }
    }),
  }
  const facts = new Map<string, number>()
  const learning = new Set<string>()
  const unfinished: CardId[] = []
  asked.forEach((i, place) => {
    const { id, factId } = cards[i]!
    if (!facts.has(factId)) facts.set(factId, facts.size)
    pool.fact[place] = facts.get(factId)!
    const memory = memories.get(id)
    if (memory?.kind !== 'seen') return
    pool.stability[place] = memory.stabilityDays
    pool.difficulty[place] = memory.difficulty
    pool.last[place] = Math.min(0, studyDayNumber(memory.lastReviewAtMs, timeZone, rolloverHour) - today)
    if (memory.stage !== 'review') learning.add(factId)
    if (pool.last[place] < 0) return
    pool.rests[place] = 1
    if (memory.stage !== 'review') unfinished.push(id)
  })
  // A new side of a fact waits while another is being learned: its answer would give the other away.
  asked.forEach((i, place) => {
    if (!pool.stability[place] && learning.has(cards[i]!.factId)) pool.rests[place] = 1
  })
  return { pool, cards: asked.map((i) => cards[i]!), exams: coming, unfinished }
}
