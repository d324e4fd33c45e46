import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  defaultLearnerSettings,
  examChange,
  examRemoval,
  readLearnerSettings,
  unfitSettings,
} from '@/lib/store/learner-settings'
import type { HybridClock } from '@/lib/sync/hybrid-clock'
import { review } from '@/lib/scheduling/scheduler'
import { newMemory } from '@/lib/scheduling/memory'
import { changeRow } from '@/lib/sync/owned-row'
import type { ExamId } from '@/lib/planning/exam'
import { exam } from '../planning/builders'
import { card, noon } from '../scheduling/builders'

const clock = '000000000000001-0000-a' as HybridClock

test('what fits is taken, the rest is the default', () => {
  const row = {
    desiredRetention: { value: 0.95, clock },
    weights: { value: [1, 2], clock },
    timeZone: { value: 'Mars/Utopia', clock },
    fuzz: { value: 'yes', clock },
  }
  expect(readLearnerSettings(row, 'UTC')).toEqual({ ...defaultLearnerSettings('UTC'), desiredRetention: 0.95 })
})
test('whatever a server sends down, a card can be scheduled by it', () => {
  const names = Object.keys(defaultLearnerSettings('UTC'))
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...names),
        fc.anything().map((value) => ({ value, clock })),
      ),
      (row) => {
        const after = review(newMemory, { rating: 'good', atMs: noon }, card, readLearnerSettings(row, 'UTC'))
        expect(Number.isFinite(after.dueAtMs)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
test('the order of reviews, lighter days and an agreed pile are kept as they fit, and are the default otherwise', () => {
  const fit = {
    reviewOrder: 'due',
    weekdayWeights: [1, 1, 1, 1, 0.5, 0, 0],
    comeback: { fromDay: 20_000, days: 7, total: 90 },
  }
  const row = changeRow({}, fit, 1, 'a')
  expect(readLearnerSettings(row, 'UTC')).toMatchObject(fit)
  const unfit = {
    reviewOrder: 'random',
    weekdayWeights: [1, 2],
    comeback: { fromDay: 1, days: 0, total: 3 },
    askConfidence: 1,
  }
  expect(readLearnerSettings(changeRow({}, unfit, 1, 'a'), 'UTC')).toEqual(defaultLearnerSettings('UTC'))
  expect(unfitSettings({ comeback: null, askConfidence: true })).toEqual([])
})
test('unfit changes are named', () => {
  expect(unfitSettings({ newCardsPerDay: 5, desiredRetention: 2, timeZone: 'x' })).toEqual([
    'desiredRetention',
    'timeZone',
  ])
  expect(unfitSettings({ colour: 1 } as never)).toEqual(['colour'])
})

test('exams are columns of their own, soonest first, until they are taken away', () => {
  const one = exam({ id: '0195a1b2-0000-7000-8000-000000000001' as ExamId, atMs: 2000 })
  const other = exam({ id: '0195a1b2-0000-7000-8000-000000000002' as ExamId, atMs: 1000 })
  const both = changeRow(changeRow({}, examChange(one), 1, 'a'), examChange(other), 2, 'b')
  expect(readLearnerSettings(both, 'UTC').exams).toEqual([other, one])
  expect(readLearnerSettings(changeRow(both, examRemoval(one.id), 3, 'a'), 'UTC').exams).toEqual([other])
  expect(unfitSettings(examChange(one))).toEqual([])
  expect(unfitSettings(examChange({ ...one, minutesByWeekday: [] }))).toHaveLength(1)
  // What the server takes as a name.
  for (const name of Object.keys(both)) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,39}$/)
})
