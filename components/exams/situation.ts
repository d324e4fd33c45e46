import type { Material } from '@/components/learner/material'
import { studyDayStartMs, studyDayNumber } from '@/lib/base/study-day'
import { beliefFrom } from '@/lib/planning/belief'
import type { Situation } from '@/lib/planning/gather'
import { attendanceOf, timedAnswers, timeTaken } from '@/lib/planning/history'
import { planToday, type Today } from '@/lib/planning/today'
import { isSuspended } from '@/lib/scheduling/care'
import type { CardId } from '@/lib/scheduling/review'
import type { LearnerStore } from '@/lib/store/learner-store'
import { examCards } from './exam-cards'

/** All that a plan of the learner's exams is made from, as it stands now. */
export async function readSituation(store: LearnerStore, material: Material, nowMs: number): Promise<Situation> {
  const { memories, settings } = store.snapshot()
  const { exams, timeZone, rolloverHour } = settings
  const reviews = await store.reviewsSince(0)
  const today = studyDayStartMs(studyDayNumber(nowMs, timeZone, rolloverHour), timeZone, rolloverHour)
  let spentMs = 0
  for (const ms of timeTaken(reviews.filter(({ atMs }) => atMs >= today))) spentMs += ms
  return {
    exams,
    // A suspended card is not studied for an exam, and nothing is predicted of it.
    cards: examCards(exams, material).filter(({ id }) => !isSuspended(memories.get(id))),
    memories,
    settings,
    belief: beliefFrom(timedAnswers(reviews, settings)),
    attendance: attendanceOf(reviews, exams, nowMs, settings),
    nowMs,
    spentSeconds: spentMs / 1000,
  }
}

const beyondSeconds = 1800

/** Today's plan, and what could be had beyond its minutes. */
export function planWithMore(situation: Situation): { readonly today: Today; readonly more: readonly CardId[] } {
  const today = planToday(situation)
  const planned = new Set(today.cards)
  const spentSeconds = Math.min(situation.spentSeconds, today.minutes * 60) - beyondSeconds
  return { today, more: planToday({ ...situation, spentSeconds }).cards.filter((id) => !planned.has(id)) }
}
