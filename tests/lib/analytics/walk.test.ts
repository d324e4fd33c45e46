import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tallied, type Asked } from '@/lib/analytics/walk'
import { studyDayNumber } from '@/lib/base/study-day'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { anUndo, aReview, history, noon, settings } from '../scheduling/builders'
import { someLog } from './logs'

const gather = () => {
  const all: Asked[] = []
  return { add: (asked: Asked) => void all.push(asked), result: () => all }
}

test('what it says of a card before each answer is what its memory says, in whatever order the log comes', () => {
  const rules = settings({ timeZone: 'Europe/London' })
  const day = (atMs: number) => studyDayNumber(atMs, rules.timeZone, rules.rolloverHour)
  fc.assert(
    fc.property(someLog, (log) => {
      const memories = new Map<CardId, Memory>()
      const expected = log.map((entry) => {
        const before = memories.get(entry.cardId) ?? newMemory
        memories.set(entry.cardId, review(before, entry, entry.cardId, rules))
        if (before.kind === 'new') return { stage: null, elapsedDays: null, recall: null }
        const elapsedDays = day(entry.atMs) - day(before.lastReviewAtMs)
        return { stage: before.stage, elapsedDays, recall: retrievability(before, entry.atMs, rules) }
      })
      const found = tallied(log.toReversed(), rules, gather())
      expect(found.map(({ review: { id } }) => id)).toEqual(log.map(({ id }) => id))
      for (const [i, { stage, elapsedDays, recall }] of found.entries()) {
        expect({ stage, elapsedDays }).toEqual({ stage: expected[i]!.stage, elapsedDays: expected[i]!.elapsedDays })
        if (recall === null) expect(expected[i]!.recall).toBeNull()
        else expect(recall).toBeCloseTo(expected[i]!.recall!, 9)
      }
    }),
  )
})

test('an answer that stands twice is one, and one that was taken back is none', () => {
  const twice = [aReview({ id: 'a' }), aReview({ id: 'a' })]
  expect(tallied(twice, settings(), gather())).toHaveLength(1)
  const undone = [...history(['good', 0], ['again', 3]), anUndo({ id: 'u', undoes: 'r0001', atMs: noon })]
  expect(tallied(undone, settings(), gather()).map(({ review: { id } }) => id)).toEqual(['r0000'])
})
