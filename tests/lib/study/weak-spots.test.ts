import { expect, test } from 'vitest'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId, Review, ReviewId } from '@/lib/scheduling/review'
import type { Quiz } from '@/lib/study/quiz'
import { itemsOf } from '@/lib/study/quiz-items'
import { pickFor, weakSpots } from '@/lib/study/weak-spots'
import { contextFor, railways } from '../questions/fixture'

const context = contextFor(railways)
const day = 86_400_000
const now = 100 * day
const id = (name: string) => name as CardId
let made = 0
const review = (cardId: string, over: Partial<Review> = {}): Review => ({
  kind: 'review',
  id: `r${made++}` as ReviewId,
  cardId: id(cardId),
  rating: 'again',
  atMs: now - day,
  form: 'choice',
  factRevision: 1,
  shown: ['Lazar Kaganovich', 'Andrei Andreev', 'Valery Mezhlauk'],
  chosen: 'Andrei Andreev',
  durationMs: 1000,
  confidence: null,
  ...over,
})
const spots = (reviews: readonly Review[], memories: ReadonlyMap<CardId, Memory> = new Map()) =>
  weakSpots(context, reviews, memories, now)

test('nothing in the log is nothing weak, and so is what was never chosen wrongly', () => {
  expect(spots([])).toEqual([])
  expect(spots([review('kaganovich#person', { rating: 'hard', chosen: 'Lazar Kaganovich' })])).toEqual([])
  expect(spots([review('kaganovich#person', { chosen: null })])).toEqual([])
  // Typed: nothing was offered.
  expect(spots([review('kaganovich#person', { shown: [], chosen: 'Andreyev' })])).toEqual([])
  expect(spots([review('gone#person')])).toEqual([])
})

test('a wrong option that was chosen is a weak spot until the card was right twice since', () => {
  const wrong = review('kaganovich#person')
  const right = review('kaganovich#person', { rating: 'good', chosen: 'Lazar Kaganovich' })
  expect(spots([wrong])).toEqual([
    { cardId: 'kaganovich#person', confusedWith: 'Andrei Andreev', times: 1, lastAtMs: now - day },
  ])
  expect(spots([wrong, right])).toHaveLength(1)
  expect(spots([wrong, right, right])).toEqual([])
  expect(spots([wrong, right, wrong, right])).toMatchObject([{ times: 2 }])
})

test('what was confused often and lately comes first; a forgotten card follows while it is not firm again', () => {
  const lapsed = (over: object) =>
    ({
      ...{ kind: 'seen', stage: 'review', step: 0, stabilityDays: 4, difficulty: 5, dueAtMs: now },
      ...{ lastReviewAtMs: now - day, reps: 5, lapses: 1 },
      ...over,
    }) as Memory
  const memories = new Map([
    [id('mezhlauk#person'), lapsed({})],
    [id('andreev#person'), lapsed({ stabilityDays: 40 })],
    [id('bakulin#person'), lapsed({ lapses: 0 })],
  ])
  const found = spots(
    [
      review('ordzhonikidze#person', { atMs: now - 90 * day }),
      review('kaganovich#person'),
      review('kaganovich#person'),
    ],
    memories,
  )
  expect(found.map(({ cardId, confusedWith }) => [cardId, confusedWith])).toEqual([
    ['kaganovich#person', 'Andrei Andreev'],
    ['mezhlauk#person', null],
    ['ordzhonikidze#person', 'Andrei Andreev'],
  ])
})

const quiz = (picks: Quiz['picks']): Quiz => ({
  kind: 'weak',
  decks: [],
  number: 10,
  seed: 's',
  revision: null,
  minutes: null,
  day: null,
  picks,
})

test('what was confused stands side by side, in a quiz that its link makes anew', () => {
  for (const confusedWith of ['Andrei Andreev', 'Aleksei Bakulin', 'Moisei Rukhimovich']) {
    const spot = { cardId: id('kaganovich#person'), confusedWith, times: 1, lastAtMs: 0 }
    const pick = pickFor(context, spot, 's')
    const [item] = itemsOf(context, quiz([pick]), [])
    expect(item?.question.form).toBe('choice')
    const options = item?.question.form === 'choice' ? item.question.options.map(({ text }) => text) : []
    expect(options).toContain(confusedWith)
    expect(options).toContain('Lazar Kaganovich')
  }
})

test('a card of a link that is no longer there is left out', () => {
  const picks = [
    { cardId: id('gone#person'), wording: 0 },
    { cardId: id('mezhlauk#person'), wording: 0 },
  ]
  expect(itemsOf(context, quiz(picks), []).map(({ card }) => card.id)).toEqual(['mezhlauk#person'])
})
