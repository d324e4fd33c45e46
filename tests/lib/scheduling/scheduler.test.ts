import fc from 'fast-check'
import { expect, test } from 'vitest'
import { studyDayNumber, studyDayStartMs } from '@/lib/base/study-day'
import { newMemory, type Memory, type SeenMemory } from '@/lib/scheduling/memory'
import { ratings } from '@/lib/scheduling/review'
import { dueBefore, isDue, preview, retrievability, review } from '@/lib/scheduling/scheduler'
import { card, dayMs, minuteMs, noon, settings } from './builders'

const inReview = (over: Partial<SeenMemory> = {}): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 20,
  difficulty: 5,
  dueAtMs: noon,
  lastReviewAtMs: noon,
  reps: 5,
  lapses: 0,
  ...over,
})
const anyMemory: fc.Arbitrary<Memory> = fc.oneof(
  fc.constant(newMemory),
  fc.record({
    kind: fc.constant('seen' as const),
    stage: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
    step: fc.nat(2),
    stabilityDays: fc.double({ min: 0.001, max: 30_000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    dueAtMs: fc.constant(noon),
    lastReviewAtMs: fc.integer({ min: noon - 2000 * dayMs, max: noon }),
    reps: fc.integer({ min: 1, max: 60 }),
    lapses: fc.nat(9),
  }),
)
const anySettings = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'Europe/London', 'Pacific/Auckland', 'America/New_York'),
    desiredRetention: fc.double({ min: 0.7, max: 0.98, noNaN: true }),
    maxIntervalDays: fc.integer({ min: 1, max: 40_000 }),
    fuzz: fc.boolean(),
    learningStepsMin: fc.constantFrom([1, 10], [], [10]),
    relearningStepsMin: fc.constantFrom([10], [], [5, 30]),
  })
  .map((over) => settings(over))

test('whatever came before, an answer gives whole numbers within FSRS’s bounds and a due time after it', () => {
  fc.assert(
    fc.property(anyMemory, fc.constantFrom(...ratings), anySettings, (memory, rating, rules) => {
      const after = review(memory, { rating, atMs: noon }, card, rules)
      expect(after.stabilityDays).toBeGreaterThanOrEqual(0.001)
      expect(after.difficulty).toBeGreaterThanOrEqual(1)
      expect(after.difficulty).toBeLessThanOrEqual(10)
      expect(after.dueAtMs).toBeGreaterThan(noon)
      expect(after.lastReviewAtMs).toBe(noon)
    }),
    { numRuns: 1000 },
  )
})

test('a better answer never brings a card back sooner, and none later than the learner’s maximum', () => {
  fc.assert(
    fc.property(anyMemory, anySettings, (memory, rules) => {
      const shown = preview(memory, noon, card, rules)
      expect(shown.hard.dueAtMs).toBeLessThanOrEqual(shown.good.dueAtMs)
      expect(shown.good.dueAtMs).toBeLessThanOrEqual(shown.easy.dueAtMs)
      const today = studyDayNumber(noon, rules.timeZone, 4)
      for (const after of Object.values(shown)) {
        expect(studyDayNumber(after.dueAtMs, rules.timeZone, 4) - today).toBeLessThanOrEqual(rules.maxIntervalDays)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a card in review falls due when a study day begins, also across a change of clocks', () => {
  const london = settings({ timeZone: 'Europe/London' })
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 300, noNaN: true }), fc.nat(365), (stabilityDays, day) => {
      const atMs = noon + day * dayMs
      const { dueAtMs } = review(inReview({ stabilityDays }), { rating: 'good', atMs }, card, london)
      expect(dueAtMs).toBe(studyDayStartMs(studyDayNumber(dueAtMs, 'Europe/London', 4), 'Europe/London', 4))
    }),
  )
})

test('the default desired retention waits the stability', () => {
  const after = review(inReview(), { rating: 'good', atMs: noon + 20 * dayMs }, card, settings())
  const days = studyDayNumber(after.dueAtMs, 'UTC', 4) - studyDayNumber(noon + 20 * dayMs, 'UTC', 4)
  expect(days).toBe(Math.round(after.stabilityDays))
  expect(retrievability(after, after.lastReviewAtMs + after.stabilityDays * dayMs, settings())).toBeCloseTo(0.9, 6)
})

