'use client'
import { useEffect, useState } from 'react'
import type { Material } from '@/components/learner/material'
import { now, useNow } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import type { Exam } from '@/lib/planning/exam'
import type { ExamOutlook, WaysOut } from '@/lib/planning/fit'
import type { Situation } from '@/lib/planning/gather'
import type { Today } from '@/lib/planning/today'
import { inPieces } from '@/lib/store/in-pieces'

export interface Plan {
  readonly situation: Situation
  readonly today: Today
}

const loadPlanning = () => Promise.all([import('./situation'), import('@/lib/planning/today')])

/** Today's plan of all exams, kept up with answers and settings; null until there is one. */
export function usePlan({ store, snapshot }: Learner, material: Material | null): Plan | null {
  const [plan, setPlan] = useState<Plan | null>(null)
  // Made anew by the hour: a plan is for the day.
  const nowMs = useNow()
  const hour = nowMs === null ? null : Math.floor(nowMs / 3_600_000)
  const { memoriesVersion, settings } = snapshot
  const some = settings.exams.length > 0
  useEffect(() => {
    if (!material || hour === null || !some) return
    let left = false
    void loadPlanning().then(async ([{ readSituation }, { planToday }]) => {
      const situation = await readSituation(store, material, now())
      if (!left) setPlan({ situation, today: planToday(situation) })
    })
    return () => {
      left = true
    }
  }, [store, material, hour, some, memoriesVersion, settings])
  return some ? plan : null
}

const loadFit = () => import('@/lib/planning/fit')

export type Expected =
  | { readonly kind: 'computing' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ready'; readonly outlook: ExamOutlook; readonly ways: WaysOut | null }

/** What is to be expected of one exam, worked out bit by bit, so that the page answers meanwhile. */
export function useExpected(situation: Situation | null, exam: Exam): Expected {
  const [expected, setExpected] = useState<{ readonly of: Situation; readonly found: Expected } | null>(null)
  useEffect(() => {
    if (!situation) return
    let left = false
    const gone = () => left
    void loadFit().then(async ({ lookAhead, waysOut }) => {
      const outlook = await inPieces(lookAhead(situation, exam), gone)
      if (left) return
      if (!outlook) return setExpected({ of: situation, found: { kind: 'nothing' } })
      setExpected({ of: situation, found: { kind: 'ready', outlook, ways: null } })
      if (outlook.fits) return
      const ways = await inPieces(waysOut(situation, exam), gone)
      if (!left) setExpected({ of: situation, found: { kind: 'ready', outlook, ways } })
    })
    return () => {
      left = true
    }
  }, [situation, exam])
  // What was expected before the last answer stands until the new is there.
  return expected?.found ?? { kind: 'computing' }
}
