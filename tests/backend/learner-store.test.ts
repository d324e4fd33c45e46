/** The app's own client against the embedded backend: nothing between them is stood in for. */
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CardId } from '@/lib/scheduling/review'
import { BackendFault } from '@/lib/store/backend'
import { Learner } from '@/lib/store/learner'
import type { ReviewDraft } from '@/lib/store/learner-store'
import { SupabaseBackend } from '@/lib/store/supabase-backend'
import { reviewLogContract } from '../contracts/review-log'
import { TestMachine } from '../lib/store/support/test-device'
import type { Notes } from '../lib/store/support/test-server'
import { sharedBackend } from './support/backend'

// Node 20 has none, and supabase-js asks for one although nobody uses it.
vi.stubGlobal('WebSocket', function WebSocket() {})

const server = sharedBackend()
const backend = (storage: Notes) =>
  new SupabaseBackend({ url: server().url, publishableKey: server().publishableKey, storage })
const card = 'kaganovich-heads-nkps-1935#post' as CardId
const somebody = () => ({ email: `ada-${randomUUID()}@example.org`, password: 'correct horse' })
const draft = (over: Partial<ReviewDraft> = {}): ReviewDraft => ({
  cardId: card,
  rating: 'good',
  form: 'choice',
  factRevision: 1,
  shown: ['a', 'b'],
  chosen: 'a',
  durationMs: 2000,
  confidence: null,
  ...over,
})
async function open(machine = new TestMachine({ backend })): Promise<Learner> {
  machine.nowMs = Date.now()
  const learner = await Learner.open(machine.tab())
  onTestFinished(() => learner.close())
  return learner
}
const notes = (): Notes => {
  const map = new Map<string, string>()
  return {
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, text) => void map.set(name, text),
    removeItem: (name) => void map.delete(name),
  }
}

reviewLogContract('Supabase', async () => {
  const mine = backend(notes())
  expect((await mine.signUp(somebody())).ok).toBe(true)
  return mine.log
})

test('the server’s refusals come back by id and code, and the rest is kept', async () => {
  const mine = backend(notes())
  await mine.signUp(somebody())
  const learner = await open()
  const { review } = learner.record(draft())
  const bad = [
    { ...review, id: randomUUID(), cardId: 'no card' },
    { ...review, id: randomUUID(), rating: 5 },
    { ...review, id: randomUUID(), atMs: Date.now() + 9e9 },
  ]
  const refusals = await mine.log.add([...bad, review] as never)
  expect(refusals.map(({ id, code }) => [id, code])).toEqual([
    [bad[0]!.id, 'bad-card'],
    [bad[1]!.id, 'bad-rating'],
    [bad[2]!.id, 'future'],
  ])
  expect((await mine.log.after(null, 10)).map(({ entry }) => entry)).toEqual([review])
})

test('more than one batch goes up in batches', async () => {
  const mine = backend(notes())
  await mine.signUp(somebody())
  const learner = await open()
  const reviews = Array.from({ length: 1100 }, () => learner.record(draft()).review)
  expect(await mine.log.add(reviews)).toEqual([])
  expect(await mine.log.after(null, 1000)).toHaveLength(1000)
})

test('a guest’s answers move into a new account, and a second browser shows the same memory and settings', async () => {
  const ada = somebody()
  const one = await open()
  one.record(draft())
  await one.changeSettings({ newCardsPerDay: 4, timeZone: 'Asia/Tokyo' })
  expect(await one.signUp(ada)).toMatchObject({ ok: true, account: { kind: 'learner', email: ada.email } })
  const { review } = one.record(draft({ cardId: 'kedrov-born-1932#time' as CardId }))
  await one.undo(review)
  await one.syncNow()
  expect(one.snapshot().sync.kind).toBe('sent')
  const two = await open()
  expect((await two.signIn(ada)).ok).toBe(true)
  await two.syncNow()
  expect(two.snapshot().memories).toEqual(one.snapshot().memories)
  expect(two.snapshot().memories.size).toBe(1)
  expect(two.snapshot().settings).toEqual(one.snapshot().settings)
  two.record(draft())
  await two.syncNow()
  await one.syncNow()
  expect(one.snapshot().memories.get(card)).toMatchObject({ reps: 2 })
})

test('the session survives closing the browser', async () => {
  const machine = new TestMachine({ backend })
  const one = await open(machine)
  await one.signUp(somebody())
  one.close()
  const again = await open(machine)
  again.record(draft())
  await again.syncNow()
  expect(again.snapshot()).toMatchObject({ account: { kind: 'learner' }, sync: { kind: 'sent' } })
})