test('recall is certain at the answer, falls with time, and is 0 for a card never seen', () => {
  expect(retrievability(inReview(), noon, settings())).toBe(1)
  expect(retrievability(inReview(), noon - dayMs, settings())).toBe(1)
  expect(retrievability(inReview(), noon + 40 * dayMs, settings())).toBeLessThan(
    retrievability(inReview(), noon + 39 * dayMs, settings()),
  )
  expect(retrievability(newMemory, noon, settings())).toBe(0)
})

test('a card in learning is due by the minute', () => {
  const learning = review(newMemory, { rating: 'good', atMs: noon }, card, settings())
  expect(isDue(learning, noon + 10 * minuteMs - 1, settings())).toBe(false)
  expect(isDue(learning, noon + 10 * minuteMs, settings())).toBe(true)
})

test('a card in review is due for the whole of its study day, and stays due', () => {
  const london = settings({ timeZone: 'Europe/London' })
  const dueAtMs = studyDayStartMs('2026-11-20', 'Europe/London', 4)
  const memory = inReview({ dueAtMs })
  expect(isDue(memory, Date.parse('2026-11-20T03:59:59.999Z'), london)).toBe(false)
  expect(isDue(memory, Date.parse('2026-11-20T04:00:00Z'), london)).toBe(true)
  expect(isDue(memory, Date.parse('2026-12-24T12:00:00Z'), london)).toBe(true)
  // A due time in the middle of the day, as other programs write it, makes no difference.
  expect(isDue(inReview({ dueAtMs: dueAtMs + 9 * 3_600_000 }), Date.parse('2026-11-20T04:00:00Z'), london)).toBe(true)
})

test('a new card is never due', () => {
  expect(isDue(newMemory, noon, settings())).toBe(false)
})

test('looking through many cards with one horizon is asking each', () => {
  fc.assert(
    fc.property(anyMemory, fc.integer({ min: noon - 40 * dayMs, max: noon + 40 * dayMs }), (memory, nowMs) => {
      if (memory.kind === 'new') return
      expect(isDue(memory, nowMs, settings())).toBe(memory.dueAtMs < dueBefore(memory.stage, nowMs, settings()))
    }),
  )
})

test('forgetting a card in review counts a lapse and sends it through the relearning steps', () => {
  const lapsed = review(inReview(), { rating: 'again', atMs: noon + 20 * dayMs }, card, settings())
  expect(lapsed).toMatchObject({ stage: 'relearning', step: 0, lapses: 1, dueAtMs: noon + 20 * dayMs + 10 * minuteMs })
  const again = review(lapsed, { rating: 'again', atMs: noon + 20 * dayMs + 10 * minuteMs }, card, settings())
  expect(again).toMatchObject({ stage: 'relearning', lapses: 1 })
  expect(review(again, { rating: 'good', atMs: noon + 20 * dayMs + 20 * minuteMs }, card, settings())).toMatchObject({
    stage: 'review',
  })
})

test('without relearning steps a forgotten card comes back on a later day', () => {
  const lapsed = review(
    inReview(),
    { rating: 'again', atMs: noon + 20 * dayMs },
    card,
    settings({ relearningStepsMin: [] }),
  )
  expect(lapsed).toMatchObject({ stage: 'review', lapses: 1 })
  expect(lapsed.dueAtMs).toBeGreaterThanOrEqual(noon + 20 * dayMs + 12 * 3_600_000)
})

test('fuzz spreads cards over neighbouring days, each card always to the same one', () => {
  const days = new Set<number>()
  for (let i = 0; i < 60; i++) {
    const id = `fact-${i}#post` as typeof card
    const due = review(inReview(), { rating: 'good', atMs: noon + 20 * dayMs }, id, settings({ fuzz: true })).dueAtMs
    expect(review(inReview(), { rating: 'good', atMs: noon + 20 * dayMs }, id, settings({ fuzz: true })).dueAtMs).toBe(
      due,
    )
    days.add(due)
  }
  expect(days.size).toBeGreaterThan(3)
})

test('a desired retention of 0 or 1 is refused', () => {
  for (const desiredRetention of [0, 1, 90]) {
    expect(() => review(newMemory, { rating: 'good', atMs: noon }, card, settings({ desiredRetention }))).toThrow(
      'between 0 and 1',
    )
  }
})
