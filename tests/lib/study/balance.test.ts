import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '@/lib/base/random'
import { studyDayNumber } from '@/lib/base/study-day'
import { newMemory, type Memory, type SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { roomOf } from '@/lib/scheduling/room'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { defaultSettings } from '@/lib/scheduling/settings'
import { balanceToday } from '@/lib/study/balance'
import { siblingsOnly } from '@/lib/study/near'
import { planStudy } from '@/lib/study/plan'
import { aCard, aState, day, noon, seen } from './builders'

const untold = () => false

const even = [1, 1, 1, 1, 1, 1, 1]
const settings = { ...defaultSettings('UTC'), learningStepsMin: [], relearningStepsMin: [] }
const dayOf = (atMs: number) => studyDayNumber(atMs, 'UTC', 4)

/** Reviews a day of somebody who comes every day, and learns bursts of new cards twice a week unless it is said otherwise. */
function course(
  weights: readonly number[] | null,
  learns: (d: number) => number = (d) => (d % 7 === 0 || d % 7 === 3 ? 15 : 0),
  days = 180,
) {
  const random = seededRandom('course')
  const cards = Array.from({ length: 1000 }, (_, i) => aCard(`c${i}`))
  const memories = new Map<CardId, Memory>()
  const counts: number[] = []
  let outside = 0
  const shifts: number[] = []
  let met = 0
  for (let d = 0; d < days; d++) {
    const nowMs = noon + d * day
    const state = aState(memories, { nowMs, settings: { ...settings, newCardsPerDay: 0, reviewsPerDay: 9999 } })
    const arranged = weights ? balanceToday(cards, state, weights, siblingsOnly) : {}
    const asked = planStudy(cards, state, untold, arranged).cards
    counts.push(asked.length)
    for (const id of asked) {
      const memory = memories.get(id) as SeenMemory
      const { earliest, due, latest } = roomOf(memory, settings)
      if (dayOf(nowMs) < earliest || dayOf(nowMs) > latest) outside++
      shifts.push((dayOf(nowMs) - due) / Math.max(1, due - dayOf(memory.lastReviewAtMs)))
      const right = random() < retrievability(memory, nowMs, settings)
      memories.set(id, review(memory, { rating: right ? 'good' : 'again', atMs: nowMs }, id, settings))
    }
    for (let n = learns(d); n > 0; n--) {
      const { id } = cards[met++]!
      memories.set(id, review(newMemory, { rating: 'good', atMs: nowMs }, id, settings))
    }
  }
  expect(outside).toBe(0)
  const steady = counts.slice(60)
  const mean = steady.reduce((a, b) => a + b, 0) / steady.length
  // Against the mean of the days around, for the load grows.
  const rough = steady.slice(3, -3).map((n, i) => n - steady.slice(i, i + 7).reduce((a, b) => a + b, 0) / 7)
  const deviation = Math.sqrt(rough.reduce((sum, x) => sum + x * x, 0) / rough.length) / mean
  return { counts: steady, mean, deviation, shift: shifts.reduce((a, b) => a + b, 0) / shifts.length }
}

test('over months the days grow more even, every review stays within its range, and on the whole none comes later or sooner', () => {
  const [plain, balanced] = [course(null), course(even)]
  expect(balanced.deviation).toBeLessThan(0.6 * plain.deviation)
  expect(Math.abs(balanced.shift)).toBeLessThan(0.03)
  expect(Math.abs(balanced.mean / plain.mean - 1)).toBeLessThan(0.03)
})

test('nor do they drift for who learns a few cards every day, or many for a while and then none', () => {
  for (const learns of [() => 5, (d: number) => (d < 60 ? 15 : 0)]) {
    const [plain, balanced] = [course(null, learns), course(even, learns)]
    expect(Math.abs(balanced.shift)).toBeLessThan(0.06)
    expect(balanced.deviation).toBeLessThan(plain.deviation)
  }
})

test('a lighter day bears less, and the others its share', () => {
  // Day 0 of the course is a Saturday.
  const { counts, mean } = course([1, 1, 1, 1, 1, 0.5, 0])
  const on = (weekday: number) => {
    const of = counts.filter((_, i) => (i + 60) % 7 === weekday)
    return of.reduce((a, b) => a + b, 0) / of.length
  }
  expect(on(1)).toBeLessThan(on(0))
  expect(on(0)).toBeLessThan(mean)
  for (const weekday of [2, 3, 4, 5, 6]) expect(on(weekday)).toBeGreaterThan(on(0))
})

test('what cannot wait is asked whatever the day, and nothing that is not due within its range', () => {
  const cards = [aCard('a'), aCard('b')]
  const state = aState([
    [cards[0]!.id, seen({ dueAtMs: noon - 9 * day, lastReviewAtMs: noon - 19 * day })],
    [cards[1]!.id, seen({ dueAtMs: noon + 9 * day, lastReviewAtMs: noon - day })],
  ])
  const { held, early } = balanceToday(cards, state, [1, 1, 1, 1, 1, 0, 1], siblingsOnly)
  expect([held.size, early.size]).toEqual([0, 0])
})

test('of two sides of one fact that fall due on one day, the one that can wait does', () => {
  const cards = [aCard('a', { facet: 'post' }), aCard('a', { facet: 'time' })]
  const memories = new Map(cards.map(({ id }) => [id, seen()] as const))
  const usual = Array.from({ length: 60 }, (_, i) => [`z${i}#x` as CardId, seen({ dueAtMs: noon + 20 * day })] as const)
  const others = usual.map(([id]) => aCard(id.split('#')[0]!, { facet: 'x' }))
  const { held } = balanceToday([...cards, ...others], aState([...memories, ...usual]), even, siblingsOnly)
  expect(held.size).toBe(1)
})

test('it follows from the memory alone: the order of cards and of memories changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ due: fc.integer({ min: -4, max: 12 }), interval: fc.integer({ min: 1, max: 60 }) }), {
        maxLength: 60,
      }),
      fc.infiniteStream(fc.nat()),
      (rows, shuffle) => {
        const made = rows.map(({ due, interval }, i) => {
          const card = aCard(`f${i % 40}`, { facet: `s${i}` })
          const dueAtMs = Date.UTC(2026, 0, 10, 4) + due * day
          return {
            card,
            memory: seen({
              stabilityDays: interval,
              dueAtMs,
              lastReviewAtMs: Math.min(noon - day, dueAtMs - interval * day),
            }),
          }
        })
        const other = made
          .map((one) => ({ one, at: shuffle.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        const [first, second] = [made, other].map((list) =>
          balanceToday(
            list.map(({ card }) => card),
            aState(list.map(({ card, memory }) => [card.id, memory])),
            even,
            siblingsOnly,
          ),
        )
        const must = (ids: ReadonlySet<CardId>) => [...ids].toSorted()
        expect(must(second!.held)).toEqual(must(first!.held))
        expect(must(second!.early)).toEqual(must(first!.early))
      },
    ),
  )
})

