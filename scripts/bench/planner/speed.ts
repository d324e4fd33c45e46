import { seededRandom } from '@/lib/base/random'
import { runThrough } from '@/lib/base/steps'
import { commonBelief } from '@/lib/planning/belief'
import type { Exam, ExamCard, ExamId } from '@/lib/planning/exam'
import { fullRuns, ifKept } from '@/lib/planning/forecast'
import { gather, type Situation } from '@/lib/planning/gather'
import { planToday } from '@/lib/planning/today'
import type { SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { defaultSettings } from '@/lib/scheduling/settings'
import { timed } from '../measure'
import { outlook } from './planner-rule'

const dayMs = 86_400_000

/** Of the processor, whatever else the machine is doing: the mean of some runs. */
function cpuMs(run: () => unknown, runs: number): number {
  const before = process.cpuUsage()
  for (let i = 0; i < runs; i++) run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / runs
}

/** Milliseconds for today's plan and for the forecast, of 5,000 cards of which three in five have been met, 30 days before the exam. */
export function planSpeed(): { readonly planMs: number; readonly planCpuMs: number; readonly forecastMs: number } {
  const random = seededRandom('speed')
  const nowMs = Date.UTC(2026, 2, 2, 15)
  const memories = new Map<CardId, SeenMemory>()
  const cards = Array.from({ length: 5000 }, (_, i): ExamCard => {
    const id = `fact-${i >> 1}#${i & 1 ? 'time' : 'person'}` as CardId
    if (random() < 0.6) {
      memories.set(id, {
        kind: 'seen',
        stage: 'review',
        step: 0,
        stabilityDays: Math.exp(5 * random()),
        difficulty: 1 + 9 * random(),
        dueAtMs: nowMs,
        lastReviewAtMs: nowMs - (1 + Math.floor(60 * random())) * dayMs,
        reps: 3,
        lapses: 0,
      })
    }
    return { id, factId: `fact-${i >> 1}`, topics: [`topic/${i % 12}`] }
  })
  const exam: Exam = {
    id: 'speed' as ExamId,
    name: 'Speed',
    atMs: nowMs + 30 * dayMs,
    topics: Array.from({ length: 12 }, (_, i) => ({ topic: `topic/${i}`, weight: 1 + (i % 3) })),
    minutesByWeekday: Array<number>(7).fill(40),
    daysOff: [],
    knownAt: 0.9,
    afterwards: 'undecided',
    revision: 0,
    changedAtMs: nowMs,
  }
  const situation: Situation = {
    exams: [exam],
    cards,
    memories,
    settings: { ...defaultSettings('Europe/London') },
    belief: commonBelief,
    attendance: { planned: 0, studied: 0 },
    nowMs,
    spentSeconds: 0,
  }
  const { pool } = gather(situation)
  const minutes = Array<number>(30).fill(40)
  const groups = [pool.goals[0]!.value]
  const plan = () => planToday(situation)
  return {
    planMs: timed(plan, 9),
    planCpuMs: cpuMs(plan, 20),
    forecastMs: timed(
      () => runThrough(ifKept(pool, 0, groups, minutes, { outlook, knownAt: 0.9, seed: 'speed', ...fullRuns })),
      3,
    ),
  }
}
