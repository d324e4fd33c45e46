import { expect, test } from 'vitest'
import { entity, excusing, good, only, passes, problemsOf, sound } from './seeded'

const spare = [...sound, entity('person/cy')]
const cy = { check: 'unused', of: ['person/cy'] }

test('an exception excuses its own finding and no other', () => {
  passes(spare, good, excusing(cy))
  expect(problemsOf(spare, good, excusing({ ...cy, check: 'terms' }))).toEqual([
    expect.stringMatching(/person\/cy: no fact names this entity/),
    expect.stringMatching(/exceptions.yaml: terms of person\/cy: this exception excuses nothing any more; remove it/),
  ])
})

test('an exception that no longer applies is removed, and none is listed twice', () => {
  only(/^exceptions.yaml: unused of person\/cy: this exception excuses nothing any more/, sound, good, excusing(cy))
  only(/^exceptions.yaml: unused of person\/cy: this exception is listed twice/, spare, good, excusing(cy, cy))
})

test('an exception says why, and what would let it go; and a law has none', () => {
  const written = (raw: object) => problemsOf(sound, good, { exceptions: { file: 'exceptions.yaml', raw: [raw] } })
  expect(written(cy)).toEqual([
    expect.stringMatching(/^exceptions.yaml: entry 1.reason: Invalid/),
    expect.stringMatching(/^exceptions.yaml: entry 1.until: Invalid/),
  ])
  expect(written({ check: 'duplicates', of: ['x'], reason: 'a', until: 'b' })).toEqual([
    expect.stringMatching(/^exceptions.yaml: entry 1.check: Invalid option: expected one of/),
  ])
})
