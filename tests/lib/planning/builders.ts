import { commonBelief } from '@/lib/planning/belief'
import type { Exam, ExamCard, ExamId } from '@/lib/planning/exam'
import type { Situation } from '@/lib/planning/gather'
import { Outlook } from '@/lib/planning/outlook'
import type { Pool } from '@/lib/planning/pool'
import type { SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { defaultSettings } from '@/lib/scheduling/settings'

export const dayMs = 86_400_000
/** A Monday, in the afternoon. */
export const monday = Date.UTC(2026, 2, 2, 15)
export const outlook = new Outlook(defaultSettings('UTC'), commonBelief)

export const exam = (over: Partial<Exam> = {}): Exam => ({
  id: 'paper-1' as ExamId,
  name: 'Paper 1',
  atMs: monday + 30 * dayMs,
  topics: [{ topic: 'topic/a', weight: 1 }],
  minutesByWeekday: [20, 20, 20, 20, 20, 20, 20],
  daysOff: [],
  knownAt: 0.9,
  afterwards: 'undecided',
  revision: 0,
  changedAtMs: monday,
  ...over,
})

export const card = (fact: string, facet = 'person', topics = ['topic/a']): ExamCard => ({
  id: `${fact}#${facet}` as CardId,
  factId: fact,
  topics,
})
export const cards = (count: number, topics = ['topic/a'], name = 'fact') =>
  Array.from({ length: count }, (_, i) => card(`${name}-${i}`, 'person', topics))

export const seen = (over: Partial<SeenMemory> = {}): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 10,
  difficulty: 5,
  dueAtMs: monday,
  lastReviewAtMs: monday - 10 * dayMs,
  reps: 3,
  lapses: 0,
  ...over,
})

export const situation = (over: Partial<Situation> = {}): Situation => ({
  exams: [exam()],
  cards: cards(50),
  memories: new Map(),
  settings: defaultSettings('UTC'),
  belief: commonBelief,
  attendance: { planned: 0, studied: 0 },
  nowMs: monday,
  spentSeconds: 0,
  ...over,
})

/** Cards by stability, difficulty and days since the last answer; a stability of 0 for one never met. */
export function poolOf(
  states: readonly {
    readonly stability: number
    readonly difficulty?: number
    readonly ago?: number
    readonly value?: number
  }[],
  inDays = 30,
): Pool {
  return {
    size: states.length,
    stability: Float64Array.from(states, ({ stability }) => stability),
    difficulty: Float64Array.from(states, ({ difficulty }) => difficulty ?? 5),
    last: Float64Array.from(states, ({ ago }) => -(ago ?? 1)),
    slow: new Float64Array(states.length).fill(1),
    fact: Int32Array.from(states, (_, i) => i),
    rests: new Uint8Array(states.length),
    goals: [
      {
        inDays,
        lastDay: Math.max(0, Math.ceil(inDays) - 1),
        value: Float64Array.from(states, ({ value }) => (value ?? 1) / states.length),
      },
    ],
  }
}
