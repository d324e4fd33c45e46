import { createHash } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { review } from '../backend/support/backend'
import { hostedDatabase } from './support/databases'

let database: Awaited<ReturnType<typeof hostedDatabase>>
beforeAll(async () => void (database = await hostedDatabase()))
afterAll(() => database.close())

/** A connection that acts as a learner, who is made if need be. */
async function connectAs(name: string) {
  const hex = createHash('md5').update(name).digest('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  await database.session.rows('insert into auth.users (id) values ($1) on conflict do nothing', [id])
  const db = postgres(database.url('postgres'), { max: 1, onnotice: () => undefined })
  await db.unsafe(
    `select set_config('request.jwt.claim.sub', '${id}', false), set_config('role', 'authenticated', false)`,
  )
  return {
    begin: () => db.unsafe('begin'),
    commit: () => db.unsafe('commit'),
    rollback: () => db.unsafe('rollback'),
    push: async (...entries: readonly object[]) =>
      (await db.unsafe('select public.push_log($1::text::json) as answer', [JSON.stringify(entries)]))[0]!.answer as {
        code: string
      }[],
    pull: async (after: number) =>
      (
        (await db.unsafe('select public.pull_log($1) as page', [after]))[0]!.page as { entries: { seq: number }[] }
      ).entries.map((entry) => entry.seq),
    end: () => db.end(),
  }
}
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

test('a reader’s cursor never passes a row that is not yet committed', async () => {
  const [phone, laptop, reader] = await Promise.all([connectAs('ada'), connectAs('ada'), connectAs('ada')])
  await phone.push(review()) // the counter is there already: making it would lock by itself
  await phone.begin()
  await phone.push(review())
  let arrived = false
  const second = laptop.push(review()).then(() => (arrived = true))
  await later(300)
  // Were the other not made to wait, the reader would see 3 now, and never look for 2 again.
  expect([arrived, await reader.pull(0)]).toEqual([false, [1]])
  await phone.commit()
  await second
  expect(await reader.pull(1)).toEqual([2, 3])
  await Promise.all([phone.end(), laptop.end(), reader.end()])
})

test('learners do not wait for each other', async () => {
  const [bob, eve] = await Promise.all([connectAs('bob'), connectAs('eve')])
  await bob.begin()
  await bob.push(review())
  expect(await eve.push(review())).toEqual([])
  await bob.commit()
  await Promise.all([bob.end(), eve.end()])
})

test('what was rolled back leaves its number to the next', async () => {
  const ida = await connectAs('ida')
  await ida.begin()
  await ida.push(review())
  await ida.rollback()
  await ida.push(review())
  expect(await ida.pull(0)).toEqual([1])
  await ida.end()
})

test('a batch that a device sends twice at once is kept once', async () => {
  const [first, again] = await Promise.all([connectAs('joe'), connectAs('joe')])
  const batch = Array.from({ length: 200 }, () => review())
  const answers = await Promise.all([first.push(...batch), again.push(...batch)])
  expect(answers.map((refused) => refused.length).toSorted((a, b) => a - b)).toEqual([0, 200])
  expect(new Set(answers.flat().map((refused) => refused.code))).toEqual(new Set(['duplicate']))
  expect(await first.pull(0)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  await Promise.all([first.end(), again.end()])
})

test('an id that two accounts send in one moment stays with the first', async () => {
  const [max, mia] = await Promise.all([connectAs('max'), connectAs('mia')])
  const contested = review()
  await max.begin()
  await max.push(contested)
  const other = mia.push(contested, review())
  await later(100)
  await max.commit()
  expect(await other).toMatchObject([{ index: 0, id: contested.id, code: 'not-yours' }])
  expect(await mia.pull(0)).toHaveLength(1)
  await Promise.all([max.end(), mia.end()])
})
