import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardId, ReviewId } from '@/lib/scheduling/review'
import {
  learnAheadMs,
  progressOf,
  questionSeed,
  startSitting,
  step,
  type Answered,
  type Sitting,
} from '@/lib/study/sitting'

const id = (name: string) => name as CardId
const minute = 60_000
const start = (cards: readonly string[]) => startSitting({ deckId: 'all', seed: 's', cards: cards.map(id) }, 0)
const onScreen = (sitting: Sitting) => (sitting.stage.kind === 'asking' ? sitting.stage.cardId : sitting.stage.kind)
const answered = (cardId: string, over: Partial<Answered> = {}): Answered => ({
  cardId: id(cardId),
  reviewId: `r-${cardId}` as ReviewId,
  form: 'choice',
  seed: 'x',
  response: { kind: 'option', index: 0 },
  correct: true,
  remark: null,
  rating: 'good',
  wasNew: false,
  learned: false,
  dueAtMs: 1e12,
  comesBack: false,
  ...over,
})
const answer = (sitting: Sitting, over: Partial<Answered> = {}, nowMs = 0) =>
  step(sitting, { kind: 'answered', answer: answered(onScreen(sitting), over), nowMs })
const goOn = (sitting: Sitting, nowMs = 0) => step(sitting, { kind: 'continued', nowMs })

test('cards are asked in turn, and then it is done', () => {
  const first = start(['a', 'b'])
  expect(onScreen(first)).toBe('a')
  expect(answer(first).stage.kind).toBe('judged')
  const second = goOn(answer(first))
  expect(onScreen(second)).toBe('b')
  expect(onScreen(goOn(answer(second)))).toBe('done')
})

test('a sitting without cards is done at once', () => expect(onScreen(start([]))).toBe('done'))

test('an answer to another card than the one on screen, or a second tap, changes nothing', () => {
  const first = start(['a', 'b'])
  expect(step(first, { kind: 'answered', answer: answered('b'), nowMs: 0 })).toBe(first)
  const judged = answer(first)
  expect(step(judged, { kind: 'answered', answer: answered('a'), nowMs: 0 })).toBe(judged)
  expect(goOn(first)).toBe(first)
})

test('a card in learning comes back when its time has come, before the rest of the queue', () => {
  const missed = goOn(answer(start(['a', 'b', 'c']), { correct: false, comesBack: true, dueAtMs: minute }), 0)
  expect(onScreen(missed)).toBe('b')
  expect(onScreen(goOn(answer(missed), minute))).toBe('a')
  expect(onScreen(goOn(answer(missed), minute - 1))).toBe('c')
})

test('a card in learning is asked ahead of its time when nothing else is left, but not by more than twenty minutes', () => {
  const last = answer(start(['a']), { comesBack: true, dueAtMs: learnAheadMs })
  expect(onScreen(goOn(last, 0))).toBe('a')
  const later = answer(start(['a']), { comesBack: true, dueAtMs: learnAheadMs + 1 })
  expect(onScreen(goOn(later, 0))).toBe('done')
})

test('an answer that is neither right nor wrong is asked again, and says what is missing', () => {
  const again = step(start(['a']), { kind: 'asked-again', ask: 'Which Kosior?' })
  expect(again.stage).toEqual({ kind: 'asking', cardId: 'a', attempt: 1, ask: 'Which Kosior?' })
  expect(again.answers).toEqual([])
})

test('undo asks the last card again, and the card on screen waits its turn', () => {
  const second = goOn(answer(start(['a', 'b', 'c'])))
  const undone = step(second, { kind: 'undone', nowMs: 0 })
  expect(onScreen(undone)).toBe('a')
  expect(undone.queue).toEqual(['b', 'c'])
  expect(undone.answers).toEqual([])
  const fromJudged = step(answer(second), { kind: 'undone', nowMs: 0 })
  expect(onScreen(fromJudged)).toBe('b')
  const twice = step(fromJudged, { kind: 'undone', nowMs: 0 })
  expect([onScreen(twice), twice.queue]).toEqual(['a', ['b', 'c']])
  expect(step(start(['a']), { kind: 'undone', nowMs: 0 })).toEqual(start(['a']))
})

