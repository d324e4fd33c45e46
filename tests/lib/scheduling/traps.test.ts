/**
 * Each way in which ts-fsrs goes wrong for an app that uses it as its README does. Every test shows both: what the naive use gives, and
 * that lib/scheduling gives what is right. If a new ts-fsrs mends one, its `naive` line turns red, and then the trap can go.
 */
import { createEmptyCard, default_w, fsrs, FSRSAlgorithm, Rating as Grade, State, type Card } from 'ts-fsrs'
import { afterEach, expect, test, vi } from 'vitest'
import { Model } from '@/lib/scheduling/fsrs'
import { newMemory, readMemory, type Memory, type SeenMemory } from '@/lib/scheduling/memory'
import { replay, replayCard } from '@/lib/scheduling/replay'
import { preview, review } from '@/lib/scheduling/scheduler'
import type { CardId, Rating } from '@/lib/scheduling/review'
import { WeightsError } from '@/lib/scheduling/weights'
import { anUndo, card, dayMs, history, minuteMs, noon, settings } from './builders'

const naive = fsrs({ enable_fuzz: false })
const next = (before: Card, atMs: number, grade: Exclude<Grade, Grade.Manual>) =>
  naive.next(before, new Date(atMs), grade).card
/** A card well in review, last reviewed at noon. */
const inReview = (over: Partial<SeenMemory> = {}): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 20,
  difficulty: 5,
  dueAtMs: noon + 20 * dayMs,
  lastReviewAtMs: noon,
  reps: 5,
  lapses: 0,
  ...over,
})
const naiveInReview = (): Card => ({
  ...createEmptyCard(new Date(noon)),
  state: State.Review,
  stability: 20,
  difficulty: 5,
  reps: 5,
  last_review: new Date(noon),
})
const debug = vi.spyOn(console, 'debug').mockImplementation(() => {})
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
afterEach(() => {
  debug.mockClear()
  warn.mockClear()
})

test('trap: days are counted in UTC. 90 hard cases give Anki’s elapsed days', () => {
  // Anki, rslib/src/scheduler/timing.rs: dates on the wall clock, and the day not over before the rollover hour.
  const ankiDay = (wall: string) =>
    Math.floor(Date.parse(`${wall.slice(0, 10)}T00:00Z`) / dayMs) - (Number(wall.slice(11, 13)) < 4 ? 1 : 0)
  const zones: readonly (readonly [string, string])[] = [
    ['America/Los_Angeles', '-08:00'],
    ['America/St_Johns', '-03:30'],
    ['Europe/London', '+00:00'],
    ['Europe/Moscow', '+03:00'],
    ['Asia/Kathmandu', '+05:45'],
    ['Pacific/Auckland', '+13:00'],
  ]
  const pairs: readonly (readonly [string, string])[] = [
    ['2026-01-10T23:30', '2026-01-11T00:30'],
    ['2026-01-10T23:30', '2026-01-11T03:59'],
    ['2026-01-10T23:30', '2026-01-11T04:00'],
    ['2026-01-10T03:59', '2026-01-10T04:00'],
    ['2026-01-10T04:00', '2026-01-10T23:59'],
    ['2026-01-10T04:00', '2026-01-11T03:59'],
    ['2026-01-10T00:10', '2026-01-10T12:00'],
    ['2026-01-10T12:00', '2026-01-12T03:00'],
    ['2026-01-10T12:00', '2026-01-12T05:00'],
    ['2026-01-10T15:59', '2026-01-10T16:01'],
    ['2026-01-10T20:00', '2026-01-11T20:00'],
    ['2026-01-10T02:00', '2026-01-11T02:00'],
    ['2026-01-10T06:00', '2026-01-10T18:00'],
    ['2026-01-10T10:45', '2026-01-11T09:00'],
    ['2026-01-31T22:00', '2026-02-01T05:00'],
  ]
  let naiveWrong = 0
  let cases = 0
  for (const [timeZone, offset] of zones) {
    const mine = settings({ timeZone })
    const model = new Model(null, 0.9)
    for (const [from, to] of pairs) {
      const days = ankiDay(to) - ankiDay(from)
      const right = model.after(20, 5, days, 'good').stabilityDays
      const [fromMs, toMs] = [Date.parse(`${from}${offset}`), Date.parse(`${to}${offset}`)]
      const before = inReview({ lastReviewAtMs: fromMs })
      expect(
        review(before, { rating: 'good', atMs: toMs }, card, mine).stabilityDays,
        `${timeZone} ${from} ${to}`,
      ).toBe(right)
      const naively = next({ ...naiveInReview(), last_review: new Date(fromMs) }, toMs, Grade.Good)
      if (Math.abs(naively.stability / right - 1) > 1e-6) naiveWrong += 1
      cases += 1
    }
  }
  expect(cases).toBe(90)
  expect(naiveWrong).toBeGreaterThan(30)
})

