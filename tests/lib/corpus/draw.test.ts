import { expect, test } from 'vitest'
import { drawFacts } from '@/lib/corpus/draw'
import { corpusOf, entity, fact } from './build'

const facts = corpusOf(
  [entity('person/ann-smith'), entity('person/bob-smith', { name: 'Bob Jones', surname: 'Jones' })],
  Array.from({ length: 30 }, (_, i) =>
    fact(`f${i}`, {
      kind: 'kinship',
      person: 'person/ann-smith',
      relation: `relation ${i}`,
      relative: 'person/bob-smith',
    }),
  ),
).facts

test('a draw is the same for the same seed in whatever order the facts stand, and another for another seed', () => {
  const ids = (seed: number, from = facts) => drawFacts(from, seed, 10).map(({ id }) => id)
  expect(ids(1)).toEqual(ids(1, facts.toReversed()))
  expect(ids(1)).not.toEqual(ids(2))
  expect(new Set(ids(1)).size).toBe(10)
})
