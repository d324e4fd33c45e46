import { expect, test } from 'vitest'
import { readClientCorpus, writeClientCorpus } from '@/lib/corpus/client'
import { corpusOf, entity, fact } from './build'

const corpus = corpusOf(
  [entity('person/ann-smith', { mentions: ['she'], aliases: ['A. Smith'] }), entity('post/chair')],
  [
    fact('ann-chairs', {
      kind: 'tenure',
      person: 'person/ann-smith',
      post: 'post/chair',
      time: '1930/1935',
      inferred: 'Put together.',
    }),
  ],
)

test('what the app reads is what was built, without what only curators need', () => {
  const read = readClientCorpus(writeClientCorpus(corpus))
  const [written, got] = [corpus.facts[0]!, read.facts[0]!]
  expect(got).toMatchObject({
    id: written.id,
    statement: written.statement,
    entities: written.entities,
    numbers: [],
    never_ask: [],
  })
  expect(got.references).toEqual([{ source: 'rees-2012', chapter: '1', pages: '1' }])
  expect(got.inferred).toBe('Put together.')
  expect(read.entity.get(corpus.entities[1]!.id)).toMatchObject({ aliases: ['A. Smith'], mentions: [] })
})

test('nothing else is lost on the way', () => {
  const read = readClientCorpus(writeClientCorpus(corpus))
  const bare = (value: object) => ({ ...value, mentions: [], references: [] })
  expect(read.facts.map(bare)).toEqual(corpus.facts.map(bare))
  expect(read.entities.map(bare)).toEqual(corpus.entities.map(bare))
})
