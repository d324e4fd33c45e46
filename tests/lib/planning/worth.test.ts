import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '@/lib/base/random'
import { picked } from '@/lib/planning/pool'
import { free, priceByDay } from '@/lib/planning/price'
import { rank, rankAtOnce } from '@/lib/planning/rank'
import { Worth } from '@/lib/planning/worth'
import { outlook, poolOf } from './builders'

const state = fc.record({
  stability: fc.double({ min: 0.1, max: 500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  ago: fc.integer({ min: 1, max: 100 }),
})

test('at once, a card is worth the recall that one study adds, by the second', () => {
  const { quick } = outlook
  fc.assert(
    fc.property(state, fc.integer({ min: 1, max: 60 }), ({ stability, difficulty, ago }, inDays) => {
      const worth = new Worth(poolOf([{ stability, difficulty, ago }], inDays), outlook, free)
      const recall = quick.recall(ago, stability)
      const studied =
        recall * quick.recall(inDays, quick.right(stability, difficulty, recall)) +
        (1 - recall) * quick.recall(inDays, quick.wrong(stability, difficulty, recall))
      const seconds = recall * outlook.rightSeconds + (1 - recall) * outlook.wrongSeconds
      const gain = studied - quick.recall(inDays + ago, stability)
      expect(worth.atOncePerSecond(0)).toBeCloseTo(gain / seconds, 9)
    }),
  )
})

test('a price so high that nothing will be bought later leaves what is worth it at once', () => {
  fc.assert(
    fc.property(state, ({ stability, difficulty, ago }) => {
      const worth = new Worth(poolOf([{ stability, difficulty, ago }, { stability: 0 }]), outlook, () => 1000)
      for (const place of [0, 1]) expect(worth.perSecond(place)).toBeCloseTo(worth.atOncePerSecond(place), 9)
    }),
  )
})

test('on the last day there is no later: both looks agree', () => {
  fc.assert(
    fc.property(state, ({ stability, difficulty, ago }) => {
      const worth = new Worth(poolOf([{ stability, difficulty, ago }], 1), outlook, free)
      expect(worth.perSecond(0)).toBeCloseTo(worth.atOncePerSecond(0), 9)
    }),
  )
})

test('twice the value is worth twice as much, and twice the time half', () => {
  const pool = poolOf([{ stability: 5 }, { stability: 5, value: 2 }, { stability: 5 }], 20)
  pool.slow[2] = 2
  const worth = new Worth(pool, outlook, free)
  expect(worth.atOncePerSecond(1)).toBeCloseTo(2 * worth.atOncePerSecond(0), 12)
  expect(worth.atOncePerSecond(2)).toBeCloseTo(worth.atOncePerSecond(0) / 2, 12)
})

test('a strong memory just refreshed is left for a later day while time is free', () => {
  const worth = new Worth(poolOf([{ stability: 20, ago: 1 }]), outlook, free)
  expect(worth.atOncePerSecond(0)).toBeGreaterThan(0)
  expect(worth.perSecond(0)).toBeLessThan(worth.atOncePerSecond(0))
})

test('the price of a second is nothing where there is time for all, and above nothing where there is not', () => {
  const pool = poolOf(Array.from({ length: 100 }, () => ({ stability: 0 })))
  const price = (minutes: number) => priceByDay(pool, Array<number>(30).fill(minutes), outlook, seededRandom('price'))
  expect(price(0.5)(10)).toBeGreaterThan(0)
  expect(price(10_000)(10)).toBe(0)
})

test('one new card of a fact a day, and none that rests', () => {
  const pool = poolOf([{ stability: 0 }, { stability: 0 }, { stability: 3 }, { stability: 3 }, { stability: 0 }])
  pool.fact.set([7, 7, 7, 8, 9])
  pool.rests[4] = 1
  const places = rank(pool, new Worth(pool, outlook, free), 1e6, 0).map(({ place }) => place)
  expect(places.filter((place) => place < 2)).toHaveLength(1)
  expect(places).not.toContain(4)
  expect(rankAtOnce(pool, new Worth(pool, outlook, free), 0).map(({ place }) => place)).not.toContain(4)
})

test('cards come in the order of what they are worth', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (states, inDays) => {
      const pool = poolOf(states, inDays)
      const worth = new Worth(pool, outlook, free)
      const rated = rank(pool, worth, 600, 0)
      rated.forEach(({ rate, place }, i) => {
        expect(rate).toBe(worth.perSecond(place))
        if (i > 0) expect(rate).toBeLessThanOrEqual(rated[i - 1]!.rate)
      })
    }),
  )
})

test('where two exams ask for a card, it is worth what it is worth to both', () => {
  const one = poolOf([{ stability: 5 }], 10)
  const other = poolOf([{ stability: 5 }], 25)
  const both = { ...one, goals: [...one.goals, ...other.goals] }
  const at = (pool: typeof one) => new Worth(pool, outlook, free).atOncePerSecond(0)
  expect(at(both)).toBeCloseTo(at(one) + at(other), 12)
})

test('among others that two exams ask for, an unmet card is worth what it is worth alone', () => {
  const value = fc.constantFrom(0.001, 0.002, 0.004)
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, fc.constantFrom(1, 2)), { minLength: 1, maxLength: 8 }), (asked) => {
      const unmet = poolOf(asked.map(() => ({ stability: 0 })))
      const goals = [10, 25].map((inDays, exam) => ({
        inDays,
        lastDay: inDays - 1,
        value: Float64Array.from(asked, (values) => values[exam]!),
      }))
      const pool = { ...unmet, slow: Float64Array.from(asked, ([, , slow]) => slow), goals }
      const together = new Worth(pool, outlook, free)
      asked.forEach((_, place) => {
        const alone = new Worth(picked(pool, [place]), outlook, free)
        expect(together.perSecond(place)).toBe(alone.perSecond(0))
        expect(together.atOncePerSecond(place)).toBe(alone.atOncePerSecond(0))
      })
    }),
  )
})
