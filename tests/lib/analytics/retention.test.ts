import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trueRetention } from '@/lib/analytics/retention'
import { fewestAsked } from '@/lib/analytics/share'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import { byTime, ratings, type CardId, type LogEntry, type Rating } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import { anUndo, aReview, card, dayMs, history, minuteMs, noon, settings } from '../scheduling/builders'

/** Twenty cards out of learning on the first day, each asked a week later. */
function aWeekLater(rating: (i: number) => Rating): LogEntry[] {
  return Array.from({ length: 20 }, (_, i) => {
    const cardId = `c${i}#x` as CardId
    return [
      aReview({ id: `a${i}`, cardId, rating: 'easy' }),
      aReview({ id: `b${i}`, cardId, rating: rating(i), atMs: noon + 7 * dayMs }),
    ]
  }).flat()
}

test('cards in review count, by the week in which they were asked', () => {
  const { weeks, total } = trueRetention(
    aWeekLater((i) => (i < 5 ? 'again' : 'hard')),
    settings(),
  )
  expect(weeks).toMatchObject([{ week: '2026-11-09', asked: 20, recalled: 15, share: 0.75 }])
  expect(total).toMatchObject({ asked: 20, recalled: 15, share: 0.75 })
  const [low, high] = total.interval!
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.531', '0.888']) // Wilson for 15 of 20
})

test('learning steps, and second tries on one day, do not count', () => {
  const entries = [
    ...history(['again', 0], ['good', 0.001], ['good', 0.01], ['again', 8], ['good', 8.01], ['good', 8.02]),
    aReview({ id: 'z', atMs: noon + 8 * dayMs + 60 * minuteMs, rating: 'good' }),
  ]
  expect(trueRetention(entries, settings()).total).toMatchObject({ asked: 1, recalled: 0 })
})

test('with too few asked there is no share, only the counts', () => {
  const few = aWeekLater(() => 'good').slice(0, 2 * (fewestAsked - 1))
  expect(trueRetention(few, settings())).toMatchObject({
    total: { asked: fewestAsked - 1, share: null, interval: null },
  })
  expect(trueRetention([], settings())).toEqual({
    weeks: [],
    total: { asked: 0, recalled: 0, share: null, interval: null },
  })
})

test('an undone review does not count', () => {
  const entries = history(['easy', 0], ['again', 9])
  expect(
    trueRetention([...entries, anUndo({ id: 'u', undoes: 'r0001', atMs: noon + 9 * dayMs })], settings()).total.asked,
  ).toBe(0)
})

test('it is what looking at each card’s memory before each review gives, in whatever order the log comes', () => {
  const log = fc
    .array(fc.tuple(fc.constantFrom(...ratings), fc.nat(40), fc.constantFrom('a#x', 'b#x')), { maxLength: 40 })
    .map((rows) =>
      rows.map(([rating, days, cardId], i) =>
        aReview({ id: `r${String(i).padStart(2, '0')}`, rating, atMs: noon + days * dayMs, cardId: cardId as CardId }),
      ),
    )
  fc.assert(
    fc.property(log, (entries) => {
      const memories = new Map<CardId, Memory>()
      let asked = 0
      for (const entry of entries.toSorted(byTime)) {
        const before = memories.get(entry.cardId) ?? newMemory
        if (before.kind === 'seen' && before.stage === 'review' && before.lastReviewAtMs < entry.atMs) asked += 1
        memories.set(entry.cardId, review(before, entry, card, settings()))
      }
      expect(trueRetention(entries, settings()).total.asked).toBe(asked)
    }),
  )
})
