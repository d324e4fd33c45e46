import { expect, test } from 'vitest'
import type { CardId } from '@/lib/scheduling/review'
import { Learner } from '@/lib/store/learner'
import type { ReviewDraft } from '@/lib/store/learner-store'
import { card } from '../scheduling/builders'
import { quiet, TestMachine } from './support/test-device'
import { TestServer } from './support/test-server'

const ada = { email: 'ada@example.org', password: 'correct horse' }
const draft = (over: Partial<ReviewDraft> = {}): ReviewDraft => ({
  cardId: card,
  rating: 'good',
  form: 'choice',
  factRevision: 1,
  shown: [],
  chosen: null,
  durationMs: 2000,
  confidence: null,
  ...over,
})
async function signedUp() {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await Learner.open(machine.tab())
  await learner.signUp(ada)
  await learner.syncNow()
  return { server, machine, learner, log: server.accounts.get(ada.email)!.log }
}

test('answers go up together, shortly after the last', async () => {
  const { machine, server, learner, log } = await signedUp()
  const pushes = server.pushes
  await learner.record(draft()).saved
  await quiet()
  expect(learner.snapshot().sync).toEqual({ kind: 'saved', unsent: 1 })
  await machine.pass(1000)
  await learner.record(draft({ cardId: 'b#x' as CardId })).saved
  await quiet()
  expect(log).toHaveLength(0)
  await machine.pass(2000)
  expect(log).toHaveLength(2)
  expect(server.pushes).toBe(pushes + 1)
  expect(learner.snapshot().sync.kind).toBe('sent')
})

test('offline it waits, and sends as soon as the network is back', async () => {
  const { server, machine, learner, log } = await signedUp()
  machine.online = false
  server.fault = 'offline'
  await learner.record(draft()).saved
  await machine.pass(5000)
  expect(learner.snapshot().sync).toEqual({ kind: 'waiting', why: 'offline', unsent: 1, retryAtMs: null })
  server.fault = null
  await machine.goOnline()
  await quiet(200)
  expect(log).toHaveLength(1)
  expect(learner.snapshot().sync.kind).toBe('sent')
})

test('a server that fails is tried again by itself, ever less often', async () => {
  const { server, machine, learner, log } = await signedUp()
  server.fault = 'server'
  await learner.record(draft()).saved
  await machine.pass(2000)
  const waits: number[] = []
  for (let i = 0; i < 12; i++) {
    const { sync } = learner.snapshot()
    if (sync.kind !== 'waiting' || sync.retryAtMs === null) throw new Error(`it is ${sync.kind}`)
    waits.push(sync.retryAtMs - machine.nowMs)
    await machine.pass(waits.at(-1)!)
    await quiet()
  }
  expect(waits[0]).toBeLessThan(3000)
  expect(Math.max(...waits)).toBeLessThanOrEqual(360_000)
  expect(waits.at(-1)).toBeGreaterThan(200_000)
  server.fault = null
  await machine.pass(400_000)
  expect(log).toHaveLength(1)
  expect(learner.snapshot().sync.kind).toBe('sent')
})

test('an answer that got lost doubles nothing', async () => {
  const { server, learner, log } = await signedUp()
  await learner.record(draft()).saved
  server.loseAnswerAfter = 1
  await learner.syncNow()
  expect(learner.snapshot().sync.kind).toBe('waiting')
  await learner.syncNow()
  expect(learner.snapshot().sync.kind).toBe('sent')
  expect(log).toHaveLength(1)
})

test('a refused answer is kept, counted and shown, the others go up, and it is not sent again', async () => {
  const { server, learner, log } = await signedUp()
  server.badCards.add('b#x')
  learner.record(draft())
  learner.record(draft({ cardId: 'b#x' as CardId }))
  await learner.syncNow()
  expect(log).toHaveLength(1)
  expect(learner.snapshot().sync).toEqual({ kind: 'failed', why: 'refused', unsent: 0 })
  expect((await learner.refusals()).map(({ code }) => code)).toEqual(['bad-card'])
  expect(learner.snapshot().memories.size).toBe(2)
  const { pushes } = server
  await learner.syncNow()
  expect(server.pushes).toBe(pushes)
  expect(await learner.signOut()).toEqual({ ok: false, reason: 'not-sent', unsent: 1 })
})

test('3,000 answers come down to a second device and up from a guest', async () => {
  const { server, learner } = await signedUp()
  for (let i = 0; i < 3000; i++)
    learner.record(draft({ cardId: `c-${i % 700}#x` as CardId, atMs: 1_700_000_000_000 + i * 60_000 }))
  await learner.syncNow()
  const two = await Learner.open(new TestMachine(server).tab())
  await two.signIn(ada)
  await two.syncNow()
  expect(two.snapshot().memories).toEqual(learner.snapshot().memories)
  expect(two.snapshot().memories.size).toBe(700)
})

test('a setting changed on two devices is the later one on both, other settings stay', async () => {
  const { server, machine, learner } = await signedUp()
  const other = new TestMachine(server)
  const two = await Learner.open(other.tab())
  await two.signIn(ada)
  await two.syncNow()
  machine.nowMs += 1000
  other.nowMs += 2000
  await learner.changeSettings({ newCardsPerDay: 5, reviewsPerDay: 50 })
  await two.changeSettings({ newCardsPerDay: 7 })
  await two.syncNow()
  await learner.syncNow()
  await two.syncNow()
  for (const { settings } of [learner.snapshot(), two.snapshot()])
    expect(settings).toMatchObject({ newCardsPerDay: 7, reviewsPerDay: 50 })
})

test('a setting changed while the server answers is not lost', async () => {
  const { server, learner } = await signedUp()
  for (let turns = 0; turns < 25; turns++) {
    const syncing = learner.syncNow()
    await quiet(turns)
    await learner.changeSettings({ newCardsPerDay: turns })
    await syncing
    expect(learner.snapshot().settings.newCardsPerDay).toBe(turns)
    await learner.syncNow()
    expect(server.accounts.get(ada.email)!.settings.newCardsPerDay?.value).toBe(turns)
  }
})

test('what another device did comes down when the page is opened again', async () => {
  const { server, machine, learner } = await signedUp()
  learner.close()
  const two = await Learner.open(new TestMachine(server).tab())
  await two.signIn(ada)
  two.record(draft())
  await two.syncNow()
  const again = await Learner.open(machine.tab())
  await quiet(200)
  expect(again.snapshot().memories.get(card)).toMatchObject({ reps: 1 })
})
