import { expect, test } from 'vitest'
import { newMemory } from '@/lib/scheduling/memory'
import { replayCard } from '@/lib/scheduling/replay'
import { preview } from '@/lib/scheduling/scheduler'
import type { CardId } from '@/lib/scheduling/review'
import { StorageFault, type Device } from '@/lib/store/device'
import { Learner } from '@/lib/store/learner'
import type { ReviewDraft } from '@/lib/store/learner-store'
import { card, dayMs, noon } from '../scheduling/builders'
import { quiet, TestMachine } from './support/test-device'

const draft = (over: Partial<ReviewDraft> = {}): ReviewDraft => ({
  cardId: card,
  rating: 'good',
  form: 'choice',
  factRevision: 1,
  shown: ['a', 'b'],
  chosen: 'a',
  durationMs: 2100.4,
  confidence: null,
  ...over,
})

test('an answer changes memory at once and is on the disk shortly after', async () => {
  const machine = new TestMachine()
  const learner = await Learner.open(machine.tab())
  const { review, memory, saved } = learner.record(draft())
  expect(learner.snapshot().memories.get(card)).toEqual(memory)
  expect(memory).toMatchObject({ stage: 'learning', reps: 1 })
  expect(await saved).toEqual({ ok: true })
  expect(learner.snapshot()).toMatchObject({
    account: { kind: 'guest' },
    storage: { kind: 'kept' },
    sync: { kind: 'local' },
  })
  learner.close()
  const again = await Learner.open(machine.tab())
  expect(again.snapshot().memories.get(card)).toEqual(memory)
  expect(await again.historyOf(card)).toEqual([review])
})

test('what was previewed for a time is what is saved for it', async () => {
  const learner = await Learner.open(new TestMachine().tab())
  const { memory } = learner.record(draft({ rating: 'easy' }))
  const at = noon + 12 * dayMs
  const shown = preview(memory, at, card, learner.snapshot().settings)
  expect(learner.record(draft({ rating: 'good', atMs: at })).memory).toEqual(shown.good)
})

test('listeners hear every change, and the snapshot is the same until there is one', async () => {
  const learner = await Learner.open(new TestMachine().tab())
  let heard = 0
  const stop = learner.subscribe(() => (heard += 1))
  const before = learner.snapshot()
  expect(learner.snapshot()).toBe(before)
  await learner.record(draft()).saved
  expect(heard).toBeGreaterThan(0)
  expect(learner.snapshot()).not.toBe(before)
  expect(learner.snapshot().memoriesVersion).toBeGreaterThan(before.memoriesVersion)
  stop()
  heard = 0
  await learner.record(draft()).saved
  expect(heard).toBe(0)
})

test('undo gives back the memory before, and again after a restart', async () => {
  const machine = new TestMachine()
  const learner = await Learner.open(machine.tab())
  const first = learner.record(draft()).memory
  machine.nowMs += 10 * 60_000
  const { review } = learner.record(draft({ rating: 'again' }))
  expect(await learner.undo(review)).toEqual(first)
  expect(learner.snapshot().memories.get(card)).toEqual(first)
  expect(await learner.undo(review)).toEqual(first)
  expect((await learner.historyOf(card)).map(({ kind }) => kind)).toEqual(['review', 'review', 'undo'])
  learner.close()
  expect((await Learner.open(machine.tab())).snapshot().memories.get(card)).toEqual(first)
})

test('undoing a card’s only review makes it new', async () => {
  const learner = await Learner.open(new TestMachine().tab())
  const { review } = learner.record(draft())
  expect(await learner.undo(review)).toEqual(newMemory)
  expect(learner.snapshot().memories.has(card)).toBe(false)
})

