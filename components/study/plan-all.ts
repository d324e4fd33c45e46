import { withoutResting } from '@/components/exams/exam-cards'
import type { Material } from '@/components/learner/material'
import type { WholeState } from '@/components/learner/today'
import { interferenceOf } from '@/lib/questions/interference'
import type { Card } from '@/lib/questions/question'
import { balanceToday } from '@/lib/study/balance'
import { backlogOf, isRunning, waitsToday, type Backlog } from '@/lib/study/comeback'
import { planStudy, type StudyPlan } from '@/lib/study/plan'
import { toldToday } from '@/lib/study/told-today'

export interface PlanOfAll {
  readonly plan: StudyPlan
  /** A pile that somebody who comes back finds, and the ways to spread it. */
  readonly backlog: Backlog | null
  /** What of an agreed pile waits for other days. */
  readonly waiting: number
}

/**
 * Today's study of everything: the days evened out, or an agreed pile worked off day by day. A deck asked for by its name is asked whole
 * instead, by `planStudy` alone.
 */
export function planAll(material: Material, state: WholeState): PlanOfAll {
  const { settings, nowMs } = state
  const all = material.deck.get('all')?.cards ?? []
  const cards = withoutResting(all, settings.exams, material, nowMs)
  const isTold = toldToday(material.context, state.answeredToday)
  const circlesOf = (card: Card) => interferenceOf(material.context, card)
  const { comeback } = settings
  const backlog = backlogOf(cards, state, comeback)
  const held = waitsToday(cards, state, comeback)
  if (backlog || isRunning(comeback, state)) {
    return { plan: planStudy(cards, state, isTold, { held, circlesOf }), backlog, waiting: held.size }
  }
  const balanced = balanceToday(cards, state, settings.weekdayWeights, circlesOf)
  return { plan: planStudy(cards, state, isTold, { ...balanced, circlesOf }), backlog: null, waiting: 0 }
}
