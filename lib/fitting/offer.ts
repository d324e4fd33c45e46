import type { Memory } from '@/lib/scheduling/memory'
import { enoughAnswers, fewestAnswers } from './fit'

const dayMs = 86_400_000
/** A month, as long as there is news to fit to. */
const offeredEveryDays = 30
/** More answers than this share of those fitted to before make a new fit worth its while. */
const news = 0.1

export interface OfferState {
  /** Answers that there are to fit to, or a close guess. */
  readonly answers: number
  readonly sets: readonly { readonly atMs: number; readonly origin: string; readonly answers: number | null }[]
  /** When a fit was last made or put off. */
  readonly askedAtMs: number
}

/** Whether to offer a fit now: once a month, when there are enough answers, and enough that no fit has seen. Nothing is fitted unasked. */
export function offersFit({ answers, sets, askedAtMs }: OfferState, nowMs: number): boolean {
  if (answers < fewestAnswers) return false
  const last = sets.findLast(({ origin }) => origin === 'fitted')
  const since = Math.max(askedAtMs, last?.atMs ?? 0)
  if (nowMs - since < offeredEveryDays * dayMs) return false
  const fittedTo = last?.answers ?? 0
  return answers >= fittedTo * (1 + news) || (fittedTo < enoughAnswers && answers > fittedTo)
}

/** About how many answers there are to fit to, without reading the log: a card's own, less the steps of its first day and after each lapse. */
export function roughAnswers(memories: Iterable<Memory>): number {
  let answers = 0
  for (const memory of memories) if (memory.kind === 'seen') answers += Math.max(0, memory.reps - 2 - memory.lapses)
  return answers
}
