import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutByTime, flatten, historiesOf, itemsOf } from '@/lib/fitting/histories'
import { aCare, anUndo, aReview, dayMs, history, minuteMs, noon } from '../scheduling/builders'

const utc = { timeZone: 'UTC', rolloverHour: 4 }

test('an item is the first answer of a study day to a card met before, with all that came before it', () => {
  const entries = [
    ...history(['again', 0], ['good', 3], ['again', 10]),
    aReview({ id: 'step', atMs: noon + 10 * minuteMs, rating: 'good' }),
    aReview({ id: 'relearned', atMs: noon + 10 * dayMs + 10 * minuteMs, rating: 'good' }),
    aReview({ id: 'last', atMs: noon + 11 * dayMs, rating: 'easy' }),
  ]
  const items = itemsOf(historiesOf(entries, utc))
  const flat = flatten(items)
  expect(items.map(({ at }) => at)).toEqual([2, 3, 5])
  expect([...flat.lengths]).toEqual([3, 4, 6])
  expect([...flat.ratings]).toEqual([1, 3, 3, 1, 3, 3, 1, 1, 3, 3, 1, 3, 4])
  expect([...flat.gapDays]).toEqual([0, 0, 3, 0, 0, 3, 7, 0, 0, 3, 7, 0, 1])
})

test('days are the learner’s: one in the morning belongs to the day before', () => {
  const late = [
    aReview({ id: 'a', atMs: Date.UTC(2026, 10, 2, 22) }),
    aReview({ id: 'b', atMs: Date.UTC(2026, 10, 3, 1) }),
    aReview({ id: 'c', atMs: Date.UTC(2026, 10, 3, 9) }),
  ]
  const gaps = (days: typeof utc) => historiesOf(late, days)[0]?.gapDays
  expect(gaps(utc)).toEqual([0, 0, 1])
  expect(gaps({ ...utc, rolloverHour: 0 })).toEqual([0, 1, 0])
  expect(gaps({ ...utc, timeZone: 'Pacific/Honolulu' })).toEqual([0, 0, 0])
})

test('a card that was reset is two histories, and what it says after begins anew', () => {
  const log = [
    ...history(['good', 0], ['good', 3]),
    aCare('reset', { id: 's', atMs: noon + 4 * dayMs }),
    aReview({ id: 'y', atMs: noon + 5 * dayMs }),
    aReview({ id: 'z', atMs: noon + 9 * dayMs }),
  ]
  expect(historiesOf(log, utc).map(({ gapDays }) => gapDays)).toEqual([
    [0, 3],
    [0, 4],
  ])
})

test('what was undone, or arrived twice, is left out, and the order of arrival changes nothing', () => {
  const entries = [...history(['good', 0], ['again', 1], ['good', 5]), anUndo({ id: 'u', undoes: 'r0001' })]
  const expected = [{ ratings: ['good', 'good'], gapDays: [0, 5], atMs: [noon, noon + 5 * dayMs] }]
  fc.assert(
    fc.property(fc.shuffledSubarray([...entries, ...entries], { minLength: 8 }), (arrived) => {
      expect(historiesOf(arrived, utc)).toEqual(expected)
    }),
  )
})

test('the last fifth is the latest, of all cards together', () => {
  const cards = Array.from({ length: 10 }, (_, i) =>
    history(['good', 0], ['good', 1 + i]).map((entry) => ({
      ...entry,
      cardId: `c${i}#x` as never,
      id: `${i}${entry.id}` as never,
    })),
  )
  const [earlier, later] = cutByTime(itemsOf(historiesOf(cards.flat(), utc)), 0.2)
  expect(earlier).toHaveLength(8)
  expect(later.map((item) => item.history.gapDays[1])).toEqual([9, 10])
})
