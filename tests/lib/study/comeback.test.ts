import fc from 'fast-check'
import { expect, test } from 'vitest'
import { studyDayNumber } from '@/lib/base/study-day'
import type { Card } from '@/lib/questions/question'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import { unfitSettings } from '@/lib/store/learner-settings'
import { backlogOf, isRunning, usualReviews, waitsToday } from '@/lib/study/comeback'
import { planStudy } from '@/lib/study/plan'
import { aCard, aState, day, noon, seen } from './builders'

const untold = () => false

const today = studyDayNumber(noon, 'UTC', 4)
/** Cards that fell due while nobody was there, of every importance and strength. */
const away = (count: number) => {
  const cards = Array.from({ length: count }, (_, i) =>
    aCard(`c${String(i).padStart(4, '0')}`, { importance: ((i % 3) + 1) as Card['importance'] }),
  )
  const memories = cards.map(
    ({ id }, i) =>
      [
        id,
        seen({
          stabilityDays: 8 + (i % 25),
          dueAtMs: noon - (2 + (i % 20)) * day,
          lastReviewAtMs: noon - (30 + (i % 9)) * day,
        }),
      ] as [CardId, Memory],
  )
  return { cards, memories: new Map(memories) }
}

test('a few days’ work is nobody’s pile; more of it is, with what it costs to wait', () => {
  const { cards, memories } = away(25)
  expect(backlogOf(cards, aState(memories), null)).toBeNull()
  const many = away(200)
  const backlog = backlogOf(many.cards, aState(many.memories), null)!
  expect(backlog.cards).toBe(200)
  expect(backlog.spreads.length).toBeGreaterThan(0)
  for (const { comeback, aDay, recallNow, recallWhenAsked } of backlog.spreads) {
    expect(aDay).toBe(Math.ceil(200 / comeback.days))
    expect(recallWhenAsked).toBeLessThan(recallNow)
    expect(recallWhenAsked).toBeGreaterThan(0)
  }
  const falls = backlog.spreads.map(({ recallWhenAsked }) => recallWhenAsked)
  expect(falls).toEqual(falls.toSorted((a, b) => b - a))
})

test('the usual work of a day is one review of each card in as many days as its interval', () => {
  const cards = Array.from({ length: 30 }, (_, i) => aCard(`c${i}`))
  const memories = cards.map(({ id }) => [id, seen({ stabilityDays: 10 })] as const)
  expect(usualReviews(cards, aState(memories))).toBeCloseTo(3, 5)
  // Of what is no longer asked, none.
  expect(usualReviews(cards.slice(0, 10), aState(memories))).toBeCloseTo(1, 5)
})

test('an interval is counted in study days: who studies in the evening has no more to do than who studies in the morning', () => {
  const cards = Array.from({ length: 30 }, (_, i) => aCard(`c${i}`))
  const usual = [5, 12, 23, 26].map((hour) => {
    const lastReviewAtMs = Date.UTC(2026, 0, 8) + hour * 3_600_000
    const memories = cards.map(({ id }) => [id, seen({ lastReviewAtMs, dueAtMs: Date.UTC(2026, 0, 10, 4) })] as const)
    return usualReviews(cards, aState(memories))
  })
  expect(usual).toEqual([15, 15, 15, 15])
})

test('a pile that the daily limit hardly lets through is offered over days that can be kept', () => {
  const { cards, memories } = away(900)
  for (const reviewsPerDay of [0, 1, 10, 12]) {
    for (const { comeback } of backlogOf(cards, aState(memories, { settings: { reviewsPerDay } }), null)!.spreads) {
      expect(comeback.days).toBeLessThanOrEqual(365)
      expect(unfitSettings({ comeback })).toEqual([])
    }
  }
})

test('spread over some days every card is asked by the last of them, about as many each day, and the weakest most important first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 300 }), fc.integer({ min: 2, max: 14 }), (count, days) => {
      const { cards, memories } = away(count)
      const comeback = { fromDay: today, days, total: count }
      const asked: CardId[] = []
      for (let d = 0; d < days; d++) {
        const state = aState(memories, { nowMs: noon + d * day, settings: { reviewsPerDay: 9999 } })
        const held = waitsToday(cards, state, comeback)
        const plan = planStudy(cards, state, untold, { held })
        const share = plan.cards.filter((id) => memories.get(id)!.kind === 'seen')
        expect(Math.abs(share.length - count / days)).toBeLessThanOrEqual(1)
        const importance = (id: CardId) => cards.find((card) => card.id === id)!.importance
        const most = Math.max(...share.map(importance))
        expect([...held].every((id) => importance(id) >= most)).toBe(true)
        // Halfway through the day, what is left of today's share is the rest of it.
        const half = share.slice(0, Math.ceil(share.length / 2))
        for (const id of half)
          memories.set(id, review(memories.get(id)!, { rating: 'easy', atMs: state.nowMs }, id, state.settings))
        const rest = planStudy(cards, aState(memories, { nowMs: state.nowMs }), untold, {
          held: waitsToday(cards, aState(memories, { nowMs: state.nowMs }), comeback),
        })
        expect(new Set(rest.cards)).toEqual(new Set(share.slice(half.length)))
        for (const id of share.slice(half.length))
          memories.set(id, review(memories.get(id)!, { rating: 'easy', atMs: state.nowMs }, id, state.settings))
        asked.push(...share)
      }
      expect(new Set(asked).size).toBe(count)
    }),
    { numRuns: 20 },
  )
})

test('the daily limit holds all the same, and what waits can be had by asking for more', () => {
  const { cards, memories } = away(120)
  const state = aState(memories, { settings: { reviewsPerDay: 20 }, reviewsToday: 5 })
  const held = waitsToday(cards, state, { fromDay: today, days: 3, total: 120 })
  const plan = planStudy(cards, state, untold, { held })
  expect(plan.due).toBe(15)
  expect(plan.more).toHaveLength(105)
})

test('an agreement ends by itself, and while it holds the pile is not spoken of again', () => {
  const { cards, memories } = away(200)
  const comeback = { fromDay: today, days: 5, total: 200 }
  expect(backlogOf(cards, aState(memories), comeback)).toBeNull()
  expect(isRunning(comeback, aState(memories, { nowMs: noon + 4 * day }))).toBe(true)
  const over = aState(memories, { nowMs: noon + 5 * day })
  expect(isRunning(comeback, over)).toBe(false)
  expect(waitsToday(cards, over, comeback).size).toBe(0)
  expect(backlogOf(cards, over, comeback)).not.toBeNull()
})

test('a card that was set aside is in no pile', () => {
  const { cards, memories } = away(200)
  for (const { id } of cards) memories.set(id, { ...memories.get(id)!, aside: { kind: 'suspended' } })
  expect(backlogOf(cards, aState(memories), null)).toBeNull()
  expect(usualReviews(cards, aState(memories))).toBe(0)
})
