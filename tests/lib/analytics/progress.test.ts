import { expect, test } from 'vitest'
import { progressSteps } from '@/lib/analytics/progress'
import { runThrough } from '@/lib/base/steps'
import { replay } from '@/lib/scheduling/replay'
import type { CardId } from '@/lib/scheduling/review'
import { contextFor, railways } from '../questions/fixture'
import { aCare, anUndo, aReview, dayMs, noon, settings } from '../scheduling/builders'

const context = contextFor(railways)
const card = 'andreev#person' as CardId
const entries = [
  aReview({ id: 'a', cardId: card, rating: 'easy' }),
  aReview({ id: 'b', cardId: card, rating: 'again', atMs: noon + 20 * dayMs, chosen: 'Aleksei Bakulin' }),
  aReview({ id: 'c', cardId: card, rating: 'again', atMs: noon + 21 * dayMs, chosen: 'Aleksei Bakulin' }),
  aReview({ id: 'd', cardId: card, rating: 'easy', atMs: noon + 22 * dayMs }),
  aReview({ id: 'e', cardId: card, rating: 'good', atMs: noon + 23 * dayMs }),
  anUndo({ id: 'f', cardId: card, undoes: 'e', atMs: noon + 23 * dayMs }),
  aReview({ id: 'g', cardId: 'withdrawn#person' as CardId, rating: 'easy' }),
]

test('everything on the page comes from one walk over the log, whatever its order', () => {
  const rules = settings()
  const nowMs = noon + 23 * dayMs
  const of = (log: typeof entries) =>
    runThrough(progressSteps({ entries: log, memories: replay(log, rules), settings: rules, nowMs, context }))
  const found = of(entries)
  expect(of(entries.toReversed())).toEqual(found)
  expect(found).toMatchObject({
    answers: 5,
    retention: { total: { asked: 1, recalled: 0 } },
    calibration: { asked: 3, recalled: 1 },
    stability: { cards: 1 },
    confusions: [{ pair: ['person/aleksei-bakulin', 'person/andrei-andreev'], times: 2, each: [0, 2] }],
    stubborn: [],
  })
  expect(found.activity.reduce((sum, day) => sum + day.reviews, 0)).toBe(5)
  expect(found.due.reduce((sum, day) => sum + day.cards, 0)).toBe(1)
})
test('a chapter knows what its topics know; a person is known by the facts that name them', () => {
  const rules = settings()
  const input = { entries, memories: replay(entries, rules), settings: rules, nowMs: noon + 23 * dayMs, context }
  const { known } = runThrough(progressSteps(input))
  const of = (key: string) => known.topics.find((group) => group.key === key)
  expect(of('era')).toEqual({ ...of('railways'), key: 'era' })
  expect(known.all.begun).toBe(1)
  expect(known.people.find(({ key }) => key === 'person/andrei-andreev')!.known).toBe(known.all.known)
  expect(known.importance.map(({ key }) => key)).toEqual([2])
})
test('a suspended card is in no figure of what is asked; one that is buried is', () => {
  const rules = settings()
  const nowMs = noon + 23 * dayMs
  const withCare = (kind: 'suspend' | 'bury') => {
    const log = [...entries, aCare(kind, { id: 'z', cardId: card, atMs: nowMs })]
    return runThrough(progressSteps({ entries: log, memories: replay(log, rules), settings: rules, nowMs, context }))
  }
  const figures = ({ due, stability }: ReturnType<typeof withCare>) => [
    due.reduce((sum, day) => sum + day.cards, 0),
    stability.cards,
  ]
  expect(figures(withCare('suspend'))).toEqual([0, 0])
  expect(figures(withCare('bury'))).toEqual([1, 1])
})
