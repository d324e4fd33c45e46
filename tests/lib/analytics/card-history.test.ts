import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardHistory, forgettingCurve, horizonMs, predictedRecall } from '@/lib/analytics/card-history'
import { newMemory } from '@/lib/scheduling/memory'
import { replayCard } from '@/lib/scheduling/replay'
import { ratings, type LogEntry } from '@/lib/scheduling/review'
import { aCare, anUndo, aReview, dayMs, history, noon, settings } from '../scheduling/builders'

const rules = settings()
const someHistory: fc.Arbitrary<readonly LogEntry[]> = fc
  .array(fc.tuple(fc.constantFrom(...ratings), fc.double({ min: 0, max: 60, noNaN: true })), { maxLength: 20 })
  .map((steps) => history(...steps.toSorted((a, b) => a[1] - b[1])))

test('a card never seen has no answers, no curve and no prediction above nothing', () => {
  const found = cardHistory([], rules)
  expect(found).toEqual({ answers: [], earlier: [], begunAnewAtMs: null, undone: 0, memory: newMemory })
  expect(forgettingCurve(found, noon, rules)).toEqual([])
  expect(predictedRecall(newMemory, noon, [0, 4], rules)).toEqual([
    { weeks: 0, recall: 0 },
    { weeks: 4, recall: 0 },
  ])
})
test('an answer that was taken back is counted and not shown', () => {
  const entries = [...history(['good', 0], ['again', 4]), anUndo({ id: 'u', undoes: 'r0001', atMs: noon + 4 * dayMs })]
  const { answers, undone } = cardHistory(entries, rules)
  expect(answers.map(({ review }) => review.id)).toEqual(['r0000'])
  expect(undone).toBe(1)
  expect(cardHistory([aReview({ id: 'a' }), aReview({ id: 'a' })], rules)).toMatchObject({ undone: 0 })
})
test('what came before a card was begun anew stands apart, unless that was taken back', () => {
  const before = history(['good', 0], ['again', 4])
  const reset = aCare('reset', { id: 's', atMs: noon + 5 * dayMs })
  const after = aReview({ id: 'z', atMs: noon + 9 * dayMs })
  const found = cardHistory([...before, reset, after], rules)
  expect([found.earlier.length, found.answers.length, found.begunAnewAtMs]).toEqual([2, 1, reset.atMs])
  expect(found.answers[0]!.recallBefore).toBeNull()
  expect(found.undone).toBe(0)
  expect(cardHistory([...before, reset], rules)).toMatchObject({ answers: [], memory: newMemory })
  const back = cardHistory([...before, reset, anUndo({ id: 'u', undoes: 's', atMs: noon + 6 * dayMs })], rules)
  expect([back.earlier.length, back.answers.length, back.begunAnewAtMs]).toEqual([0, 2, null])
  // Never asked, there was nothing to begin anew.
  expect(cardHistory([reset], rules).begunAnewAtMs).toBeNull()
})
test('it ends at the card’s memory, in whatever order the entries come', () => {
  fc.assert(
    fc.property(someHistory, fc.nat(60), (entries, days) => {
      const former = [{ untilMs: noon + days * dayMs, desiredRetention: 0.7, weights: null }]
      const paced = settings({ former })
      const { answers, memory } = cardHistory(entries.toReversed(), paced)
      expect(memory).toEqual(replayCard(entries, paced))
      expect(answers).toHaveLength(entries.length)
      if (answers.length > 0) expect(answers[0]!.recallBefore).toBeNull()
    }),
  )
})
test('the curve begins each stretch at 1, never rises, and meets the recall predicted before the next answer', () => {
  fc.assert(
    fc.property(someHistory, (entries) => {
      const found = cardHistory(entries, rules)
      const until = noon + 90 * dayMs
      const curve = forgettingCurve(found, until, rules)
      for (const stretch of curve) {
        expect(stretch[0]!.recall).toBe(1)
        for (const [i, { recall }] of stretch.entries())
          if (i > 0) expect(recall).toBeLessThanOrEqual(stretch[i - 1]!.recall)
        const next = found.answers.find(({ review }) => review.atMs === stretch.at(-1)!.atMs)
        if (next) expect(stretch.at(-1)!.recall).toBeCloseTo(next.recallBefore!, 9)
      }
      if (entries.length > 0) expect(curve.at(-1)!.at(-1)!.atMs).toBe(until)
    }),
  )
})
test('the picture reaches four weeks ahead, beyond the day it falls due, and no more than a year', () => {
  const due = (days: number) => ({ ...review(), dueAtMs: noon + days * dayMs })
  const review = () => cardHistory(history(['good', 0]), rules).answers[0]!.after
  const ahead = (days: number) => Math.round((horizonMs(due(days), noon, rules) - noon) / dayMs)
  expect([ahead(2), ahead(40), ahead(4000)]).toEqual([29, 48, 365])
  expect(predictedRecall(review(), noon, [0, 1, 2], rules).map(({ recall }) => recall)).toEqual([
    1,
    expect.closeTo(0.8, 0),
    expect.closeTo(0.7, 0),
  ])
})
