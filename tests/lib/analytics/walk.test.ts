import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tallied, type Asked } from '@/lib/analytics/walk'
import { studyDayNumber } from '@/lib/base/study-day'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { aCare, anUndo, aReview, dayMs, history, noon, settings } from '../scheduling/builders'
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

test('after a reset a card is met for the first time again', () => {
  const log = [
    ...history(['good', 0], ['good', 3]),
    aCare('reset', { id: 's', atMs: noon + 4 * dayMs }),
    aReview({ id: 'z', atMs: noon + 9 * dayMs }),
  ]
  const found = tallied(log, settings(), gather())
  expect(found.map(({ elapsedDays }) => elapsedDays)).toEqual([null, 3, null])
  expect(found.at(-1)).toMatchObject({ stage: null, recall: null })
})

test('each answer took the step that there was when it was given', () => {
  const former = [{ untilMs: noon + dayMs, desiredRetention: 0.9, weights: null, learningStepsMin: [] }]
  const stages = (rules: ReturnType<typeof settings>) =>
    tallied(history(['good', 0], ['good', 2]), rules, gather()).map(({ stage }) => stage)
  expect(stages(settings())).toEqual([null, 'learning'])
  expect(stages(settings({ former }))).toEqual([null, 'review'])
})