test('trap: a learning step that is not stored loops for ever. Two Goods always graduate a card', () => {
  let stored: object = createEmptyCard(new Date(noon))
  let ours: Memory = newMemory
  for (let i = 0; i < 5; i++) {
    const { learning_steps: _, ...row } = next(stored as Card, noon + i * 10 * minuteMs, Grade.Good)
    stored = row // as a table without that column keeps it
    ours = readMemory(
      JSON.parse(JSON.stringify(review(ours, { rating: 'good', atMs: noon + i * 10 * minuteMs }, card, settings()))),
    )!
    if (i === 1) expect(ours).toMatchObject({ stage: 'review' })
  }
  expect((stored as Card).state).toBe(State.Learning)
  const { step: _, ...without } = inReview({ stage: 'learning', step: 1 })
  expect(readMemory(without)).toBeNull() // computed again from the log
})

test('trap: a missing last review on a review card is taken as a same-day review. Such a memory is not accepted', () => {
  const whole = next(naiveInReview(), noon + 30 * dayMs, Grade.Good).stability
  const broken = next({ ...naiveInReview(), last_review: null as never }, noon + 30 * dayMs, Grade.Good).stability
  expect(broken).toBeLessThan(whole / 2)
  expect(readMemory({ ...inReview(), lastReviewAtMs: null })).toBeNull()
})

test('trap: numbers that SQL gives as text turn memory into NaN. They are read as numbers', () => {
  const text = { ...naiveInReview(), stability: '20' as never, difficulty: '5' as never }
  const broken = next(text, noon + 30 * dayMs, Grade.Again)
  expect(
    Number.isFinite(broken.difficulty) &&
      broken.difficulty === next(naiveInReview(), noon + 30 * dayMs, Grade.Again).difficulty,
  ).toBe(false)
  const asText = Object.fromEntries(
    Object.entries(inReview()).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  )
  expect(readMemory(asText)).toEqual(inReview())
})

test('trap: the previewed interval is not the saved one. What is previewed is exactly what is saved', () => {
  const fuzzy = fsrs({ enable_fuzz: true })
  let naiveDiffers = 0
  for (let i = 0; i < 50; i++) {
    const shown = fuzzy.repeat(naiveInReview(), new Date(noon + 30 * dayMs))[Grade.Good].card
    const saved = fuzzy.next(naiveInReview(), new Date(noon + 30 * dayMs + 4000 + i), Grade.Good).card
    if (shown.scheduled_days !== saved.scheduled_days) naiveDiffers += 1
    const cardId = `fact-${i}#post` as CardId
    const ours = preview(inReview(), noon + 30 * dayMs, cardId, settings({ fuzz: true }))
    for (const rating of ['again', 'hard', 'good', 'easy'] as const) {
      const later = review(inReview(), { rating, atMs: noon + 30 * dayMs + 4000 + i }, cardId, settings({ fuzz: true }))
      if (rating === 'again') expect(later.dueAtMs - ours.again.dueAtMs).toBe(4000 + i)
      else expect(later.dueAtMs).toBe(ours[rating].dueAtMs)
    }
  }
  expect(naiveDiffers).toBeGreaterThan(20)
})

test('trap: rollback does not restore the due time. Undo gives back the memory before, whole', () => {
  const before = { ...naiveInReview(), due: new Date(noon + 3 * dayMs) }
  const { card: after, log } = naive.next(before, new Date(noon + 30 * dayMs), Grade.Good)
  expect(naive.rollback(after, log).due).not.toEqual(before.due)
  const entries = history(['good', 0], ['good', 1], ['again', 9])
  const undone = [...entries, anUndo({ id: 'u', undoes: 'r0002' })]
  expect(replayCard(undone, settings())).toEqual(replayCard(entries.slice(0, 2), settings()))
})

test('trap: setting one parameter resets the others. Settings are a plain record', () => {
  const scheduler = fsrs({ maximum_interval: 100, learning_steps: ['5m'] })
  scheduler.parameters = { request_retention: 0.8 }
  expect(scheduler.parameters.maximum_interval).not.toBe(100)
  const changed = { ...settings({ maxIntervalDays: 100, learningStepsMin: [5] }), desiredRetention: 0.8 }
  const memory = review(newMemory, { rating: 'hard', atMs: noon }, card, changed)
  expect(memory.dueAtMs).toBe(noon + 7.5 * minuteMs)
  expect(
    review(inReview({ stabilityDays: 900 }), { rating: 'good', atMs: noon + 50 * dayMs }, card, changed).dueAtMs,
  ).toBeLessThanOrEqual(noon + 150 * dayMs)
})

