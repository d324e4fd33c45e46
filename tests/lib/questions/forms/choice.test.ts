import { expect, test } from 'vitest'
import { makeQuestion } from '@/lib/questions/make'
import { grade } from '@/lib/questions/grade'
import { asksWho, cardFor, contextFor, person, questionFor, railways, told, withFacts, wrongOver } from '../fixture'

const context = contextFor(railways)

test('a choice has one right option of four, and says of each what it is true of', () => {
  const question = questionFor(context, 'kaganovich#person', 'choice')
  expect(question.options).toHaveLength(4)
  expect(question.options.filter((option) => option.correct)).toHaveLength(1)
  expect(
    question.options.find((option) => option.entity === 'person/andrei-andreev')?.why ?? 'Andrei Andreev was',
  ).toContain('Andrei Andreev was')
  for (const option of question.options) expect(option.references.length + (option.correct ? 0 : 1)).toBeGreaterThan(0)
})

test('the same seed gives the same question, another seed another order', () => {
  expect(questionFor(context, 'kaganovich#person', 'choice', 5)).toEqual(
    questionFor(context, 'kaganovich#person', 'choice', 5),
  )
  const orders = new Set(
    Array.from({ length: 20 }, (_, seed) =>
      questionFor(context, 'kaganovich#person', 'choice', seed)
        .options.map((option) => option.text)
        .join(),
    ),
  )
  expect(orders.size).toBeGreaterThan(5)
})

test('three where only two wrong ones are proven, none where one is', () => {
  const few = { entities: railways.entities.slice(0, 8), facts: [] }
  const spoke = asksWho('s', 'person/lazar-kaganovich', '{who} spoke first.')
  const named = (slugs: readonly string[]) => told('n', `${slugs.map((slug) => `{person/${slug}}`).join(' and ')} met.`)
  const optionsAmong = (slugs: readonly string[]) => {
    const among = contextFor(withFacts(few, [spoke, named(slugs)]))
    const question = makeQuestion(among, cardFor(among, 's#who'), 'choice', 1)
    return question?.form === 'choice' ? question.options.length : 0
  }
  expect(optionsAmong(['andrei-andreev', 'aleksei-bakulin', 'valery-mezhlauk'])).toBe(4)
  expect(optionsAmong(['andrei-andreev', 'aleksei-bakulin'])).toBe(3)
  expect(optionsAmong(['andrei-andreev'])).toBe(0)
})

test('who stands in the stem is not among the options', () => {
  const spoke = asksWho('s', 'person/lazar-kaganovich', '{who} took over from {person/andrei-andreev}.')
  expect(wrongOver(contextFor(withFacts(railways, [spoke])), 's#who')).not.toContain('person/andrei-andreev')
})

test('a stem that holds the right name, or a word of it that the others lack, is no choice', () => {
  const spoke = (text: string) => {
    const asked = contextFor(withFacts(railways, [asksWho('s', 'person/lazar-kaganovich', text)]))
    const card = asked.cards.find((one) => one.id === 's#who')
    return card && makeQuestion(asked, card, 'choice', 1)
  }
  expect(spoke('{who} closed the Metro.')).not.toBeNull()
  expect(spoke('{who} closed the Lazar Kaganovich Metro.')).toBeFalsy()
})

test('the option chosen is right or wrong, and no answer is wrong', () => {
  const question = questionFor(context, 'kaganovich#person', 'choice')
  question.options.forEach((option, index) => {
    expect(grade(context, question, { kind: 'option', index }).kind).toBe(option.correct ? 'right' : 'wrong')
  })
  expect(grade(context, question, null).kind).toBe('wrong')
  expect(grade(context, question, { kind: 'option', index: 9 }).kind).toBe('wrong')
  expect(grade(context, question, { kind: 'text', text: 'Lazar Kaganovich' }).kind).toBe('wrong')
})

test('those of the same trade are offered before strangers', () => {
  const engineers = withFacts(
    railways,
    [
      asksWho('s', 'person/sergei-zhuk', '{who} planned the canal.'),
      told('n', '{person/a} and {person/b} and {person/c} drew plans.'),
    ],
    [
      person('sergei-zhuk', 'Sergei Zhuk', { who: 'an engineer' }),
      person('a', 'Pavel Rotert', { who: 'an engineer' }),
      person('b', 'Ivan Bardin', { who: 'an engineer' }),
      person('c', 'Boris Vedeneev', { who: 'an engineer' }),
    ],
  )
  const counts = new Map<string, number>()
  const asked = contextFor(engineers)
  for (let seed = 0; seed < 60; seed++) {
    for (const option of questionFor(asked, 's#who', 'choice', seed).options)
      counts.set(option.text, (counts.get(option.text) ?? 0) + 1)
  }
  expect(counts.get('Pavel Rotert')).toBeGreaterThan(counts.get('Nikita Khrushchev') ?? 0)
})
