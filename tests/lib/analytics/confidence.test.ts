import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceTally } from '@/lib/analytics/confidence'
import { tallied } from '@/lib/analytics/walk'
import { aReview, settings } from '../scheduling/builders'
import { someLog } from './logs'

test('a guess is judged by what was answered, for its rating is Again whatever it was', () => {
  const log = ['Ada', 'Bela', 'Cleo', null].map((chosen, i) =>
    aReview({ id: `r${i}`, chosen, rating: 'again', confidence: 'guess' }),
  )
  const judge = ({ chosen }: { readonly chosen: string | null }) => (chosen === 'Cleo' ? null : chosen === 'Ada')
  const [guess] = tallied(log, settings(), confidenceTally(judge))
  expect(guess).toMatchObject({ confidence: 'guess', asked: 2, recalled: 1 })
})
test('answers with a confidence are counted at their level, the others nowhere', () => {
  fc.assert(
    fc.property(someLog, (log) => {
      const levels = tallied(
        log,
        settings(),
        confidenceTally(() => false),
      )
      expect(levels.map(({ confidence }) => confidence)).toEqual(['guess', 'think', 'sure'])
      for (const { confidence, asked, recalled } of levels) {
        const those = log.filter((one) => one.confidence === confidence && (confidence !== 'guess' || one.chosen))
        expect(asked).toBe(those.length)
        expect(recalled).toBe(those.filter(({ rating }) => rating !== 'again').length)
      }
    }),
  )
})
test('a guess that is marked as lucky was right, whatever can be read of it', () => {
  const log = [aReview({ id: 'a', chosen: 'x', rating: 'again', confidence: 'guess', lucky: true })]
  const [guess] = tallied(
    log,
    settings(),
    confidenceTally(() => null),
  )
  expect(guess).toMatchObject({ asked: 1, recalled: 1 })
})
