import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay, replayCard } from '@/lib/scheduling/replay'
import { byTime, ratings, type CardId, type LogEntry, type ReviewId } from '@/lib/scheduling/review'
import { StorageFault, type Device } from '@/lib/store/device'
import { openIndexedDbDevice } from '@/lib/store/indexeddb-device'
import { MemoryDevice } from '@/lib/store/memory-device'
import { anUndo, aReview, card, dayMs, history, noon, settings } from '../scheduling/builders'

let databases = 0
const kinds: readonly (readonly [string, () => Promise<Device>])[] = [
  ['the page’s memory', async () => new MemoryDevice(settings())],
  ['IndexedDB', () => openIndexedDbDevice(`device-${++databases}`, settings())],
]
const ids = (entries: readonly { readonly entry: LogEntry }[]) => entries.map(({ entry }) => entry.id)
const log = fc
  .array(
    fc.record({
      cardId: fc.constantFrom('a#x', 'b#x'),
      rating: fc.constantFrom(...ratings),
      day: fc.nat(60),
      undo: fc.option(fc.nat(15)),
    }),
    {
      maxLength: 16,
    },
  )
  .map((rows) =>
    rows.map(({ cardId, rating, day, undo }, i) => {
      const common = { id: `e${i}`, cardId: cardId as CardId, atMs: noon + day * dayMs }
      return undo === null ? aReview({ ...common, rating }) : anUndo({ ...common, undoes: `e${undo}` })
    }),
  )

