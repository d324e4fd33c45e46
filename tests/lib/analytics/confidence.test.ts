import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceTally } from '@/lib/analytics/confidence'
import { wasRight } from '@/lib/scheduling/review'
import { tallied } from '@/lib/analytics/walk'
import { aReview, settings } from '../scheduling/builders'
import { someLog } from './logs'

test('a guess was right if it is marked as lucky, and wrong if not, for its rating is Again whatever it was', () => {
  const log = ['Ada', 'Bela', 'Cleo', null].map((chosen, i) =>
    aReview({
      id: `r${i}`,
      chosen,
      rating: 'again',
      confidence: 'guess',
      ...(chosen === 'Ada' ? { lucky: true as const } : null),
    }),
  )
  const [guess] = tallied(log, settings(), confidenceTally())
  expect(guess).toMatchObject({ confidence: 'guess', asked: 3, recalled: 1 })
})
test('what was called a guess only after it had been told right says nothing of guesses', () => {
  const log = [aReview({ id: 'a', chosen: 'x', rating: 'again', confidence: null, lucky: true })]
  expect(tallied(log, settings(), confidenceTally()).map(({ asked }) => asked)).toEqual([0, 0, 0])
})
test('answers with a confidence are counted at their level, the others nowhere', () => {
  fc.assert(
    fc.property(someLog, (log) => {
      const levels = tallied(log, settings(), confidenceTally())
      expect(levels.map(({ confidence }) => confidence)).toEqual(['guess', 'think', 'sure'])
      for (const { confidence, asked, recalled } of levels) {
        const those = log.filter((one) => one.confidence === confidence && (confidence !== 'guess' || one.chosen))
        expect(asked).toBe(those.length)
        expect(recalled).toBe(those.filter(wasRight).length)
      }
    }),
  )
})