test('without fuzz nothing is moved', () => {
  const memory = seen()
  expect(roomOf(memory, { ...settings, fuzz: false })).toEqual({
    earliest: dayOf(memory.dueAtMs),
    due: dayOf(memory.dueAtMs),
    latest: dayOf(memory.dueAtMs),
  })
})

test('a changed pace moves nothing either: what was given by the former one keeps to the days about its own', () => {
  const last = noon - 40 * day
  const memory = seen({ stabilityDays: 40, lastReviewAtMs: last, dueAtMs: Date.UTC(2026, 0, 10, 4) })
  for (const [before, now] of [
    [0.9, 0.97],
    [0.9, 0.75],
  ] as const) {
    const former = [{ untilMs: noon - day, weights: null, desiredRetention: before }]
    const { earliest, due, latest } = roomOf(memory, { ...settings, desiredRetention: now, former })
    expect(due).toBe(dayOf(memory.dueAtMs))
    expect([due - earliest <= 4, latest - due <= 4]).toEqual([true, true])
    // Once it has been answered by the new pace, that one holds.
    const later = roomOf({ ...memory, lastReviewAtMs: noon, dueAtMs: noon + 40 * day }, { ...settings, former })
    expect(later).toEqual(roomOf({ ...memory, lastReviewAtMs: noon, dueAtMs: noon + 40 * day }, settings))
  }
})

test('the usual day is that of the cards that are asked: what rests, or was withdrawn, brings none forward', () => {
  const cards = [aCard('a')]
  const ahead = seen({ dueAtMs: noon + day, lastReviewAtMs: noon - 29 * day, stabilityDays: 30 })
  const resting = Array.from(
    { length: 300 },
    (_, i) => [`z${i}#x` as CardId, seen({ dueAtMs: noon + 5 * day })] as const,
  )
  const { early } = balanceToday(cards, aState([[cards[0]!.id, ahead], ...resting]), even, siblingsOnly)
  expect(early.size).toBe(0)
})

test('what is set aside is neither held nor brought forward', () => {
  const cards = Array.from({ length: 60 }, (_, i) => aCard(`c${i}`))
  const arranged = (aside?: SeenMemory['aside']) => {
    const memories = cards.map(({ id }, i) => {
      const memory = seen({ dueAtMs: noon + ((i % 3) - 1) * day, lastReviewAtMs: noon - 30 * day, stabilityDays: 30 })
      return [id, aside ? { ...memory, aside } : memory] as const
    })
    const { held, early } = balanceToday(cards, aState(memories), even, siblingsOnly)
    return held.size + early.size
  }
  expect(arranged()).toBeGreaterThan(10)
  expect(arranged({ kind: 'suspended' })).toBe(0)
  expect(arranged({ kind: 'buried', untilMs: noon + 1 })).toBe(0)
})
