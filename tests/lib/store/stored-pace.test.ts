import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { settingsAt } from '@/lib/scheduling/former-pace'
import { readLearnerSettings, settingsColumns, unfitSettings, type SettingsChange } from '@/lib/store/learner-settings'
import { changeRow, mergeRows, readRow, type OwnedRow } from '@/lib/sync/owned-row'
import { dayMs, noon } from '../scheduling/builders'

const other = default_w.map((weight, i) => (i < 4 ? Number((weight * 1.3).toFixed(4)) : weight))
const keep = (row: OwnedRow, change: SettingsChange, atMs: number, device = 'ada', lastAnswerMs = Infinity) =>
  changeRow(row, settingsColumns(change, row, atMs, device, lastAnswerMs), atMs, device)
const read = (row: OwnedRow) => readLearnerSettings(row, 'UTC')
const paceAt = (row: OwnedRow, atMs: number) => {
  const { desiredRetention, weights } = settingsAt(read(row), atMs)
  return { desiredRetention, weights }
}

test('a chosen pace holds from then on, and what held before is known', () => {
  const row = keep(keep({}, { desiredRetention: 0.95 }, noon), { weights: other, origin: 'pasted' }, noon + dayMs)
  expect(read(row)).toMatchObject({ desiredRetention: 0.95, weights: other })
  expect(paceAt(row, noon - 1)).toEqual({ desiredRetention: 0.9, weights: null })
  expect(paceAt(row, noon)).toEqual({ desiredRetention: 0.95, weights: null })
  expect(paceAt(row, noon + dayMs)).toEqual({ desiredRetention: 0.95, weights: other })
  expect(read(row).sets).toEqual([{ atMs: noon + dayMs, weights: other, origin: 'pasted', answers: null }])
})

test('what an earlier version kept as a plain column held ever since', () => {
  const plain = changeRow({}, { desiredRetention: 0.85 }, noon, 'ada')
  expect(read(plain)).toMatchObject({ desiredRetention: 0.85, former: [] })
  const row = keep(plain, { desiredRetention: 0.95 }, noon + dayMs)
  expect(paceAt(row, noon)).toEqual({ desiredRetention: 0.85, weights: null })
  expect(read(row).desiredRetention).toBe(0.95)
})

test('two devices that changed different things offline both keep theirs, and agree on when each held', () => {
  const a = keep({}, { desiredRetention: 0.95 }, noon, 'ada')
  const b = keep({}, { weights: other, origin: 'fitted', answers: 900 }, noon + dayMs, 'bob')
  expect(read(mergeRows(a, b))).toEqual(read(mergeRows(b, a)))
  expect(read(mergeRows(a, b))).toMatchObject({ desiredRetention: 0.95, weights: other })
  expect(paceAt(mergeRows(a, b), noon + 1)).toEqual({ desiredRetention: 0.95, weights: null })
})

test('rescheduling brings all that was learned before under the pace of that moment', () => {
  const fitted = keep({}, { weights: other, origin: 'fitted', answers: 900 }, noon)
  const asked = keep(fitted, { rescheduledAtMs: noon + dayMs }, noon + dayMs)
  expect(paceAt(asked, noon - dayMs)).toEqual({ desiredRetention: 0.9, weights: other })
  const back = keep(asked, { weights: null, origin: 'published' }, noon + 2 * dayMs)
  expect(paceAt(back, noon - dayMs)).toEqual({ desiredRetention: 0.9, weights: other })
  expect(read(back).weights).toBeNull()
})

test('a clock that ran back does not hide a later choice', () => {
  const row = keep(keep({}, { desiredRetention: 0.95 }, noon), { desiredRetention: 0.8 }, noon - dayMs)
  expect(read(row).desiredRetention).toBe(0.8)
  expect(paceAt(row, noon - dayMs).desiredRetention).toBe(0.8)
  expect(read(row).former).toEqual([{ untilMs: noon - dayMs, desiredRetention: 0.9, weights: null }])
})

test('a retention that nobody answered by leaves no trace', () => {
  let row: OwnedRow = {}
  for (const [i, desiredRetention] of [0.85, 0.86, 0.87].entries())
    row = keep(row, { desiredRetention }, noon + i, 'ada', noon - 1)
  expect(read(row).former).toHaveLength(1)
  expect(read(row).desiredRetention).toBe(0.87)
})

