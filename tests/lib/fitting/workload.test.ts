import { expect, test } from 'vitest'
import { presets } from '@/lib/fitting/presets'
import { horizonDays, workloads } from '@/lib/fitting/workload'
import { commonBelief } from '@/lib/planning/belief'
import { replay } from '@/lib/scheduling/replay'
import { dayMs, noon, settings } from '../scheduling/builders'
import { hiddenLog } from './hidden-learner'

const log = hiddenLog({ cards: 400, days: 120, endMs: noon, seed: 'load' })
const rules = settings()
const memories = [...replay(log, rules).values()].filter((memory) => memory.kind === 'seen')
const retentions = [0.8, 0.85, 0.9, 0.95]
const curve = (seed = 'a', all = memories) => workloads(all, retentions, commonBelief, rules, noon, seed)

test('the same seed gives the same, whatever the order of the cards', () => {
  expect(curve('a', memories.toReversed())).toEqual(curve())
  expect(curve('b')).not.toEqual(curve())
})

test('more retention costs more answers and minutes, and more is known on an average day', () => {
  const loads = curve()
  for (const [i, load] of loads.entries()) {
    if (i === 0) continue
    expect(load.answersADay).toBeGreaterThan(loads[i - 1]!.answersADay)
    expect(load.minutesADay).toBeGreaterThan(loads[i - 1]!.minutesADay)
    expect(load.known).toBeGreaterThan(loads[i - 1]!.known)
  }
  for (const { retention, known } of loads) expect(known).toBeGreaterThan(retention)
})

test('one card’s answers can be counted by hand', () => {
  // Five days strong and always recalled would be: day 5, 5 + the next interval, and so on; by 90% the first falls on day 5.
  const card = { ...memories[0]!, stabilityDays: 5_000, lastReviewAtMs: noon }
  expect(workloads([card], [0.9], commonBelief, rules, noon, 'a')).toMatchObject([{ answersADay: 0, minutesADay: 0 }])
  const due = { ...card, lastReviewAtMs: noon - 5_000 * dayMs }
  const [load] = workloads([due], [0.9], commonBelief, settings({ relearningStepsMin: [] }), noon, 'right')
  expect(load!.answersADay * horizonDays).toBeCloseTo(1, 8)
})

test('many cards are stood for by some, and the figures stay near', () => {
  const five = Array.from({ length: 5 }, (_, k) =>
    memories.map((m) => ({ ...m, lastReviewAtMs: m.lastReviewAtMs - k })),
  ).flat()
  const [few, many] = [curve(), curve('a', five)]
  for (const [i, load] of many.entries()) {
    expect(load.answersADay / 5 / few[i]!.answersADay).toBeGreaterThan(0.85)
    expect(load.answersADay / 5 / few[i]!.answersADay).toBeLessThan(1.15)
  }
})

test('nobody’s cards cost nothing', () => {
  expect(curve('a', [])).toEqual(
    retentions.map((retention) => ({ retention, answersADay: 0, minutesADay: 0, known: 0 })),
  )
})

test('presets differ, and each says what it sets', () => {
  for (const { desiredRetention, newCardsPerDay, sets } of presets) {
    expect(sets).toContain(`${newCardsPerDay} new cards`)
    expect(sets).toMatch(
      desiredRetention === 0.9 ? /9 in 10/ : new RegExp(`${Math.round(desiredRetention * 100)} in 100`),
    )
  }
})
