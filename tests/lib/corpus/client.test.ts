import { expect, test } from 'vitest'
import { clientCorpusSteps, readClientCorpus } from '@/lib/corpus/client/read'
import { writeClientCorpus } from '@/lib/corpus/client/write'
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

test('what a topic is about stands on its page, and is not sent', () => {
  const text = writeClientCorpus(corpus)
  const [topic] = corpus.topics
  expect(text).toContain(topic!.title)
  expect(text).not.toContain(topic!.intro)
  expect(readClientCorpus(text).topics[0]).toEqual({ ...topic, intro: '', units: [] })
})

test('an id that its name does not give, and a surname that does not stand last, come back', () => {
  const odd = corpusOf(
    [
      entity('person/mao', { name: 'Mao Zedong', surname: 'Mao' }),
      entity('person/lev-kamenev', { name: 'Lev Kamenev', surname: 'Kamenev' }),
    ],
    [fact('mao-kin', { kind: 'kinship', person: 'person/mao', relation: 'guest', relative: 'person/lev-kamenev' })],
  )
  const read = readClientCorpus(writeClientCorpus(odd))
  expect(read.entities.map(({ id }) => id)).toEqual(['person/mao', 'person/lev-kamenev'])
  expect(read.entities.map((one) => 'surname' in one && one.surname)).toEqual(['Mao', 'Kamenev'])
  expect(read.facts[0]!.statement).toBe(odd.facts[0]!.statement)
})

test('what begins like the code of an entity is refused rather than misread', () => {
  const odd = { ...corpus, entities: corpus.entities.map((one) => ({ ...one, who: '@1' })) }
  expect(() => writeClientCorpus(odd)).toThrow('begins like a code')
})

test('read in steps or at once, it is the same', () => {
  const text = writeClientCorpus(corpus)
  const steps = clientCorpusSteps(text)
  let step = steps.next()
  let pauses = 0
  for (; !step.done; step = steps.next()) pauses++
  expect(pauses).toBeGreaterThan(0)
  expect(step.value).toEqual(readClientCorpus(text))
})
