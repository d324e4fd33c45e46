import { expect, test } from 'vitest'
import { decksOf, deckSteps } from '@/lib/decks/deck'
import type { FactId } from '@/lib/corpus/fact'
import type { Card } from '@/lib/questions/question'
import type { CardId } from '@/lib/scheduling/review'
import { corpusOf, entity, fact } from '../corpus/build'

const born = (id: string, time: string) => fact(id, { kind: 'birth', person: 'person/ann-smith', time })
const corpus = corpusOf(
  [entity('person/ann-smith')],
  ['1893', '1917/1919', '1930', '1934', '1930/'].map((time, i) => born(`f${i}`, time)),
)
const cards = corpus.facts.map((made, i): Card => ({
  id: `${made.id}#time` as CardId,
  factId: made.id as FactId,
  facet: 'time',
  answer: { kind: 'text', text: '' },
  topics: ['leaf'],
  importance: i === 4 ? 1 : 2,
}))
const decks = new Map(decksOf(corpus, cards).map((deck) => [deck.id, deck.cards.map((card) => card.factId)]))

test('everything is a deck, with what everybody must know first', () =>
  expect(decks.get('all')).toEqual(['f4', 'f0', 'f1', 'f2', 'f3']))
test('a topic holds what hangs below it', () => {
  expect(decks.get('topic/root')).toHaveLength(5)
  expect(decks.get('topic/leaf')).toHaveLength(5)
})
test('a person with enough cards is a deck', () => expect(decks.get('person/ann-smith')).toHaveLength(5))
test('a fact belongs to each period that its date touches', () => {
  expect(decks.get('period/1893-1917')).toEqual(['f0', 'f1'])
  expect(decks.get('period/1918-1921')).toEqual(['f1'])
  expect(decks.get('period/1930-1934')).toEqual(['f4', 'f2', 'f3'])
})
test('there is no empty deck', () => expect(decks.has('period/1946-1953')).toBe(false))
test('they are cut in small steps, the same as in one piece', () => {
  let pauses = 0
  const steps = deckSteps(corpus, cards)
  for (;;) {
    const step = steps.next()
    if (step.done) {
      expect(step.value).toEqual(decksOf(corpus, cards))
      break
    }
    pauses++
  }
  expect(pauses).toBeGreaterThan(4)
})
