import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart, Company, siblingsOnly } from '@/lib/study/near'
import { aCard } from './builders'

test('cards that disturb each other are put apart where there are others to put between, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 40 }), (facts) => {
      const cards = facts.map((fact, i) => aCard(`f${fact}`, { facet: `s${i}` }))
      const ordered = apart(cards, siblingsOnly)
      expect(ordered.map(({ id }) => id).toSorted()).toEqual(cards.map(({ id }) => id).toSorted())
      if (new Set(facts).size === facts.length) expect(ordered).toEqual(cards)
    }),
  )
})

test('two sides of a fact have four others between them where there are four', () => {
  const cards = [
    aCard('a', { facet: 'x' }),
    aCard('a', { facet: 'y' }),
    ...['b', 'c', 'd', 'e', 'f'].map((id) => aCard(id)),
  ]
  const ordered = apart(cards, siblingsOnly).map(({ factId }) => factId)
  expect(ordered).toEqual(['a', 'b', 'c', 'd', 'e', 'a', 'f'])
})

test('a card is disturbed by another member of its circle, not by its own', () => {
  const kosiors = (id: string) => [{ circle: 'name:kosior', member: id.startsWith('s') ? 'stanislav' : 'vladimir' }]
  const company = new Company(({ factId }) => kosiors(factId))
  company.add(aCard('s1'))
  expect(company.disturbs(aCard('s2'))).toBe(false)
  expect(company.disturbs(aCard('v1'))).toBe(true)
})
