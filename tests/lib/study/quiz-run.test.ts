import { expect, test } from 'vitest'
import type { CardId, ReviewId } from '@/lib/scheduling/review'
import type { Quiz } from '@/lib/study/quiz'
import { deadlineOf, readRun, startRun, stepRun, type QuizAnswer, type QuizRun } from '@/lib/study/quiz-run'

const quiz = (over: Partial<Quiz> = {}): Quiz => ({
  kind: 'test',
  decks: [],
  number: 10,
  seed: 's',
  revision: null,
  minutes: null,
  day: null,
  picks: [],
  ...over,
})
const answerOf = (over: Partial<QuizAnswer> = {}): QuizAnswer => ({
  cardId: 'a#person' as CardId,
  form: 'choice',
  reviewId: 'r' as ReviewId,
  response: { kind: 'option', index: 0 },
  correct: true,
  remark: null,
  ...over,
})
const answer = (run: QuizRun, over: Partial<QuizAnswer> = {}, of = 3) =>
  stepRun(run, { kind: 'answered', answer: answerOf(over), of, nowMs: 7 })
const goOn = (run: QuizRun, of = 3) => stepRun(run, { kind: 'continued', of, nowMs: 7 })

test('a test and a day go straight on and say nothing before the end; the others stop after each answer', () => {
  for (const kind of ['test', 'day'] as const) {
    const run = answer(answer(startRun(quiz({ kind }), 0)))
    expect(run.stage).toEqual({ kind: 'asking', ask: null })
    expect(answer(run).stage).toEqual({ kind: 'done', why: 'all', atMs: 7 })
  }
  for (const kind of ['practice', 'timeline', 'weak'] as const) {
    const run = answer(startRun(quiz({ kind }), 0))
    expect(run.stage.kind).toBe('judged')
    // A second tap.
    expect(answer(run)).toBe(run)
    expect(goOn(run).stage.kind).toBe('asking')
    expect(goOn(goOn(run))).toEqual(goOn(run))
  }
})

test('a timeline is over at the third mistake, once that has been explained, or when all are placed', () => {
  let run = startRun(quiz({ kind: 'timeline' }), 0)
  for (const correct of [false, true, false]) run = goOn(answer(run, { correct }, 9), 9)
  expect(run.stage.kind).toBe('asking')
  const third = answer(run, { correct: false }, 9)
  expect(third.stage.kind).toBe('judged')
  expect(goOn(third, 9).stage).toMatchObject({ kind: 'done', why: 'mistakes' })
  expect(goOn(answer(run, {}, 4), 4).stage).toMatchObject({ kind: 'done', why: 'all' })
})

test('when the time is up what was answered stays, and nothing more is taken', () => {
  const timed = startRun(quiz({ minutes: 10 }), 1000)
  expect(deadlineOf(timed)).toBe(601_000)
  expect(deadlineOf(startRun(quiz(), 1000))).toBeNull()
  const over = stepRun(answer(timed), { kind: 'time-up', nowMs: 601_000 })
  expect(over).toMatchObject({ stage: { kind: 'done', why: 'time' }, answers: [{ correct: true }] })
  expect(answer(over)).toBe(over)
  expect(stepRun(over, { kind: 'time-up', nowMs: 700_000 })).toBe(over)
})

test('undo takes the last answer back, but not out of a result', () => {
  const run = answer(answer(startRun(quiz(), 0)))
  expect(stepRun(run, { kind: 'undone' }).answers).toHaveLength(1)
  const done = answer(run)
  expect(stepRun(done, { kind: 'undone' })).toBe(done)
  const first = startRun(quiz(), 0)
  expect(stepRun(first, { kind: 'undone' })).toBe(first)
})

test('an answer that is neither right nor wrong is asked again', () => {
  const again = stepRun(startRun(quiz(), 0), { kind: 'asked-again', ask: 'Which Kosior?' })
  expect(again).toMatchObject({ stage: { kind: 'asking', ask: 'Which Kosior?' }, answers: [] })
})

test('a run is kept as plain JSON and read back; what is none is left alone', () => {
  const run = answer(startRun(quiz({ kind: 'practice' }), 5))
  expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run)
  const old = {
    mode: 'quiz',
    deckId: 'all',
    seed: 's',
    startedAtMs: 0,
    stage: { kind: 'done' },
    queue: [],
    waiting: [],
    answers: [],
  }
  for (const kept of [undefined, null, 4, 'quiz', {}, old, { ...run, quiz: null }]) expect(readRun(kept)).toBeNull()
})