test('reviews since a time leave out the undone', async () => {
  const machine = new TestMachine()
  const learner = await Learner.open(machine.tab())
  learner.record(draft())
  machine.nowMs += dayMs
  const [{ review: kept }, { review: undone }] = [
    learner.record(draft()),
    learner.record(draft({ cardId: 'b#x' as CardId })),
  ]
  await learner.undo(undone)
  expect(await learner.reviewsSince(noon + dayMs)).toEqual([kept])
})

test('a clock that ran back ends in the memory of a replay', async () => {
  const machine = new TestMachine()
  const learner = await Learner.open(machine.tab())
  learner.record(draft({ atMs: noon + dayMs }))
  await learner.record(draft({ rating: 'again', atMs: noon })).saved
  expect(learner.snapshot().memories.get(card)).toEqual(
    replayCard(await learner.historyOf(card), learner.snapshot().settings),
  )
})

test('odd keystrokes and times are brought to what the server takes', async () => {
  const learner = await Learner.open(new TestMachine().tab())
  const { review } = learner.record(
    draft({ durationMs: -3.7, atMs: noon + 0.5, chosen: `\0half ${'\ud83d'} ${'x'.repeat(3000)}` }),
  )
  expect(review).toMatchObject({ durationMs: 0, atMs: noon })
  expect(review.chosen).toHaveLength(1000)
  expect(review.chosen!.startsWith('\ufffdhalf \ufffd x')).toBe(true)
})

test('a sitting survives closing the browser, written with the answer it belongs to', async () => {
  const machine = new TestMachine()
  const learner = await Learner.open(machine.tab())
  const { saved } = learner.record(draft())
  learner.saveSitting('study', { queue: ['b#x'] })
  await saved
  learner.close()
  const again = await Learner.open(machine.tab())
  expect(await again.loadSitting('study')).toEqual({ queue: ['b#x'] })
  again.clearSitting('study')
  expect(await again.loadSitting('study')).toBeUndefined()
})

test('an answer given in the very moment of closing is kept', async () => {
  const machine = new TestMachine()
  const learner = await Learner.open(machine.tab())
  const { saved } = learner.record(draft())
  learner.close()
  expect(await saved).toEqual({ ok: true })
  expect(await (await Learner.open(machine.tab())).historyOf(card)).toHaveLength(1)
})

test('a change of settings is kept, computes memory anew, and refuses what is no setting', async () => {
  const machine = new TestMachine()
  const learner = await Learner.open(machine.tab())
  for (let day = 0; day < 4; day++) await learner.record(draft({ rating: 'easy', atMs: noon + day * 9 * dayMs })).saved
  const before = learner.snapshot().memories.get(card)!
  await learner.changeSettings({ desiredRetention: 0.97, newCardsPerDay: 3 })
  const after = learner.snapshot().memories.get(card)!
  expect(after.kind === 'seen' && before.kind === 'seen' && after.dueAtMs < before.dueAtMs).toBe(true)
  await expect(learner.changeSettings({ desiredRetention: 7 })).rejects.toThrow('desiredRetention')
  learner.close()
  const again = await Learner.open(machine.tab())
  expect(again.snapshot().settings).toMatchObject({
    desiredRetention: 0.97,
    newCardsPerDay: 3,
    reviewsPerDay: 200,
    timeZone: 'Europe/London',
  })
  expect(again.snapshot().memories.get(card)).toEqual(after)
})

test('a journey does not change the study day: the first zone stays until the learner chooses another', async () => {
  const machine = new TestMachine()
  ;(await Learner.open(machine.tab())).close()
  machine.timeZone = 'Asia/Tokyo'
  expect((await Learner.open(machine.tab())).snapshot().settings.timeZone).toBe('Europe/London')
})

test('two tabs show the same', async () => {
  const machine = new TestMachine()
  const [one, two] = [await Learner.open(machine.tab()), await Learner.open(machine.tab())]
  await one.record(draft()).saved
  await quiet()
  expect(two.snapshot().memories).toEqual(one.snapshot().memories)
  await two.changeSettings({ newCardsPerDay: 3 })
  await quiet()
  expect(one.snapshot().settings.newCardsPerDay).toBe(3)
})

