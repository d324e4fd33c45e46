import { expect, test } from 'vitest'
import type { CardId } from '@/lib/scheduling/review'
import { Learner } from '@/lib/store/learner'
import type { ReviewDraft } from '@/lib/store/learner-store'
import { card, dayMs, noon } from '../scheduling/builders'
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
const open = (machine: TestMachine) => Learner.open(machine.tab())

test('signing up moves the guest’s answers, settings and sitting into the account, and removes the guest’s database', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await open(machine)
  const { review } = learner.record(draft())
  learner.saveSitting('study', { queue: ['x'] })
  await learner.changeSettings({ newCardsPerDay: 3 })
  const memory = learner.snapshot().memories.get(card)
  expect(await learner.signUp(ada)).toMatchObject({ ok: true, account: { kind: 'learner', email: ada.email } })
  await learner.syncNow()
  expect(server.accounts.get(ada.email)!.log).toEqual([review])
  expect(server.accounts.get(ada.email)!.settings.newCardsPerDay?.value).toBe(3)
  expect(learner.snapshot()).toMatchObject({
    account: { kind: 'learner' },
    sync: { kind: 'sent' },
    settings: { newCardsPerDay: 3 },
  })
  expect(learner.snapshot().memories.get(card)).toEqual(memory)
  expect(await learner.loadSitting('study')).toEqual({ queue: ['x'] })
  expect(await machine.databases()).toEqual([`nomenklatura-${server.accounts.get(ada.email)!.id}`])
})

test('a second browser signed in to the account shows the same memory and settings', async () => {
  const server = new TestServer()
  const one = await open(new TestMachine(server))
  await one.signUp(ada)
  one.record(draft())
  await one.changeSettings({ desiredRetention: 0.95 })
  await one.syncNow()
  const two = await open(new TestMachine(server))
  two.record(draft({ cardId: 'b#x' as CardId }))
  await two.signIn(ada)
  await two.syncNow()
  await one.syncNow()
  expect(two.snapshot().settings).toEqual(one.snapshot().settings)
  expect(two.snapshot().memories).toEqual(one.snapshot().memories)
  expect(two.snapshot().memories.size).toBe(2)
})

test('devices of one account go by one time zone, the first one’s, until somebody chooses', async () => {
  const server = new TestServer()
  const one = await open(new TestMachine(server))
  await one.signUp(ada)
  await one.syncNow()
  const abroad = new TestMachine(server)
  abroad.timeZone = 'Asia/Tokyo'
  const two = await open(abroad)
  await two.signIn(ada)
  await two.syncNow()
  expect(two.snapshot().settings.timeZone).toBe('Europe/London')
  await two.changeSettings({ timeZone: 'Asia/Tokyo' })
  await two.syncNow()
  await one.syncNow()
  expect(one.snapshot().settings.timeZone).toBe('Asia/Tokyo')
})

test('a page closed in the middle of the move finishes it at the next start', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await open(machine)
  for (let day = 0; day < 3; day++) await learner.record(draft({ atMs: noon + day * dayMs })).saved
  let broken = true
  machine.wrapDevice = (device) =>
    new Proxy(device, {
      get(target, name) {
        if (name === 'write' && broken) throw new Error('the page is gone')
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
      },
    })
  await expect(learner.signUp(ada)).rejects.toThrow('the page is gone')
  learner.close()
  expect(await machine.databases()).toContain('nomenklatura-guest')
  broken = false
  const again = await open(machine)
  await again.syncNow()
  expect(again.snapshot().account.kind).toBe('learner')
  expect(again.snapshot().memories.get(card)).toMatchObject({ reps: 3 })
  expect(server.accounts.get(ada.email)!.log).toHaveLength(3)
  expect(await machine.databases()).toEqual([`nomenklatura-${server.accounts.get(ada.email)!.id}`])
})

test('what goes wrong in signing in is said by its reason, and the guest stays a guest', async () => {
  const server = new TestServer()
  const learner = await open(new TestMachine(server))
  learner.record(draft())
  expect(await learner.signIn(ada)).toEqual({ ok: false, reason: 'wrong-credentials' })
  server.fault = 'offline'
  expect(await learner.signUp(ada)).toEqual({ ok: false, reason: 'offline' })
  server.fault = 'rate-limited'
  expect(await learner.signIn(ada)).toEqual({ ok: false, reason: 'rate-limited' })
  const nowhere = await open(new TestMachine(null))
  expect(await nowhere.signIn(ada)).toEqual({ ok: false, reason: 'server' })
  expect(learner.snapshot().account.kind).toBe('guest')
  expect(learner.snapshot().memories.size).toBe(1)
})

test('signing out sends what is unsent and leaves nothing behind', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await open(machine)
  await learner.signUp(ada)
  learner.record(draft())
  expect(await learner.signOut()).toEqual({ ok: true })
  expect(server.accounts.get(ada.email)!.log).toHaveLength(1)
  expect(learner.snapshot()).toMatchObject({ account: { kind: 'guest' }, sync: { kind: 'local' } })
  expect(learner.snapshot().memories.size).toBe(0)
  expect(await machine.databases()).toEqual(['nomenklatura-guest'])
  expect(machine.notes()).toEqual([])
})

test('signing out offline refuses while answers exist on this device only, and goes on when told to', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await open(machine)
  await learner.signUp(ada)
  await learner.syncNow()
  server.fault = 'offline'
  learner.record(draft())
  learner.record(draft({ cardId: 'b#x' as CardId }))
  expect(await learner.signOut()).toEqual({ ok: false, reason: 'not-sent', unsent: 2 })
  expect(learner.snapshot().account.kind).toBe('learner')
  expect(await learner.signOut({ loseUnsent: true })).toEqual({ ok: true })
  expect(machine.notes()).toEqual([])
})