test('trap: a wrong number of weights falls back to the defaults. It is refused in words', () => {
  const wrong = default_w.slice(0, 20)
  expect(fsrs({ w: wrong }).parameters.w).toEqual(fsrs({}).parameters.w)
  const answer = () => review(newMemory, { rating: 'good', atMs: noon }, card, settings({ weights: wrong }))
  expect(answer).toThrow(WeightsError)
  expect(answer).toThrow('FSRS takes 17, 19 or 21 weights, not 20')
  for (const length of [17, 19, 21]) {
    expect(
      review(newMemory, { rating: 'good', atMs: noon }, card, settings({ weights: default_w.slice(0, length) }))
        .stabilityDays,
    ).toBe(2.3065)
  }
  expect(debug).not.toHaveBeenCalled() // ts-fsrs prints a line at each conversion
})

test('trap: Good and Easy pass the longest interval. Nothing does', () => {
  const capped = fsrs({ enable_fuzz: false, maximum_interval: 30 })
  const strong = { ...naiveInReview(), stability: 300 }
  expect(capped.next(strong, new Date(noon + 40 * dayMs), Grade.Easy).card.scheduled_days).toBeGreaterThan(30)
  for (const fuzz of [true, false]) {
    for (const rating of ['hard', 'good', 'easy'] as const) {
      const at = noon + 40 * dayMs
      const due = review(
        inReview({ stabilityDays: 300 }),
        { rating, atMs: at },
        card,
        settings({ maxIntervalDays: 30, fuzz }),
      ).dueAtMs
      expect(due).toBeLessThanOrEqual(at + 30 * dayMs)
      expect(due).toBeGreaterThan(at + 25 * dayMs)
    }
  }
})

test('trap: Hard on the second learning step differs from Anki. It repeats the step’s own ten minutes', () => {
  const second = next(createEmptyCard(new Date(noon)), noon, Grade.Good)
  expect(next(second, noon + 10 * minuteMs, Grade.Hard).due.getTime()).not.toBe(noon + 20 * minuteMs)
  const ours = review(newMemory, { rating: 'good', atMs: noon }, card, settings())
  expect(review(ours, { rating: 'hard', atMs: noon + 10 * minuteMs }, card, settings()).dueAtMs).toBe(
    noon + 20 * minuteMs,
  )
})

test('trap: unsorted reviews and skewed clocks throw. They are put in order, and a clock that ran back counts as no time', () => {
  expect(() => next(naiveInReview(), noon - 3 * dayMs, Grade.Good)).toThrow('Invalid delta_t')
  const back = review(inReview(), { rating: 'good', atMs: noon - 3 * dayMs }, card, settings())
  expect(back.stabilityDays).toBe(review(inReview(), { rating: 'good', atMs: noon }, card, settings()).stabilityDays)
  expect(back.lastReviewAtMs).toBe(noon)
  const entries = history(['good', 0], ['hard', 4], ['again', 9], ['good', 20])
  expect(replay(entries.toReversed(), settings())).toEqual(replay(entries, settings()))
})

test('trap: reschedule changes its input. Nothing here does', () => {
  const reviews = [
    { rating: Grade.Good, review: new Date(noon + 9 * dayMs) },
    { rating: Grade.Good, review: new Date(noon) },
  ] as const
  const order = [...reviews]
  const list = [...reviews]
  naive.reschedule(createEmptyCard(new Date(noon)), list, {
    reviewsOrderBy: (a, b) => Number(a.review) - Number(b.review),
  })
  expect(list).not.toEqual(order)
  const deepFreeze = <T extends object>(value: T): T => {
    for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner)
    return Object.freeze(value)
  }
  const frozen = deepFreeze([...history(['good', 0], ['again', 4]).toReversed(), anUndo({ id: 'u', undoes: 'r0001' })])
  const rules = deepFreeze(settings())
  const memory = replayCard(frozen, rules)
  expect(() => preview(deepFreeze(memory), noon, card, rules)).not.toThrow()
})

test('trap: Date.prototype gains methods that every for-in meets. It has none', () => {
  expect(FSRSAlgorithm).toBeDefined() // ts-fsrs is loaded, by this file too
  const met: string[] = []
  for (const name in new Date(noon)) met.push(name)
  expect(met).toEqual([])
})

test('trap: weights from FSRS-5 get a weight that they do not have. A second look on one day strengthens as in FSRS-5', () => {
  const fsrs5 = default_w.slice(0, 19)
  const naively = fsrs({ w: fsrs5 }).next_state({ stability: 20, difficulty: 5 }, 0, 4).stability
  const rating: Rating = 'easy'
  const ours = review(inReview(), { rating, atMs: noon + minuteMs }, card, settings({ weights: fsrs5 })).stabilityDays
  const right = 20 * Math.exp(fsrs5[17]! * (1 + fsrs5[18]!)) // w17 and w18 alone: FSRS-5 had no power of the stability
  expect(ours).toBeCloseTo(right, 6)
  expect(Math.abs(naively - right)).toBeGreaterThan(0.1)
})