for (const [kind, open] of kinds) {
  test(`${kind}: memory is what a replay of the log gives, however the entries arrived`, async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.integer({ min: 1, max: 5 }), async (entries, size) => {
        const device = await open()
        for (let i = 0; i < entries.length; i += size) {
          const { memories } = await device.write({ entries: entries.slice(i, i + size), made: i % 2 === 0 })
          for (const [cardId, memory] of memories) {
            expect(memory).toEqual(
              replayCard(
                entries.slice(0, i + size).filter((entry) => entry.cardId === cardId),
                settings(),
              ),
            )
          }
        }
        expect(await device.memories()).toEqual(replay(entries, settings()))
        device.close()
      }),
      { numRuns: 40 },
    )
  })

  test(`${kind}: only what was made here waits to be sent, and is done with when the server has answered`, async () => {
    const device = await open()
    await device.write({ entries: [aReview({ id: 'a' })] })
    await device.write({ entries: [aReview({ id: 'b' }), aReview({ id: 'c' })], made: true })
    await device.write({ entries: [aReview({ id: 'd' })], made: true })
    const waiting = await device.outbox.after(null, 2)
    expect(ids(waiting)).toEqual(['b', 'c'])
    await device.outbox.settle(waiting.at(-1)!.cursor, [])
    expect(await device.outbox.counts()).toEqual({ unsent: 1, refused: 0 })
    expect(ids(await device.outbox.after(null, 10))).toEqual(['d'])
    expect(ids(await device.log.after(null, 10))).toEqual(['a', 'b', 'c', 'd'])
  })

  test(`${kind}: what came from the server is not sent again when it is made known twice`, async () => {
    const device = await open()
    await device.write({ entries: [aReview({ id: 'a' })] })
    await device.write({ entries: [aReview({ id: 'a' })], made: true })
    expect(await device.outbox.counts()).toEqual({ unsent: 0, refused: 0 })
  })

  test(`${kind}: a refused entry is set aside with its code, counts in memory, and is not tried again`, async () => {
    const device = await open()
    await device.write({ entries: [aReview({ id: 'a' }), aReview({ id: 'b' })], made: true })
    const all = await device.outbox.after(null, 10)
    await device.outbox.settle(all.at(-1)!.cursor, [
      { id: 'a' as ReviewId, code: 'bad-card' },
      { id: 'b' as ReviewId, code: 'duplicate' },
    ])
    expect(await device.outbox.counts()).toEqual({ unsent: 0, refused: 1 })
    expect((await device.outbox.refused()).map(({ entry, code }) => [entry.id, code])).toEqual([['a', 'bad-card']])
    await device.outbox.retryFuture(noon + 1000 * dayMs)
    expect(await device.outbox.counts()).toEqual({ unsent: 0, refused: 1 })
    expect((await device.memories()).get(card)).toMatchObject({ reps: 2 })
  })

  test(`${kind}: what the server took for the future is sent again when that time has come`, async () => {
    const device = await open()
    await device.write({ entries: [aReview({ id: 'a', atMs: noon })], made: true })
    await device.outbox.settle((await device.outbox.after(null, 1))[0]!.cursor, [
      { id: 'a' as ReviewId, code: 'future' },
    ])
    await device.outbox.retryFuture(noon - 1)
    expect(await device.outbox.counts()).toEqual({ unsent: 0, refused: 1 })
    await device.outbox.retryFuture(noon)
    expect(await device.outbox.counts()).toEqual({ unsent: 1, refused: 0 })
    expect(ids(await device.outbox.after(null, 10))).toEqual(['a'])
  })

  test(`${kind}: other settings give other memory, at once and for later answers`, async () => {
    const device = await open()
    const entries = history(['good', 0], ['good', 1], ['good', 9])
    await device.write({ entries: entries.slice(0, 2) })
    const stricter = settings({ desiredRetention: 0.97, timeZone: 'Asia/Tokyo' })
    await device.useSettings(stricter)
    expect(await device.memories()).toEqual(replay(entries.slice(0, 2), stricter))
    await device.write({ entries: entries.slice(2) })
    expect(await device.memories()).toEqual(replay(entries, stricter))
  })

  test(`${kind}: a card’s history and the entries since a time come in order of time`, async () => {
    const device = await open()
    const entries = history(['good', 0], ['good', 5], ['again', 2])
    await device.write({
      entries: [...entries, aReview({ id: 'z', cardId: 'other#time' as CardId, atMs: noon + 3 * dayMs })],
    })
    expect(await device.historyOf(card)).toEqual(entries.toSorted(byTime))
    expect((await device.entriesSince(noon + 2 * dayMs)).map(({ id }) => id)).toEqual(['r0002', 'z', 'r0001'])
  })

  test(`${kind}: a sitting is written with its answer, read back, and removed`, async () => {
    const device = await open()
    await device.write({ entries: [aReview()], made: true, sittings: new Map([['study', { queue: ['x'] }]]) })
    expect(await device.loadSitting('study')).toEqual({ queue: ['x'] })
    await device.write({ sittings: new Map([['study', undefined]]) })
    expect(await device.loadSitting('study')).toBeUndefined()
  })

  test(`${kind}: single values are kept, one changed leaves the others`, async () => {
    const device = await open()
    await device.keep({ deviceName: 'k3j9', secret: 's' })
    await device.keep({ secret: 't' })
    expect([await device.read('deviceName'), await device.read('secret'), await device.read('joined')]).toEqual([
      'k3j9',
      't',
      undefined,
    ])
  })
}

test('IndexedDB: what was kept is there after the browser was closed', async () => {
  const first = await openIndexedDbDevice('kept', settings())
  await first.useSettings(settings())
  await first.write({ entries: history(['good', 0], ['good', 3]), made: true })
  first.close()
  const second = await openIndexedDbDevice('kept', settings())
  await second.useSettings(settings())
  expect(await second.memories()).toEqual(replay(history(['good', 0], ['good', 3]), settings()))
  expect(await second.outbox.counts()).toEqual({ unsent: 2, refused: 0 })
})

