import { expect, test } from 'vitest'
import { whyNot } from '@/lib/questions/card-list'
import { makeQuestion } from '@/lib/questions/make'
import type { FactId } from '@/lib/corpus/fact'
import { cardFor, cardIds, contextFor, questionFor, railways, withFacts, wrongOver } from '../fixture'

test('of a tenure with both ends everything is asked', () => {
  expect(cardIds(contextFor(railways)).filter((id) => id.startsWith('kaganovich#'))).toEqual([
    'kaganovich#person',
    'kaganovich#post',
    'kaganovich#start',
    'kaganovich#end',
    'kaganovich#successor',
    'kaganovich#predecessor',
  ])
})

test('the stem names the whole interval, or a time that lies wholly within it', () => {
  const context = contextFor(railways)
  const stems = new Set(
    Array.from({ length: 30 }, (_, seed) => questionFor(context, 'kaganovich#person', 'choice', seed).stem),
  )
  expect(stems).toEqual(
    new Set([
      "Who was People's Commissar of Ways of Communication from 28 February 1935 to 22 August 1937?",
      "Who was People's Commissar of Ways of Communication in 1936?",
    ]),
  )
})

test('of a tenure shorter than a year the stem names a month', () => {
  const context = contextFor(railways)
  const stems = Array.from({ length: 30 }, (_, seed) => questionFor(context, 'bakulin#person', 'choice', seed).stem)
  expect(
    stems.some((stem) =>
      /in (September|October|November|December) 1937\?$|in (January|February|March) 1938\?$/.test(stem),
    ),
  ).toBe(true)
  expect(stems.every((stem) => !/in August 1937|in April 1938|in 193[78]/.test(stem))).toBe(true)
})

test('those who held the post before and after are the first to be offered, for the stem’s date excludes them', () => {
  expect([...wrongOver(contextFor(railways), 'kaganovich#person')]).toEqual(
    expect.arrayContaining(['person/andrei-andreev', 'person/aleksei-bakulin']),
  )
})

test('a second holder in the same days makes the question go', () => {
  const context = contextFor(
    withFacts(railways, [
      {
        id: 'acting',
        kind: 'tenure',
        person: 'person/valery-mezhlauk',
        post: 'post/railways',
        time: '1936-01/',
        standing: 'disputed',
        dispute: 'Only one list has him.',
      },
    ]),
  )
  expect(wrongOver(context, 'kaganovich#person')).not.toContain('person/valery-mezhlauk')
})

test('which post a person held is a choice only, among posts that others held all that time', () => {
  const context = contextFor(railways)
  expect(makeQuestion(context, cardFor(context, 'kaganovich#post'), 'typed', 1)).toBeNull()
  const question = questionFor(context, 'kaganovich#post', 'choice')
  expect(question.stem).toBe('Which of these posts did Lazar Kaganovich hold in 1936?')
  expect(question.options.map((option) => option.text).sort()).toEqual([
    'Chairman of Gosplan',
    "People's Commissar of Heavy Industry",
    "People's Commissar of Ways of Communication",
  ])
  for (const option of question.options.filter((one) => !one.correct)) expect(option.because?.rule).toBe('single-seat')
})

test('a post whose holder then is not known is not offered as wrong', () => {
  // Khrushchev held the Moscow Soviet from 1934 on, until nobody knows when.
  expect(wrongOver(contextFor(railways), 'kaganovich#post')).not.toContain('post/soviet')
})

test('of a post with several seats the holder is not asked without a whole list', () => {
  const context = contextFor(railways)
  expect(cardIds(context)).not.toContain('mikhail#person')
  const reasons = whyNot(context, context.corpus.fact.get('mikhail' as FactId)!)
  expect(reasons.find((one) => one.facet === 'person')?.why).toMatch(/several people held the post/)
})

test('with an open end, the beginning is asked for, and the day after it belongs to the newcomer', () => {
  const context = contextFor(
    withFacts(railways, [
      { id: 'open', kind: 'tenure', person: 'person/nikita-khrushchev', post: 'post/railways', time: '1938-04-05/' },
    ]),
  )
  expect(questionFor(context, 'open#person', 'typed').stem).toBe(
    "Who became People's Commissar of Ways of Communication on 5 April 1938?",
  )
  expect(cardIds(context)).not.toContain('open#end')
})

