import { expect, test } from 'vitest'
import type { Fit } from '@/lib/fitting/fit'
import { compared, verdictOf, wrongOfHundred } from '@/lib/fitting/verdict'

const judgement = (logLoss: number) => ({ answers: 1240, logLoss, rmseBins: 0.05, expected: 0.9, recalled: 0.88 })
const fitted = (over: Partial<Extract<Fit, { kind: 'fitted' }>>): Fit => ({
  kind: 'fitted',
  answers: 6200,
  accepted: true,
  why: 'better',
  weights: null,
  before: judgement(0.34),
  after: judgement(0.33),
  ...over,
})

test('a chance of four in five given to all that happened is wrong about 20 of 100', () => {
  expect(wrongOfHundred({ logLoss: -Math.log(0.8) })).toBeCloseTo(20, 8)
  expect(wrongOfHundred({ logLoss: 0 })).toBe(0)
})

test('both figures have the digits that tell them apart', () => {
  expect(compared(28.4, 26.1)).toEqual(['28', '26'])
  expect(compared(28.4, 28.1)).toEqual(['28.4', '28.1'])
  expect(compared(28.41, 28.38)).toEqual(['28.41', '28.38'])
})

test('each outcome says what was decided, why, and on how many answers', () => {
  expect(verdictOf(fitted({}))).toEqual({
    decision: 'The fitted set foretells you better.',
    reason: 'It was fitted to 6,200 answers of yours.',
    evidence:
      'Of 100 answers it would have been wrong about 29 before, and about 28 after. Tested on your last 1,240 answers, which that fit had not seen.',
  })
  expect(verdictOf({ kind: 'too-few', answers: 1 }).reason).toMatch(/^There is 1 answer to fit to, and it takes 400:/)
  expect(verdictOf(fitted({ accepted: false, why: 'not-better' })).reason).toMatch(
    /^Fitted to the earlier of your 6,200/,
  )
  expect(verdictOf(fitted({ why: 'enough' })).reason).toMatch(/with 2,000 answers or more, and yours are 6,200 answers/)
  expect(verdictOf(fitted({ accepted: false, why: 'failed' })).evidence).toBeNull()
  expect(verdictOf(fitted({ after: judgement(0.34) })).evidence).toMatch(/wrong about 28\.82, before as after/)
})