test('IndexedDB: a log of thousands is read, and computed anew, page by page and whole', async () => {
  const device = await openIndexedDbDevice('pages', settings())
  // One card has more entries than a page, others end in the middle of one.
  const cardOf = (i: number) => (i % 3 === 0 ? 'm#x' : `c${i % 170}#x`) as CardId
  const entries = Array.from({ length: 2600 }, (_, i) =>
    aReview({
      id: `e${String(i).padStart(5, '0')}`,
      cardId: cardOf(i),
      rating: ratings[i % 4]!,
      atMs: noon + (i % 900) * 3_600_000,
    }),
  )
  await device.write({ entries })
  expect(await device.entriesSince(0)).toEqual(entries.toSorted(byTime))
  expect(await device.entriesSince(noon + 100 * 3_600_000)).toHaveLength(
    entries.filter(({ atMs }) => atMs >= noon + 100 * 3_600_000).length,
  )
  const stricter = settings({ desiredRetention: 0.95 })
  await device.useSettings(stricter)
  expect(await device.memories()).toEqual(replay(entries, stricter))
})

test('IndexedDB: entries that the log has are known among others, near and far', async () => {
  const device = await openIndexedDbDevice('known', settings())
  const entry = (i: number) => aReview({ id: `e${String(i).padStart(5, '0')}`, atMs: noon + i })
  await device.write({ entries: Array.from({ length: 60 }, (_, i) => entry(i)) })
  const near = await device.log.add([entry(58), entry(59), entry(60), entry(61)])
  expect(near.map(({ id }) => id)).toEqual(['e00058', 'e00059'])
  const far = await device.log.add([entry(0), entry(30), entry(99)])
  expect(far.map(({ id }) => id)).toEqual(['e00000', 'e00030'])
  expect(await device.log.after(null, 1000)).toHaveLength(63)
})

test('IndexedDB: two tabs that answer one card each build on what the other wrote', async () => {
  const [one, two] = [await openIndexedDbDevice('tabs', settings()), await openIndexedDbDevice('tabs', settings())]
  const entries = history(['good', 0], ['again', 4], ['good', 4.01])
  await one.write({ entries: entries.slice(0, 1), made: true })
  await two.write({ entries: entries.slice(2), made: true })
  const { memories } = await one.write({ entries: entries.slice(1, 2), made: true })
  expect(memories.get(card)).toEqual(replayCard(entries, settings()))
})

test('IndexedDB: a tab that has not heard of new settings still computes by them', async () => {
  const [one, two] = [await openIndexedDbDevice('rules', settings()), await openIndexedDbDevice('rules', settings())]
  await one.useSettings(settings())
  await two.useSettings(settings())
  const stricter = settings({ desiredRetention: 0.97 })
  await one.useSettings(stricter)
  await two.write({ entries: history(['good', 0], ['good', 3]), made: true })
  expect(await one.memories()).toEqual(replay(history(['good', 0], ['good', 3]), stricter))
})

test('IndexedDB: a write that fails keeps nothing of itself and says why', async () => {
  const device = await openIndexedDbDevice('atomic', settings())
  await device.write({ entries: [aReview({ id: 'a' })], made: true })
  const unwritable = {
    ...aReview({ id: 'c', atMs: noon + dayMs }),
    chosen: (() => 'a function cannot be cloned') as never,
  }
  const writing = device.write({
    entries: [aReview({ id: 'b', atMs: noon + dayMs }), unwritable],
    made: true,
    sittings: new Map([['s', 1]]),
  })
  await expect(writing).rejects.toThrow(StorageFault)
  await expect(writing).rejects.toThrow('the device could not write')
  expect(ids(await device.log.after(null, 10))).toEqual(['a'])
  expect(await device.outbox.counts()).toEqual({ unsent: 1, refused: 0 })
  expect(await device.loadSitting('s')).toBeUndefined()
  expect((await device.memories()).get(card)).toMatchObject({ reps: 1 })
})

test('IndexedDB: deleting the database is not held up by an open tab, which opens it anew', async () => {
  const device = await openIndexedDbDevice('deleted', settings())
  await device.write({ entries: [aReview()], made: true })
  await new Promise<void>((done, fail) => {
    const deleting = indexedDB.deleteDatabase('deleted')
    deleting.onsuccess = () => done()
    deleting.onblocked = () => fail(new Error('blocked'))
  })
  expect(await device.memories()).toEqual(new Map())
})
