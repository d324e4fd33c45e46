import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityByDay } from '@/lib/analytics/activity'
import type { CardId } from '@/lib/scheduling/review'
import { aReview, dayMs, noon, settings } from '../scheduling/builders'

test('reviews fall on their study day, today last, days without any are there', () => {
  const hour = 3_600_000
  const reviews = [
    aReview({ id: 'a', atMs: noon - 2 * dayMs }),
    aReview({ id: 'b', atMs: noon - 9 * hour }), // 03:00: still yesterday
    aReview({ id: 'c', atMs: noon, durationMs: 1500 }),
    aReview({ id: 'd', atMs: noon, durationMs: 900_000 }),
    aReview({ id: 'e', atMs: noon - 99 * dayMs }),
    aReview({ id: 'f', atMs: noon + dayMs }),
  ]
  expect(activityByDay(reviews, noon, 4, settings())).toEqual([
    { day: '2026-10-30', reviews: 0, cards: 0, spentMs: 0 },
    { day: '2026-10-31', reviews: 1, cards: 1, spentMs: 3000 },
    { day: '2026-11-01', reviews: 1, cards: 1, spentMs: 3000 },
    { day: '2026-11-02', reviews: 2, cards: 1, spentMs: 61_500 },
  ])
})
test('every review of the days is counted once, and every card once a day', () => {
  const log = fc
    .array(fc.tuple(fc.nat(29), fc.constantFrom('a#x', 'b#x')))
    .map((rows) =>
      rows.map(([days, cardId], i) => aReview({ id: `r${i}`, atMs: noon - days * dayMs, cardId: cardId as CardId })),
    )
  fc.assert(
    fc.property(log, (reviews) => {
      const days = activityByDay(reviews, noon, 30, settings({ timeZone: 'America/St_Johns' }))
      expect(days.reduce((sum, day) => sum + day.reviews, 0)).toBe(reviews.length)
      const cards = new Map<number, Set<string>>()
      for (const { atMs, cardId } of reviews) cards.set(atMs, (cards.get(atMs) ?? new Set()).add(cardId))
      expect(days.reduce((sum, day) => sum + day.cards, 0)).toBe(
        [...cards.values()].reduce((sum, { size }) => sum + size, 0),
      )
    }),
  )
})
