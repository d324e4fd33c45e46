import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confusionTally } from '@/lib/analytics/confusions'
import { tallied } from '@/lib/analytics/walk'
import type { CardId, Review } from '@/lib/scheduling/review'
import { aReview, minuteMs, noon, settings } from '../scheduling/builders'
import { someLog } from './logs'

/** The right answer to a card is whoever its first letter stands for. */
const rights: Readonly<Record<string, string>> = { a: 'Ada', b: 'Bela', c: 'Cleo' }
const mistaken = ({ cardId, chosen }: Review) => ({ right: rights[cardId.slice(0, 1)]!, given: chosen! })
const wrong = (cardId: string, chosen: string | null, minute: number) =>
  aReview({ id: `r${minute}`, cardId: cardId as CardId, chosen, rating: 'again', atMs: noon + minute * minuteMs })

test('both directions are one pair, with how often each; once is a slip', () => {
  const log = [
    wrong('a#x', 'Bela', 1),
    wrong('b#x', 'Ada', 2),
    wrong('a#y', 'Bela', 3),
    wrong('a#x', 'Cleo', 4),
    wrong('a#x', null, 5),
    aReview({ id: 'z', cardId: 'a#x' as CardId, chosen: 'Cleo', rating: 'good', atMs: noon + 6 * minuteMs }),
  ]
  expect(tallied(log, settings(), confusionTally(mistaken))).toEqual([
    { pair: ['Ada', 'Bela'], times: 3, each: [2, 1], cards: ['a#x', 'b#x', 'a#y'] },
  ])
})
test('a lucky guess, which counts as forgotten, confuses nothing', () => {
  const log = [wrong('a#x', 'Ada', 1), wrong('a#x', 'Ada', 2)]
  expect(tallied(log, settings(), confusionTally(mistaken))).toEqual([])
})
test('every wrong name is counted once, in a pair named twice at least, the most frequent first', () => {
  fc.assert(
    fc.property(someLog, (log) => {
      const found = tallied(log, settings(), confusionTally(mistaken))
      for (const { pair, times, each } of found) {
        const of = log.filter((one) => {
          if (one.rating !== 'again' || one.chosen === null) return false
          const { right, given } = mistaken(one)
          return right !== given && pair.includes(right) && pair.includes(given)
        })
        expect(times).toBe(of.length)
        expect(each[0] + each[1]).toBe(times)
        expect(times).toBeGreaterThanOrEqual(2)
      }
      expect(found.map(({ times }) => times)).toEqual(found.map(({ times }) => times).sort((a, b) => b - a))
    }),
  )
})
