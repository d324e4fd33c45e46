import type { Queue } from './queue'
import type { SqlSession } from './sql-session'

/**
 * PGlite has no background processes: without this its log grows for ever, and the planner knows nothing of the tables.
 * @param busy whether anything was asked of the database since the last time
 */
export function keepHouse(
  queue: Queue,
  session: SqlSession,
  everyMs: number,
  busy: () => boolean,
): { stop(): void; lastAtMs(): number | null } {
  let last: number | null = null
  const timer = setInterval(() => {
    if (!busy()) return
    queue
      .run(async () => {
        await session.run('checkpoint')
        await session.run('vacuum (analyze)')
        last = Date.now()
      })
      .catch((error: unknown) => console.error('Housekeeping failed:', error))
  }, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer), lastAtMs: () => last }
}
