import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { replay } from '@/lib/scheduling/replay'
import { byTime, careKinds, ratings, type CardId, type LogEntry } from '@/lib/scheduling/review'
import { StorageFault, type Device } from '@/lib/store/device'
import { Learner } from '@/lib/store/learner'
import { quiet, TestMachine } from './support/test-device'
import { TestServer } from './support/test-server'

const ada = { email: 'ada@example.org', password: 'correct horse' }
const which = fc.constantFrom(0, 1)
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      who: which,
      card: fc.nat(3),
      rating: fc.constantFrom(...ratings),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), who: which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('care' as const),
      who: which,
      cards: fc.uniqueArray(fc.nat(3), { minLength: 1 }),
      care: fc.constantFrom(...careKinds),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sync' as const), who: which, turns: fc.option(fc.nat(12)) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('setting' as const), who: which, newCardsPerDay: fc.nat(50) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pace' as const),
      who: which,
      change: fc.oneof(
        fc.constantFrom(0.8, 0.9, 0.95).map((desiredRetention) => ({ desiredRetention })),
        fc.constantFrom(null, 0.7, 1.4).map((scale) => ({
          weights: scale && default_w.map((weight, i) => (i < 4 ? weight * scale : weight)),
          origin: 'pasted' as const,
        })),
        fc.constant('reschedule' as const),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('network' as const), upFor: fc.option(fc.nat(5)) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('lost-answer' as const), after: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refuse-write' as const), who: which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const), who: which }) },
  // The next progress that this device would save is lost, though the write before it is done.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('lose-progress' as const), who: which }) },
  // Clocks are minutes apart, and one runs back.
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      who: which,
      minutes: fc.integer({ min: -300, max: 3000 }),
    }),
  },
)

class Person {
  readonly machine: TestMachine
  learner!: Learner
  loseProgress = false
  /** The disk will not take the next thing that comes down. */
  refuseWrite = false
  readonly made: LogEntry[] = []

  constructor(server: TestServer) {
    this.machine = new TestMachine(server)
    this.machine.wrapDevice = (device) => this.#losing(device)
  }

  #losing(device: Device): Device {
    const lose = () => {
      this.loseProgress = false
      return Promise.reject(new StorageFault('failed', new Error('the page is gone')))
    }
    const wrapped: unknown = new Proxy(device, {
      get: (target, name) => {
        if (name === 'keep')
          return (values: object) => (this.loseProgress && 'pulled' in values ? lose() : target.keep(values))
        if (name === 'write') {
          return (change: Parameters<Device['write']>[0]) => {
            if (!this.refuseWrite || change.made) return target.write(change)
            this.refuseWrite = false
            return Promise.reject(new StorageFault('full', new Error('no room')))
          }
        }
        if (name === 'outbox') {
          const { outbox } = target
          return {
            ...outbox,
            settle: (...args: Parameters<typeof outbox.settle>) =>
              this.loseProgress ? lose() : outbox.settle(...args),
          }
        }
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
      },
    })
    return wrapped as Device
  }
}

async function act(
  people: readonly Person[],
  server: TestServer,
  one: typeof deed extends fc.Arbitrary<infer Deed> ? Deed : never,
) {
  if (one.kind === 'network') {
    server.fault = null
    return void (server.cutAfter = one.upFor)
  }
  if (one.kind === 'lost-answer') return void (server.loseAnswerAfter = one.after)
  const person = people[one.who]!
  const { learner, machine } = person
  switch (one.kind) {
    case 'answer': {
      const answered = learner.record({
        cardId: `card-${one.card}#x` as CardId,
        rating: one.rating,
        form: 'typed',
        factRevision: 1,
        shown: [],
        chosen: null,
        durationMs: 1,
        confidence: null,
      })
      person.made.push(answered.review)
      return void (await answered.saved)
    }
    case 'undo': {
      const last = person.made.at(-1)
      return last && void (await learner.undo(last))
    }
    case 'care': {
      const decided = learner.care(
        one.care,
        one.cards.map((card) => `card-${card}#x` as CardId),
      )
      person.made.push(...decided.entries)
      return void (await decided.saved)
    }
    case 'sync': {
      const syncing = learner.syncNow()
      return one.turns === null ? syncing : quiet(one.turns)
    }
    case 'setting':
      return learner.changeSettings({ newCardsPerDay: one.newCardsPerDay })
    case 'pace':
      return learner.changeSettings(one.change === 'reschedule' ? { rescheduledAtMs: machine.nowMs } : one.change)
    case 'crash':
      learner.close()
      return void (person.learner = await Learner.open(machine.tab()))
    case 'lose-progress':
      return void (person.loseProgress = true)
    case 'refuse-write':
      return void (person.refuseWrite = true)
    case 'clock':
      return void (machine.nowMs += one.minutes * 60_000)
  }
}

test('whatever happens on two devices and between them, both end with every answer and decision once, and the same memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async (deeds) => {
      const server = new TestServer()
      const people = [new Person(server), new Person(server)]
      for (const [i, person] of people.entries()) {
        person.learner = await Learner.open(person.machine.tab())
        expect((await (i === 0 ? person.learner.signUp(ada) : person.learner.signIn(ada))).ok).toBe(true)
      }
      for (const one of deeds) await act(people, server, one)
      server.fault = null
      server.loseAnswerAfter = server.cutAfter = null
      for (const person of people) person.loseProgress = person.refuseWrite = false
      for (const person of [...people, ...people, ...people]) await person.learner.syncNow()

      const { log } = server.accounts.get(ada.email)!
      expect(new Set(log.map(({ id }) => id)).size).toBe(log.length)
      const made = people.flatMap((person) => person.made)
      expect(made.every((entry) => log.some(({ id }) => id === entry.id))).toBe(true)
      for (const { learner } of people) {
        const { memories, settings, sync } = learner.snapshot()
        expect(sync.kind).toBe('sent')
        expect(memories).toEqual(replay(log, settings))
        const own = JSON.parse(JSON.stringify(await learner.exportEverything())) as { readonly log: LogEntry[] }
        expect(own.log.toSorted(byTime)).toEqual(log.toSorted(byTime))
      }
      expect(people[0]!.learner.snapshot().settings).toEqual(people[1]!.learner.snapshot().settings)
      for (const { learner } of people) learner.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)
