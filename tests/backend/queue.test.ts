import { expect, test } from 'vitest'
import { makeQueue, QueueFullError } from '@/scripts/backend/queue'
import { freshBackend, signUp, value } from './support/backend'

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

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

test('requests of two people in one tick each see their own', async () => {
  const backend = await freshBackend()
  const people = await Promise.all(['Ada', 'Bob', 'Eve'].map((name) => signUp(backend, name)))
  const reads = Array.from({ length: 120 }, (_, index) => people[index % people.length]!)
  const seen = await Promise.all(
    reads.map(({ client }) => value<readonly { id: string }[]>(client.from('profiles').select('id'))),
  )
  expect(seen.map((rows) => rows.map((row) => row.id))).toEqual(reads.map((person) => [person.id]))
})
