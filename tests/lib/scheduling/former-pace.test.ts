import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { settingsAt } from '@/lib/scheduling/former-pace'
import type { SeenMemory } from '@/lib/scheduling/memory'
import { advance, nothingRemembered, remember, replay as replayAll } from '@/lib/scheduling/replay'
import { ratings, type CardId, type LogEntry } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { anUndo, aReview, card, dayMs, history, noon, settings } from './builders'

/** Logs without suspended cards: whatever is remembered was seen. */
const replay = (...args: Parameters<typeof replayAll>) => replayAll(...args) as ReadonlyMap<CardId, SeenMemory>
const scaled = (scale: number) => default_w.map((weight, i) => (i < 4 || i === 8 ? weight * scale : weight))
const pace = fc.record({
  desiredRetention: fc.constantFrom(0.8, 0.9, 0.95),
  weights: fc.constantFrom(null, scaled(0.7), scaled(1.2)),
  learningStepsMin: fc.constantFrom([1, 10], [], [15], [1, 10, 60]),
  relearningStepsMin: fc.constantFrom([10], [], [5, 30]),
  maxIntervalDays: fc.constantFrom(36_500, 30, 7),
})
const cards = ['a-1#post', 'a-2#time', 'b-1#person'] as CardId[]
const log: fc.Arbitrary<LogEntry[]> = fc
  .array(
    fc.record({
      cardId: fc.constantFrom(...cards),
      rating: fc.constantFrom(...ratings),
      atMs: fc.integer({ min: noon, max: noon + 100 * dayMs }),
      undo: fc.option(fc.nat(40), { freq: 6 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map((row, i) => {
      const id = `r${String((i * 37) % 97).padStart(3, '0')}`
      return row.undo === null
        ? aReview({ ...row, id })
        : anUndo({
            id,
            undoes: `r${String((row.undo * 37) % 97).padStart(3, '0')}`,
            cardId: row.cardId,
            atMs: row.atMs,
          })
    }),
  )
/** A pace, and some that held before it within the time of the log. */
const paced: fc.Arbitrary<SchedulingSettings> = fc
  .tuple(pace, fc.array(fc.tuple(pace, fc.integer({ min: 0, max: 110 })), { maxLength: 4 }))
  .map(([now, before]) => {
    const untils = [...new Set(before.map(([, day]) => day))].sort((a, b) => a - b)
    const former = untils.map((day, i) => ({ ...before[i]![0], untilMs: noon + day * dayMs }))
    return settings({ fuzz: true, timeZone: 'Europe/London', ...now, former })
  })

test('a changed pace leaves every card where it stood, due when it was, and gives it the memory of the new weights', () => {
  fc.assert(
    fc.property(log, paced, pace, (entries, before, now) => {
      const changed = {
        ...before,
        ...now,
        former: [
          ...before.former.filter(({ untilMs }) => untilMs < noon + 200 * dayMs),
          {
            untilMs: noon + 200 * dayMs,
            weights: before.weights,
            desiredRetention: before.desiredRetention,
            learningStepsMin: before.learningStepsMin,
            relearningStepsMin: before.relearningStepsMin,
            maxIntervalDays: before.maxIntervalDays,
          },
        ],
      }
      const old = replay(entries, before)
      const fresh = replay(entries, { ...changed, former: [] })
      for (const [cardId, memory] of replay(entries, changed)) {
        const { stabilityDays, difficulty } = fresh.get(cardId)!
        expect(memory).toEqual({ ...old.get(cardId), stabilityDays, difficulty })
      }
    }),
    { numRuns: 300 },
  )
})

test('a due time is the one that was given at the last review, by the pace of that moment', () => {
  fc.assert(
    fc.property(log, paced, (entries, rules) => {
      for (const [cardId, memory] of replay(entries, rules)) {
        const then = settingsAt(rules, memory.lastReviewAtMs)
        expect(memory.dueAtMs).toBe(replay(entries, then).get(cardId)?.dueAtMs)
      }
    }),
    { numRuns: 300 },
  )
})

test('the next review goes by the new pace alone', () => {
  const old = { untilMs: noon + 50 * dayMs, weights: null, desiredRetention: 0.9 }
  const rules = settings({ weights: scaled(0.7), desiredRetention: 0.95, former: [old] })
  const entries = history(['good', 0], ['good', 1], ['good', 10], ['good', 60])
  const answer = { rating: 'good', atMs: noon + 100 * dayMs } as const
  const memory = replay(entries.slice(0, 3), rules).get(card)!
  expect(replay(entries, rules)).toEqual(replay(entries, { ...rules, former: [] }))
  expect(replay(entries.slice(0, 3), { ...rules, former: [] }).get(card)!.dueAtMs).toBeLessThan(memory.dueAtMs)
  expect(review(memory, answer, card, rules).stabilityDays).toBeCloseTo(
    replay([...entries.slice(0, 3), aReview({ id: 'z', ...answer })], rules).get(card)!.stabilityDays,
    10,
  )
})

test('the order of arrival changes nothing, and advancing gives what a replay gives', () => {
  fc.assert(
    fc.property(
      log.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      paced,
      ([all, arrived], rules) => {
        expect(replay(arrived, rules)).toEqual(replay(all, rules))
        const known: LogEntry[] = []
        let remembered = nothingRemembered
        for (const entry of arrived.filter(({ cardId }) => cardId === cards[0])) {
          known.push(entry)
          remembered = advance(remembered, entry, rules) ?? remember(known, rules)
          expect(remembered).toEqual(remember(known, rules))
        }
      },
    ),
    { numRuns: 200 },
  )
})
