import { expect, test } from 'vitest'
import { copyReviews } from '@/lib/sync/copy'
import type { Cursor, ReviewLog } from '@/lib/sync/review-log'
import { MemoryDevice } from '@/lib/store/memory-device'
import { aReview, settings } from '../scheduling/builders'

const reviews = Array.from({ length: 12 }, (_, i) => aReview({ id: `r${String(i).padStart(2, '0')}` }))
async function filled(): Promise<ReviewLog> {
  const { log } = new MemoryDevice(settings())
  await log.add(reviews)
  return log
}
const empty = () => new MemoryDevice(settings()).log
const all = async (log: ReviewLog) => (await log.after(null, 100)).map(({ entry }) => entry)

test('everything is copied, in batches', async () => {
  const to = empty()
  const saved: Cursor[] = []
  await copyReviews(await filled(), to, null, async (cursor) => void saved.push(cursor), 5)
  expect(await all(to)).toEqual(reviews)
  expect(saved).toHaveLength(3)
})
test('a cursor that could not be saved repeats work and loses nothing', async () => {
  const from = await filled()
  const to = empty()
  let cursor: Cursor | null = null
  const crash = copyReviews(from, to, cursor, async () => Promise.reject(new Error('crash')), 5)
  await expect(crash).rejects.toThrow('crash')
  await copyReviews(from, to, cursor, async (at) => void (cursor = at), 5)
  expect(await all(to)).toEqual(reviews)
})
test('a write that failed saves no cursor', async () => {
  let saved = 0
  const broken = { add: () => Promise.reject(new Error('offline')) }
  await expect(copyReviews(await filled(), broken, null, async () => void (saved += 1))).rejects.toThrow('offline')
  expect(saved).toBe(0)
})
test('refusals are handed on with the cursor of their batch', async () => {
  const refuses: Pick<ReviewLog, 'add'> = { add: async (entries) => [{ id: entries[0]!.id, code: 'bad-card' }] }
  const heard: string[] = []
  await copyReviews(
    await filled(),
    refuses,
    null,
    async (_, refusals) => void heard.push(...refusals.map(({ id }) => id)),
    6,
  )
  expect(heard).toEqual(['r00', 'r06'])
})
