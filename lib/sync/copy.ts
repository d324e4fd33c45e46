import type { Cursor, Refusal, ReviewLog } from './review-log'

/** The most entries that one call to a server may carry. */
export const batchSize = 500

/**
 * Copies what `to` lacks, from `start` to the end of `from`. Progress is saved after each write: a crash repeats work, which both logs
 * bear, and never skips it. An entry that `to` refuses does not stop the others; it is handed to `saveProgress` with its code.
 */
export async function copyReviews(
  from: Pick<ReviewLog, 'after'>,
  to: Pick<ReviewLog, 'add'>,
  start: Cursor | null,
  saveProgress: (cursor: Cursor, refusals: readonly Refusal[]) => Promise<void>,
  limit = batchSize,
): Promise<void> {
  let batch = await from.after(start, limit)
  for (let last = batch.at(-1); last; last = batch.at(-1)) {
    const refusals = await to.add(batch.map(({ entry }) => entry))
    await saveProgress(last.cursor, refusals)
    batch = await from.after(last.cursor, limit)
  }
}