test('a year in which two people may have come is no date to ask by', () => {
  const two = withFacts(railways, [
    { id: 'first', kind: 'tenure', person: 'person/moisei-rukhimovich', post: 'post/soviet', time: '/1934' },
  ])
  // Rukhimovich may have come and gone in 1934, before Khrushchev.
  expect(cardIds(contextFor(two))).not.toContain('khrushchev#person')
  expect(cardIds(contextFor(railways))).toContain('khrushchev#person')
})

test('a post held on a day of which only the year is known leaves the holder open', () => {
  const context = contextFor(
    withFacts(railways, [
      { id: 'seen', kind: 'tenure', person: 'person/nikita-khrushchev', post: 'post/industry', attested: '1939' },
    ]),
  )
  expect(cardIds(context).filter((id) => id.startsWith('seen'))).toEqual([])
})

test('who held the post twice is asked when only where the stem says which time', () => {
  const twice = withFacts(railways, [
    {
      id: 'again',
      kind: 'tenure',
      person: 'person/lazar-kaganovich',
      post: 'post/railways',
      time: '1938-04-05/1942-03-25',
    },
  ])
  const context = contextFor(twice)
  expect(questionFor(context, 'again#start', 'date').stem).toBe(
    "When did Lazar Kaganovich become People's Commissar of Ways of Communication for the term that ended in March 1942? Give the day, month and year.",
  )
  expect(questionFor(context, 'again#end', 'choice').stem).toMatch(/, after the term that had begun in April 1938\?$/)
  const blurred = contextFor(
    withFacts(twice, [
      { id: 'third', kind: 'tenure', person: 'person/lazar-kaganovich', post: 'post/railways', attested: '1943' },
    ]),
  )
  expect(cardIds(blurred)).not.toContain('again#start')
})

test('what the content says is never asked is not asked', () => {
  const facts = railways.facts.map((fact) =>
    fact.id === 'kaganovich' ? { ...fact, never_ask: ['post', 'end'] } : fact,
  )
  expect(cardIds(contextFor({ ...railways, facts })).filter((id) => id.startsWith('kaganovich#'))).toEqual([
    'kaganovich#person',
    'kaganovich#start',
    'kaganovich#successor',
    'kaganovich#predecessor',
  ])
})

test('the explanation tells who came before and after, where the dates decide it', () => {
  expect(questionFor(contextFor(railways), 'kaganovich#person', 'choice').explanation).toBe(
    "Lazar Kaganovich was People's Commissar of Ways of Communication from 28 February 1935 to 22 August 1937. Andrei Andreev preceded him, and Aleksei Bakulin succeeded him.",
  )
})

test('what a post was divided into is two posts, each asked for its own time', () => {
  const divided = withFacts(
    railways,
    [
      { id: 'city', kind: 'tenure', person: 'person/nikita-khrushchev', post: 'post/city', time: '1934-01/' },
      { id: 'province', kind: 'tenure', person: 'person/nikita-khrushchev', post: 'post/province', time: '1935-03/' },
      { id: 'whole', kind: 'tenure', person: 'person/nikita-khrushchev', post: 'post/whole', time: '1932-01/1933-01' },
    ],
    [
      {
        ...railways.entities.find((one) => one.id === 'post/soviet')!,
        id: 'post/whole',
        name: 'secretary of Moscow',
        becomes: ['post/city', 'post/province'],
      },
      { ...railways.entities.find((one) => one.id === 'post/soviet')!, id: 'post/city', name: 'secretary of the city' },
      {
        ...railways.entities.find((one) => one.id === 'post/soviet')!,
        id: 'post/province',
        name: 'secretary of the province',
      },
    ],
  )
  const ids = cardIds(contextFor(divided))
  expect(contextFor(divided).overlaps.areOne('post/city' as never, 'post/province' as never)).toBe(false)
  expect(contextFor(divided).overlaps.areOne('post/whole' as never, 'post/province' as never)).toBe(true)
  expect(ids).not.toContain('city#start')
  expect(ids).toContain('whole#end')
})

test('an earlier holder of whom the end is unknown did not come again', () => {
  const stopgap = withFacts(railways, [
    { id: 'stopgap', kind: 'tenure', person: 'person/valery-mezhlauk', post: 'post/soviet', time: '1928/' },
  ])
  expect(cardIds(contextFor(stopgap))).toContain('khrushchev#person')
  expect(wrongOver(contextFor(stopgap), 'khrushchev#person')).not.toContain('person/valery-mezhlauk')
})
