import { PGlite } from '@electric-sql/pglite'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { freshBackend, review, signUp, value } from './support/backend'

test('the timer fires: the log is written out and the planner learns of the tables', async () => {
  const backend = await freshBackend({ housekeepingMs: 200 })
  const health = async () => (await (await fetch(`${backend.url}/health`)).json()) as { housekeptAtMs: number | null }
  const { client } = await signUp(backend, 'Ada')
  await value(client.rpc('push_log', { entries: Array.from({ length: 500 }, () => review()) }))
  const written = Date.now()
  await expect.poll(async () => (await health()).housekeptAtMs ?? 0, { timeout: 10_000 }).toBeGreaterThan(written)

  // Killed, so that no clean stop does the work of the timer.
  backend.process.kill('SIGKILL')
  await backend.ended
  const db = await PGlite.create(path.join(backend.dataDir, 'db'))
  const { rows } = await db.query<{ pages: number; tuples: number }>(
    "select relpages as pages, reltuples as tuples from pg_class where oid = 'public.reviews'::regclass",
  )
  await db.close()
  expect(rows[0]).toMatchObject({ tuples: 500 })
  expect(existsSync(path.join(backend.dataDir, 'lock.sock'))).toBe(true) // it was killed indeed
})
