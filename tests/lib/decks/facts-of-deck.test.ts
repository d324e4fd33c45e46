import { expect, test } from 'vitest'
import { decksOf } from '@/lib/decks/deck'
import { factsOfDeck } from '@/lib/decks/facts-of-deck'
import { corpusOf, entity, fact } from '../corpus/build'
import { contextFor, railways } from '../questions/fixture'

const corpus = corpusOf(
  [entity('person/ann-smith'), entity('person/bob-jones')],
  [
    fact('late', { kind: 'birth', person: 'person/ann-smith', time: '1930', importance: 3 }),
    fact('first', { kind: 'birth', person: 'person/bob-jones', time: '1917/1919', importance: 1 }),
  ],
)
const ids = (deck: string) => factsOfDeck(corpus, deck).map(({ id }) => id as string)

test('the facts of a deck need no card, and what everybody must know stands first', () => {
  expect(ids('all')).toEqual(['first', 'late'])
  expect(ids('topic/leaf')).toEqual(['first', 'late'])
  expect(ids('topic/root')).toEqual(['first', 'late'])
  expect(ids('person/ann-smith')).toEqual(['late'])
  expect(ids('period/1918-1921')).toEqual(['first'])
  expect(ids('topic/none')).toEqual([])
})

test('every card of a deck asks one of its facts', () => {
  const context = contextFor(railways)
  for (const deck of decksOf(context.corpus, context.cards)) {
    const facts = new Set(factsOfDeck(context.corpus, deck.id).map(({ id }) => id))
    expect(deck.cards.filter((card) => !facts.has(card.factId))).toEqual([])
  }
})
