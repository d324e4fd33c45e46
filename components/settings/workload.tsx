'use client'
import { useEffect } from 'react'
import { now } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { useWork } from './use-work'
import { WorkloadCurve } from './workload-curve'

const choices = Array.from({ length: 18 }, (_, i) => (80 + i) / 100)

/** The curve for this learner, worked out when the page is opened and when the weights change; another retention only moves its mark. */
export function Workload({ learner, chosen }: { readonly learner: Learner; readonly chosen: number }) {
  const { state, start } = useWork('workload', learner.store)
  const { weights } = learner.snapshot.settings
  const set = JSON.stringify(weights)
  useEffect(() => void start({ retentions: choices, nowMs: now() }), [start, set])
  if (state.kind === 'done' && state.answer.loads.some(({ answersADay }) => answersADay > 0))
    return <WorkloadCurve outlook={state.answer} chosen={chosen} />
  return (
    <p role="status" className="text-soft mt-4 min-h-6 text-sm">
      {state.kind === 'running'
        ? 'Working out what each choice would cost you …'
        : state.kind === 'failed'
          ? 'What each choice would cost you could not be worked out just now.'
          : ''}
    </p>
  )
}
