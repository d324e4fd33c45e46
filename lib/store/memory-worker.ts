/** A worker's own file: built by scripts/build/memory-worker.ts, never bundled with the app, for fsrs-browser hangs the app's bundler. */
import { rescheduleEffect } from '@/lib/fitting/effect'
import { fit, type Trainer } from '@/lib/fitting/fit'
import { historiesOf, itemsOf } from '@/lib/fitting/histories'
import { judge } from '@/lib/fitting/judge'
import { workloads } from '@/lib/fitting/workload'
import { beliefFrom } from '@/lib/planning/belief'
import { timedAnswers } from '@/lib/planning/history'
import { countingReviews, replay } from '@/lib/scheduling/replay'
import { loadTrainer } from './fsrs-trainer'
import type { Asked, Told } from './memory-work'

/** Written in by the build: `/memory/<hash>.wasm`. */
declare const wasmAddress: string

interface Scope {
  onmessage: ((event: { readonly data: Asked }) => void) | null
  postMessage(told: Told): void
}
const scope = globalThis as unknown as Scope

scope.onmessage = ({ data }) => {
  answer(data).then(
    (answer) => scope.postMessage({ kind: 'done', answer }),
    (fault: unknown) => scope.postMessage({ kind: 'failed', why: whyOf(fault), message: String(fault) }),
  )
}

async function answer(asked: Asked): Promise<unknown> {
  const { entries, settings } = asked
  switch (asked.kind) {
    case 'fit': {
      const histories = historiesOf(entries, settings)
      const trainer = await getTrainer()
      return fit(histories, settings.weights, trainer, (share) => scope.postMessage({ kind: 'progress', share }))
    }
    case 'compare': {
      const items = itemsOf(historiesOf(entries, settings))
      return items.length === 0 ? null : { before: judge(items, settings.weights), after: judge(items, asked.weights) }
    }
    case 'workload': {
      const reviews = countingReviews(entries)
      const belief = beliefFrom(timedAnswers(reviews, settings))
      const memories = replay(entries, settings).values()
      const loads = workloads(memories, asked.retentions, belief, settings, asked.nowMs, 'workload')
      return { loads, answers: reviews.length }
    }
    case 'reschedule':
      return rescheduleEffect(entries, settings, asked.nowMs)
  }
}

class NoTrainer extends Error {
  override readonly name = 'NoTrainer'
}
const whyOf = (fault: unknown) => (fault instanceof NoTrainer ? 'wasm' : 'fault')

async function getTrainer(): Promise<Trainer> {
  try {
    return await loadTrainer(new URL(wasmAddress, globalThis.location.href))
  } catch (cause) {
    throw new NoTrainer(cause instanceof Error ? cause.message : 'the trainer could not be loaded', { cause })
  }
}