test('what goes wrong in signing in has the reason that a screen has words for', async () => {
  const ada = somebody()
  const learner = await open()
  expect(await learner.signIn(ada)).toEqual({ ok: false, reason: 'wrong-credentials' })
  expect(await learner.signUp({ ...ada, password: 'short' })).toEqual({ ok: false, reason: 'weak-password' })
  expect(await learner.signUp({ ...ada, email: 'nobody' })).toEqual({ ok: false, reason: 'bad-address' })
  await (await open()).signUp(ada)
  expect(await learner.signUp(ada)).toEqual({ ok: false, reason: 'address-taken' })
  expect(learner.snapshot().account.kind).toBe('guest')
})

test('nobody is told as nobody, and a server that is not there as offline', async () => {
  await expect(backend(notes()).call('my_classes')).rejects.toMatchObject({ reason: 'signed-out' })
  const away = new SupabaseBackend({ url: 'http://127.0.0.1:9', publishableKey: 'x', storage: notes() })
  await expect(away.signIn(somebody())).rejects.toThrow(BackendFault)
  await expect(away.signIn(somebody())).rejects.toMatchObject({ reason: 'offline' })
})

test('signing out sends the rest and leaves nothing on the device', async () => {
  const machine = new TestMachine({ backend })
  const ada = somebody()
  const learner = await open(machine)
  await learner.signUp(ada)
  learner.record(draft())
  expect(await learner.signOut()).toEqual({ ok: true })
  expect(machine.notes()).toEqual([])
  expect(await machine.databases()).toEqual(['nomenklatura-guest'])
  await learner.signIn(ada)
  await learner.syncNow()
  expect(learner.snapshot().memories.get(card)).toMatchObject({ reps: 1 })
})

test('everything about me comes from the server too, and a deleted account is gone', async () => {
  const ada = somebody()
  const learner = await open()
  await learner.signUp(ada)
  learner.record(draft())
  await learner.syncNow()
  expect(await learner.exportEverything()).toMatchObject({
    account: { email: ada.email },
    log: [{ cardId: card }],
    server: { log: [{ cardId: card }] },
  })
  expect(await learner.deleteAccount()).toEqual({ ok: true })
  expect(await learner.signIn(ada)).toEqual({ ok: false, reason: 'wrong-credentials' })
})

test('a class from the board to the teacher’s table', async () => {
  const teacher = await open()
  await teacher.signUp(somebody())
  const made = await teacher.classes.create('10b')
  if (!made.ok) throw new Error(made.reason)
  expect(await teacher.classes.create('')).toEqual({ ok: false, reason: 'bad-name' })
  const given = await teacher.classes.assign({
    classId: made.value.id,
    deckId: 'deputies',
    title: 'Deputies',
    cardIds: [card],
    dueAtMs: null,
  })
  expect(given).toMatchObject({ ok: true, value: { className: '10b', cardIds: [card] } })

  const pupil = await open()
  pupil.record(draft({ rating: 'again' }))
  pupil.record(draft({ cardId: 'kedrov-born-1932#time' as CardId }))
  expect(await pupil.joinAsPupil({ code: 'BBBB-BBBB', displayName: 'Nadya' })).toEqual({
    ok: false,
    reason: 'bad-code',
  })
  expect(await pupil.joinAsPupil({ code: made.value.code.toLowerCase(), displayName: 'Nadya' })).toMatchObject({
    ok: true,
    account: { kind: 'pupil' },
  })
  expect(await pupil.classes.refresh()).toEqual({ ok: true })
  expect(await pupil.classes.assignments()).toMatchObject([{ deckId: 'deputies', className: '10b' }])
  expect(await pupil.classes.joined()).toMatchObject([{ name: '10b', displayName: 'Nadya' }])
  await pupil.syncNow()

  const progress = await teacher.classes.progressOf(made.value.id)
  expect(progress).toMatchObject({ ok: true, value: [{ displayName: 'Nadya', cards: 1, seen: 1 }] })
  const logs = await teacher.classes.logsOf(made.value.id)
  expect(logs).toMatchObject({
    ok: true,
    value: [{ displayName: 'Nadya', entries: [{ cardId: card, rating: 'again' }] }],
  })
  expect(logs.ok && logs.value[0]!.entries).toHaveLength(1)
  expect(await teacher.classes.taught()).toMatchObject({ ok: true, value: [{ name: '10b', pupils: 1 }] })

  const elsewhere = await open()
  expect(await elsewhere.signInWithPhrase(pupil.recoveryPhrase()!)).toMatchObject({
    ok: true,
    account: { displayName: 'Nadya' },
  })
  await elsewhere.syncNow()
  expect(elsewhere.snapshot().memories.size).toBe(2)
  expect(await pupil.classes.members(made.value.id)).toEqual({ ok: true, value: [] })
})

test('a guest is not asked for classes', async () => {
  const guest = await open()
  expect(await guest.classes.taught()).toEqual({ ok: false, reason: 'signed-out' })
  expect(await guest.classes.assignments()).toEqual([])
})
