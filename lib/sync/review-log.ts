import type { Brand } from '@/lib/base/brand'
import type { LogEntry, ReviewId } from '@/lib/scheduling/review'

/** A place in a log's order of arrival; only the log that gave it can read it. */
export type Cursor = Brand<string, 'Cursor'>

/** Why a log would not keep an entry. `duplicate` is no loss: it is there already. */
export const refusalCodes = [
  'duplicate',
  'malformed',
  'bad-rating',
  'bad-card',
  'future',
  'not-yours',
  'too-large',
] as const
export type RefusalCode = (typeof refusalCodes)[number]
export interface Refusal {
  readonly id: ReviewId
  readonly code: RefusalCode
}

/** A place where a learner's log is kept: the device, Supabase, memory. Each passes tests/contracts/review-log.ts. */
export interface ReviewLog {
  /** Keeps each entry once, however often it is added. Answers those that it refused; the others are kept. Rejects when nothing was kept. */
  add(entries: readonly LogEntry[]): Promise<readonly Refusal[]>
  /** Entries in the order in which this log received them, after `cursor`; [] at the end. */
  after(cursor: Cursor | null, limit: number): Promise<readonly { readonly cursor: Cursor; readonly entry: LogEntry }[]>
}
