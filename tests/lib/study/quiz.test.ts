import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardId } from '@/lib/scheduling/review'
import { quizKinds, readQuiz, readQuizLink, writeQuizLink, type Quiz } from '@/lib/study/quiz'

const quiz = (over: Partial<Quiz> = {}): Quiz => ({
  kind: 'practice',
  decks: ['topic/railways', 'topic/great-terror'],
  number: 20,
  seed: 'abc123',
  revision: '0a1b2c3d',
  minutes: null,
  day: null,
  picks: [],
  ...over,
})
const through = (made: Quiz) => readQuizLink(new URLSearchParams(writeQuizLink(made)))

test('a link gives the quiz back, whatever its kind', () => {
  const made = fc.record({
    kind: fc.constantFrom(...quizKinds),
    decks: fc.array(fc.constantFrom('topic/railways', 'person/lazar-kaganovich', 'period/1917-1924'), { maxLength: 5 }),
    number: fc.integer({ min: 1, max: 40 }),
    seed: fc.stringMatching(/^[0-9a-z]{1,20}$/),
    revision: fc.constantFrom(null, '0a1b2c3d'),
    minutes: fc.option(fc.integer({ min: 1, max: 180 })),
    day: fc.constantFrom('1917-11-08', '1937-04-14', '1961-12-31'),
    picks: fc.array(
      fc.record({ cardId: fc.constantFrom('a#person', 'b-c#start') as fc.Arbitrary<CardId>, wording: fc.nat(99) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    ),
  })
  fc.assert(
    fc.property(made, (any) => {
      const own: Quiz = {
        ...any,
        minutes: any.kind === 'test' ? any.minutes : null,
        day: any.kind === 'day' ? any.day : null,
        picks: any.kind === 'weak' ? any.picks : [],
      }
      expect(through(own)).toEqual(own)
      expect(readQuiz(JSON.parse(JSON.stringify(own)))).toEqual(own)
    }),
  )
})

test('a link holds what the questions are made from, and nothing else', () => {
  expect(decodeURIComponent(writeQuizLink(quiz({ kind: 'test', minutes: 30 })))).toBe(
    'kind=test&n=20&seed=abc123&topics=topic/railways+topic/great-terror&minutes=30&facts=0a1b2c3d',
  )
  const picks = [{ cardId: 'kaganovich-heads-nkps-1935#person' as CardId, wording: 3 }]
  expect(decodeURIComponent(writeQuizLink(quiz({ kind: 'weak', decks: [], picks })))).toBe(
    'kind=weak&n=20&seed=abc123&cards=kaganovich-heads-nkps-1935#person~3&facts=0a1b2c3d',
  )
})

test('what is no link to a quiz is none', () => {
  for (const link of [
    '',
    'deck=topic/railways',
    'kind=exam&n=10&seed=a',
    'kind=test&n=0&seed=a',
    'kind=test&n=41&seed=a',
    'kind=test&n=ten&seed=a',
    'kind=test&n=10',
    `kind=test&n=10&seed=${'a'.repeat(99)}`,
    'kind=day&n=10&seed=a&day=1991-12-25',
    'kind=day&n=10&seed=a&day=1937-02-30',
    'kind=day&n=10&seed=a',
    'kind=weak&n=10&seed=a',
    'kind=weak&n=10&seed=a&cards=<script>~1',
  ])
    expect(readQuizLink(new URLSearchParams(link)), link).toBeNull()
})