test('changed steps, or another longest wait, hold from then on, and what held before is known', () => {
  const row = keep(keep({}, { learningStepsMin: [15] }, noon), { maxIntervalDays: 365 }, noon + dayMs)
  const at = (atMs: number) => {
    const { learningStepsMin, relearningStepsMin, maxIntervalDays } = settingsAt(read(row), atMs)
    return [learningStepsMin, relearningStepsMin, maxIntervalDays]
  }
  expect(at(noon - 1)).toEqual([[1, 10], [10], 36_500])
  expect(at(noon)).toEqual([[15], [10], 36_500])
  expect(at(noon + dayMs)).toEqual([[15], [10], 365])
  const tried = keep(row, { learningStepsMin: [20] }, noon + dayMs + 1, 'ada', noon)
  expect(read(tried).former).toHaveLength(2)
  expect(read(tried)).toMatchObject({ learningStepsMin: [20], maxIntervalDays: 365 })
  const plain = changeRow({}, { learningStepsMin: [5] }, noon, 'ada')
  expect(read(plain)).toMatchObject({ learningStepsMin: [5], former: [] })
  expect(read(keep(plain, { desiredRetention: 0.95 }, noon + dayMs)).learningStepsMin).toEqual([5])
})

test('what nobody answered by gives way to a later choice of its own kind alone', () => {
  const last = noon - 1
  const steps = keep({}, { learningStepsMin: [15] }, noon, 'ada', last)
  const retention = keep(steps, { desiredRetention: 0.95 }, noon + 1, 'ada', last)
  expect(read(retention)).toMatchObject({ learningStepsMin: [15], desiredRetention: 0.95 })
  const again = keep(retention, { learningStepsMin: [20] }, noon + 2, 'ada', last)
  expect(read(again)).toMatchObject({ learningStepsMin: [20], desiredRetention: 0.95 })
  const weights = keep({}, { weights: other, origin: 'pasted' }, noon, 'ada', last)
  expect(read(keep(weights, { weights: null, origin: 'published' }, noon + 1, 'ada', last)).sets).toHaveLength(2)
})

test('weights that were chosen once are no reason to let the list of other changes grow too long', () => {
  let row = keep({}, { weights: other, origin: 'pasted' }, noon)
  for (let i = 1; i < 80; i++) row = keep(row, { desiredRetention: 0.8 + (i % 10) / 100 }, noon + i * dayMs)
  for (const { value } of Object.values(row)) expect(JSON.stringify(value).length).toBeLessThan(2_000)
  expect(read(row)).toMatchObject({ desiredRetention: 0.89, weights: other })
  // What is left of the others holds from when the first of them did, and nothing before.
  expect(paceAt(row, noon + dayMs - 1)).toEqual({ desiredRetention: 0.9, weights: other })
  expect(paceAt(row, noon + dayMs).desiredRetention).toBeLessThan(0.9)
})

test('however often the pace is changed, the server takes it, and the last choices hold', () => {
  const change = fc.oneof(
    fc.constantFrom(0.8, 0.85, 0.95).map((desiredRetention): SettingsChange => ({ desiredRetention })),
    fc
      .tuple(fc.array(fc.integer({ min: 1, max: 1440 }), { maxLength: 5 }), fc.integer({ min: 1, max: 36_500 }))
      .map(([learningStepsMin, maxIntervalDays]): SettingsChange => ({ learningStepsMin, maxIntervalDays })),
    fc.double({ min: 0.5, max: 1.5, noNaN: true }).map((scale): SettingsChange => ({
      weights: default_w.map((weight, i) => (i < 4 ? weight * scale : weight)),
      origin: 'fitted',
      answers: 123_456,
    })),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.constantFrom('ada', 'bob'), fc.nat(90)), { maxLength: 60 }), (deeds) => {
      let row: OwnedRow = {}
      let atMs = noon
      for (const [one, device, days] of deeds) row = keep(row, one, (atMs += 1 + days * dayMs), device)
      const { former, sets, ...now } = read(readRow(JSON.parse(JSON.stringify(row))))
      for (const { value } of Object.values(row)) expect(JSON.stringify(value).length).toBeLessThan(2_000)
      for (const name of Object.keys(row)) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,39}$/)
      const retention = deeds.findLast(([one]) => 'desiredRetention' in one)?.[0].desiredRetention
      const weights = deeds.findLast(([one]) => 'weights' in one)?.[0].weights
      expect(now.desiredRetention).toBe(retention ?? 0.9)
      expect(now.weights?.[0] ?? null).toBe(weights ? Number(weights[0]!.toFixed(4)) : null)
      expect(former.map(({ untilMs }) => untilMs)).toEqual(
        former.map(({ untilMs }) => untilMs).toSorted((a, b) => a - b),
      )
      expect(sets.at(-1)?.weights ?? null).toEqual(now.weights)
    }),
    { numRuns: 100 },
  )
})

test('what is no change of pace is passed over', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const clock = '000000000000001-0000-a' as never
      const { desiredRetention } = read({ pacea: { value, clock }, paceb: { value: [value], clock } })
      expect(desiredRetention).toBeGreaterThanOrEqual(0.7)
    }),
  )
  expect(unfitSettings({ weights: [1], origin: 'guessed' as never, answers: 3 })).toEqual(['weights', 'origin'])
})
