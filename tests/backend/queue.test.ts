import type { PgliteConnection } from '@supabase/lite/pglite'
import { expect, test } from 'vitest'
import { makeApp } from '@/scripts/backend/backend'
import { openFolder } from '@/scripts/backend/database'
import { makeGate } from '@/scripts/backend/gate'
import type { Keys } from '@/scripts/backend/keys'
import { makeLimits } from '@/scripts/backend/limits'
import { makeQueue, noQueue, QueueFullError, type Queue } from '@/scripts/backend/queue'
import { copyTemplate } from '@/scripts/backend/template'
import { password, temporaryFolder } from './support/backend'

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve))

test('jobs run one at a time, in the order in which they came', async () => {
  const queue = makeQueue(10)
  const seen: string[] = []
  const job = (name: string, ms: number) => () => later(ms).then(() => void seen.push(name))
  await Promise.all([queue.run(job('slow', 20)), queue.run(job('quick', 1)), queue.run(job('last', 0))])
  expect(seen).toEqual(['slow', 'quick', 'last'])
})

test('a job that fails fails alone', async () => {
  const queue = makeQueue(10)
  const failed = queue.run(() => Promise.reject(new Error('no')))
  const next = queue.run(() => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  await expect(next).resolves.toBe('yes')
})

test('a queue that is full refuses, and takes more when there is room again', async () => {
  const queue = makeQueue(2)
  const running = [queue.run(() => later(5)), queue.run(() => later(5))]
  await expect(queue.run(() => later(0))).rejects.toBeInstanceOf(QueueFullError)
  await Promise.all(running)
  await queue.idle()
  await expect(queue.run(() => Promise.resolve(1))).resolves.toBe(1)
})

// A database that takes a moment, as any does when it reads from a disk: PGlite's own answers often come too quickly to show the fault.
async function readsOfThree(
  queue: Queue,
): Promise<{ readonly seen: readonly string[]; readonly expected: readonly string[] }> {
  const dataDir = await temporaryFolder()
  await copyTemplate(dataDir)
  const keys: Keys = { publishableKey: 'sb_publishable_test', jwtSecret: 'x'.repeat(40) }
  let app!: ReturnType<typeof makeApp>
  const database = await openFolder(dataDir, (connection) => {
    app = makeApp(connection, keys)
    return Promise.resolve()
  })
  const gate = makeGate({ app, queue, limits: makeLimits(Date.now), health: () => Promise.resolve({}) })
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { apikey: keys.publishableKey, ...(init.headers as Record<string, string>) }
    return (await gate.fetch(new Request(`http://backend${path}`, { ...init, headers }), '::1')).json()
  }
  const people: { id: string; authorization: string }[] = []
  for (const email of ['ada@x.org', 'bob@x.org', 'eve@x.org']) {
    const session = (await ask('/auth/v1/signup', { method: 'POST', body: JSON.stringify({ email, password }) })) as {
      access_token: string
      user: { id: string }
    }
    people.push({ id: session.user.id, authorization: `Bearer ${session.access_token}` })
  }
  const { driver } = database.connection as PgliteConnection
  const query = driver.query.bind(driver)
  driver.query = async (...args: Parameters<typeof query>) => {
    await nextTick()
    return query(...args) as never
  }
  const rounds = Array.from({ length: 30 }, (_, index) => people[index % people.length]!)
  const seen = await Promise.all(
    rounds.map(async ({ authorization }) =>
      JSON.stringify(await ask('/rest/v1/profiles?select=id', { headers: { authorization } })),
    ),
  )
  await database.close()
  return { seen, expected: rounds.map(({ id }) => JSON.stringify([{ id }])) }
}

test('requests of several people in one tick each see their own', async () => {
  const { seen, expected } = await readsOfThree(makeQueue(100))
  expect(seen).toEqual(expected)
})

test('which they do not without the queue: when this fails, Lite has learned to lock', async () => {
  const { seen, expected } = await readsOfThree(noQueue())
  expect(seen.filter((rows, index) => rows !== expected[index]).length).toBeGreaterThan(0)
})
