import type { Fit } from '@/lib/fitting/fit'
import type { RescheduleEffect } from '@/lib/fitting/effect'
import type { Judgement } from '@/lib/fitting/judge'
import type { Workload } from '@/lib/fitting/workload'
import type { LogEntry } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** Long sums over a learner's whole log, done in a worker of their own. What each asks for besides the log and the settings, and answers. */
export interface MemoryWork {
  fit: { asks: object; answers: Fit }
  /** How two sets of weights foretell the log: the present ones, and those asked about; null where there is nothing to foretell. */
  compare: {
    asks: { readonly weights: readonly number[] | null }
    answers: { before: Judgement; after: Judgement } | null
  }
  workload: { asks: { readonly retentions: readonly number[]; readonly nowMs: number }; answers: Outlook }
  reschedule: { asks: { readonly nowMs: number }; answers: RescheduleEffect }
}
export interface Outlook {
  readonly loads: readonly Workload[]
  /** Answers that the seconds were learned from. */
  readonly answers: number
}

export type WorkKind = keyof MemoryWork
export type Asked = {
  readonly [Kind in WorkKind]: { readonly kind: Kind } & MemoryWork[Kind]['asks']
}[WorkKind] & { readonly entries: readonly LogEntry[]; readonly settings: SchedulingSettings }

/** What the worker says. `wasm`: the trainer could not be had. */
export type Told =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly why: 'wasm' | 'fault'; readonly message: string }
