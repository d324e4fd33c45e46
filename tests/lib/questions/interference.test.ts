import { expect, test } from 'vitest'
import { interferenceOf } from '@/lib/questions/interference'
import { contextFor, railways } from './fixture'

const context = contextFor(railways)

test('every card stands in the circle of its fact, as a member of its own', () => {
  for (const card of context.cards)
    expect(interferenceOf(context, card)[0]).toEqual({ circle: `fact:${card.factId}`, member: card.id })
})

test('holders of one post are in one circle, each tenure a member', () => {
  const posts = context.cards.filter((card) => context.corpus.fact.get(card.factId)?.kind === 'tenure')
  expect(posts.length).toBeGreaterThan(1)
  for (const card of posts) {
    const fact = context.corpus.fact.get(card.factId)!
    const post = fact.kind === 'tenure' ? fact.post : ''
    expect(interferenceOf(context, card)).toContainEqual({ circle: `post:${post}`, member: fact.id })
  }
})

test('an answer whose surname another person bears is in the circle of that name', () => {
  const named = context.cards
    .flatMap((card) => interferenceOf(context, card))
    .filter(({ circle }) => circle.startsWith('name:'))
  expect(named.map(({ circle }) => circle)).toContain('name:kaganovich')
  for (const { circle } of named) expect(context.sharedSurnames.has(circle.slice('name:'.length))).toBe(true)
})