test('with everything sent one can sign out offline', async () => {
  const server = new TestServer()
  const learner = await open(new TestMachine(server))
  await learner.signUp(ada)
  learner.record(draft())
  await learner.syncNow()
  server.fault = 'offline'
  expect(await learner.signOut()).toEqual({ ok: true })
})

test('another tab follows when somebody signs in or out, and brings nothing of the one before along', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const [one, two] = [await open(machine), await open(machine)]
  await two.record(draft()).saved
  await quiet()
  await one.signUp(ada)
  await quiet()
  expect(two.snapshot().account.kind).toBe('learner')
  await one.syncNow()
  expect(two.snapshot().memories.get(card)).toMatchObject({ reps: 1 })
  await one.signOut()
  await quiet(200)
  expect(two.snapshot().account.kind).toBe('guest')
  expect(two.snapshot().memories.size).toBe(0)
  expect(await machine.databases()).toEqual(['nomenklatura-guest'])
})

test('deleting an account removes it on the server and here; offline it says why not', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await open(machine)
  await learner.signUp(ada)
  server.fault = 'offline'
  expect(await learner.deleteAccount()).toEqual({ ok: false, reason: 'offline' })
  server.fault = null
  expect(await learner.deleteAccount()).toEqual({ ok: true })
  expect(server.accounts.size).toBe(0)
  expect(learner.snapshot().account.kind).toBe('guest')
  expect(await machine.databases()).toEqual(['nomenklatura-guest'])
})

test('a guest can delete everything on the device', async () => {
  const learner = await open(new TestMachine())
  await learner.record(draft()).saved
  expect(await learner.deleteAccount()).toEqual({ ok: true })
  expect(learner.snapshot().memories.size).toBe(0)
})

test('everything about me holds the whole log, also offline', async () => {
  const server = new TestServer()
  const learner = await open(new TestMachine(server))
  await learner.signUp(ada)
  const { review, saved } = learner.record(draft())
  await saved
  server.fault = 'offline'
  const all = JSON.parse(JSON.stringify(await learner.exportEverything())) as Record<string, unknown>
  expect(all).toMatchObject({ app: 'nomenklatura', account: { email: ada.email }, log: [review], server: null })
})

test('a pupil joins by code and name alone, and goes on elsewhere by the phrase', async () => {
  const server = new TestServer()
  const learner = await open(new TestMachine(server))
  learner.record(draft())
  expect(await learner.joinAsPupil({ code: 'BCDFGHJK', displayName: ' Nadezhda ' })).toMatchObject({
    ok: true,
    account: { kind: 'pupil', displayName: 'Nadezhda' },
  })
  await learner.syncNow()
  const [account] = [...server.accounts.values()]
  expect(account!.email).toMatch(/@pupils\.invalid$/)
  expect(account!.log).toHaveLength(1)
  const phrase = learner.recoveryPhrase()!
  expect(phrase).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/)
  const elsewhere = await open(new TestMachine(server))
  expect(await elsewhere.signInWithPhrase(`${phrase.slice(0, -1)}*`)).toEqual({ ok: false, reason: 'bad-phrase' })
  expect(await elsewhere.signInWithPhrase(phrase.toLowerCase().replaceAll('-', '  '))).toMatchObject({
    ok: true,
    account: { kind: 'pupil' },
  })
  await elsewhere.syncNow()
  expect(elsewhere.snapshot().memories.get(card)).toMatchObject({ reps: 1 })
  expect(elsewhere.recoveryPhrase()).toBe(phrase)
})

test('a wrong class code leaves a guest, and the next try uses the same account', async () => {
  const server = new TestServer()
  const learner = await open(new TestMachine(server))
  expect(await learner.joinAsPupil({ code: 'WRNGCDXX', displayName: 'Nadya' })).toEqual({
    ok: false,
    reason: 'bad-code',
  })
  expect(learner.snapshot().account.kind).toBe('guest')
  expect(await learner.joinAsPupil({ code: 'BCDFGHJK', displayName: 'Nadya' })).toMatchObject({ ok: true })
  expect(server.accounts.size).toBe(1)
  expect(await learner.joinAsPupil({ code: 'BCDFGHJK', displayName: '  ' })).toEqual({
    ok: false,
    reason: 'bad-display-name',
  })
})

test('a pupil whose session ran out is signed in again without being asked', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await open(machine)
  await learner.joinAsPupil({ code: 'BCDFGHJK', displayName: 'Nadya' })
  await learner.syncNow()
  machine.tab().writeNote('session', null)
  learner.record(draft())
  await learner.syncNow()
  await quiet(200)
  expect(learner.snapshot().sync.kind).toBe('sent')
  expect([...server.accounts.values()][0]!.log).toHaveLength(1)
})

test('a learner whose session ran out keeps studying, is told, and sends after signing in again', async () => {
  const server = new TestServer()
  const machine = new TestMachine(server)
  const learner = await open(machine)
  await learner.signUp(ada)
  await learner.syncNow()
  machine.tab().writeNote('session', null)
  learner.record(draft())
  await learner.syncNow()
  expect(learner.snapshot().sync).toEqual({ kind: 'failed', why: 'signed-out', unsent: 1 })
  expect(await learner.signIn(ada)).toMatchObject({ ok: true })
  await learner.syncNow()
  expect(learner.snapshot().sync.kind).toBe('sent')
})