test('undo takes a card out of those that wait to come back', () => {
  const missed = goOn(answer(start(['a', 'b']), { comesBack: true, dueAtMs: minute }))
  const undone = step(missed, { kind: 'undone', nowMs: 0 })
  expect([onScreen(undone), undone.waiting, undone.queue]).toEqual(['a', [], ['b']])
})

test('a guess changes what the last answer was worth, and the card comes back', () => {
  const judged = answer(start(['a', 'b']))
  const change = {
    reviewId: 'r2' as ReviewId,
    rating: 'again' as const,
    learned: false,
    dueAtMs: minute,
    comesBack: true,
  }
  const regraded = step(judged, { kind: 'regraded', change })
  expect(regraded.answers).toEqual([{ ...answered('a'), ...change }])
  expect(goOn(regraded).waiting).toEqual([{ cardId: 'a', dueAtMs: minute }])
})

test('a card that the question on screen would tell waits for another day, and is asked after all when that question is taken back', () => {
  const off = step(start(['a', 'b', 'c']), { kind: 'put-off', cards: [id('b')], nowMs: 0 })
  expect([onScreen(off), off.queue]).toEqual(['a', ['c']])
  expect(off.later).toEqual([{ cardId: 'b', because: 'a' }])
  expect(progressOf(off).of).toBe(2)
  const undone = step(goOn(answer(off)), { kind: 'undone', nowMs: 0 })
  expect([onScreen(undone), undone.queue, undone.later]).toEqual(['a', ['c', 'b'], []])
})

test('a card that would tell one which has to come back waits itself', () => {
  const off = step(start(['a', 'b']), { kind: 'put-off', cards: [id('a')], nowMs: 0 })
  expect([onScreen(off), off.queue, off.answers]).toEqual(['b', [], []])
})

test('ten more go on after the end, without a card that is there already', () => {
  const done = goOn(answer(start(['a'])))
  const more = step(done, { kind: 'extended', cards: [id('b'), id('c')], nowMs: 0 })
  expect([onScreen(more), more.queue]).toEqual(['b', ['c']])
  expect(step(more, { kind: 'extended', cards: [id('c')], nowMs: 0 }).queue).toEqual(['c'])
})

test('a card that cannot be asked is passed over', () => {
  expect(onScreen(step(start(['a', 'b']), { kind: 'dropped', nowMs: 0 }))).toBe('b')
})

test('the same card is asked with another seed each time', () => {
  const sitting = start(['a'])
  const again = goOn(answer(sitting, { comesBack: true, dueAtMs: 0 }))
  expect(questionSeed(sitting, id('a'))).not.toBe(questionSeed(again, id('a')))
})

test('whatever happens, no card is lost and none is in two places', () => {
  const action = fc.record({
    kind: fc.constantFrom('right', 'wrong', 'undo', 'continue'),
    waits: fc.integer({ min: 0, max: 30 }),
  })
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const all = ['a', 'b', 'c', 'd']
      let sitting = start(all)
      let now = 0
      for (const { kind, waits } of actions) {
        now += waits * minute
        if (kind === 'undo') sitting = step(sitting, { kind: 'undone', nowMs: now })
        else if (kind === 'continue') sitting = goOn(sitting, now)
        else
          sitting = answer(
            sitting,
            kind === 'right' ? {} : { correct: false, comesBack: true, dueAtMs: now + 10 * minute },
            now,
          )
        const places = [
          ...sitting.queue,
          ...sitting.waiting.map((entry) => entry.cardId),
          ...(sitting.stage.kind === 'asking' ? [sitting.stage.cardId] : []),
        ]
        expect(new Set(places).size).toBe(places.length)
        const settled = new Set([...places, ...sitting.answers.map((entry) => entry.cardId)])
        expect([...settled].sort()).toEqual(all)
        const { done, of } = progressOf(sitting)
        expect(of).toBe(4)
        expect(done).toBeLessThanOrEqual(of)
      }
    }),
  )
})