test('with IndexedDB blocked it says so at once, and study goes on in memory', async () => {
  const machine = new TestMachine()
  machine.diskBlocked = true
  const learner = await Learner.open(machine.tab())
  expect(learner.snapshot().storage).toEqual({ kind: 'memory-only', why: 'blocked' })
  const { review, saved } = learner.record(draft())
  expect(await saved).toEqual({ ok: false, reason: 'blocked' })
  learner.record(draft({ atMs: noon + dayMs }))
  expect(learner.snapshot().memories.get(card)).toMatchObject({ reps: 2 })
  await learner.undo(review)
  expect(learner.snapshot().memories.get(card)).toMatchObject({ reps: 1 })
  expect(learner.snapshot().storage).toEqual({ kind: 'memory-only', why: 'blocked' })
})

test('with a full disk it says so, study goes on, and all of it is written when there is room again', async () => {
  const machine = new TestMachine()
  let full = false
  machine.wrapDevice = (device): Device =>
    new Proxy(device, {
      get: (target, name) => {
        if (name === 'write' && full)
          return () => Promise.reject(new StorageFault('full', new DOMException('', 'QuotaExceededError')))
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
      },
    })
  const learner = await Learner.open(machine.tab())
  await learner.record(draft()).saved
  full = true
  const { review, saved } = learner.record(draft({ atMs: noon + dayMs }))
  expect(await saved).toEqual({ ok: false, reason: 'full' })
  expect(learner.snapshot().storage).toEqual({ kind: 'unsaved', why: 'full', count: 1 })
  expect(learner.snapshot().memories.get(card)).toMatchObject({ reps: 2 })
  expect(await learner.historyOf(card)).toHaveLength(2)
  expect(await learner.undo(review)).toMatchObject({ reps: 1 })
  expect(learner.snapshot().storage).toMatchObject({ kind: 'unsaved', count: 2 })
  full = false
  expect(await learner.record(draft({ atMs: noon + 2 * dayMs })).saved).toEqual({ ok: true })
  expect(learner.snapshot().storage).toEqual({ kind: 'kept' })
  learner.close()
  expect(await (await Learner.open(machine.tab())).historyOf(card)).toHaveLength(4)
})

test('while a card’s next answer is still being written, what came back from the disk does not show the one before', async () => {
  const learner = await Learner.open(new TestMachine().tab())
  const shown: number[] = []
  learner.subscribe(() => {
    const memory = learner.snapshot().memories.get(card)
    shown.push(memory?.kind === 'seen' ? memory.reps : 0)
  })
  const first = learner.record(draft())
  await Promise.resolve()
  const second = learner.record(draft({ atMs: noon + dayMs }))
  await Promise.all([first.saved, second.saved])
  expect(shown).toEqual(shown.toSorted())
  expect(shown.at(-1)).toBe(2)
})

test('with a disk that can no longer be read either, undo still gives back the memory before', async () => {
  const machine = new TestMachine()
  let broken = false
  machine.wrapDevice = (device): Device =>
    new Proxy(device, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        const work = value as (...args: unknown[]) => unknown
        return (...args: unknown[]) =>
          broken ? Promise.reject(new StorageFault('failed', new Error('gone'))) : work.apply(target, args)
      },
    })
  const learner = await Learner.open(machine.tab())
  const first = learner.record(draft())
  await first.saved
  broken = true
  const { review, saved } = learner.record(draft({ atMs: noon + dayMs }))
  expect(await saved).toEqual({ ok: false, reason: 'failed' })
  expect(await learner.undo(review)).toEqual(first.memory)
  expect(learner.snapshot().storage).toMatchObject({ kind: 'unsaved', why: 'failed' })
  expect(await learner.reviewsSince(0)).toEqual([])
  expect(await learner.loadSitting('study')).toBeUndefined()
})
