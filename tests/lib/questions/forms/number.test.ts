import { expect, test } from 'vitest'
import { grade } from '@/lib/questions/grade'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { toldAnswer } from '@/lib/questions/question'
import { cardFor, contextFor, place, questionFor, railways, withFacts } from '../fixture'

const measure = (id: string, value: number, over: object = {}) => ({
  id,
  kind: 'measure',
  what: id,
  value,
  unit: null,
  precision: 'exact',
  numbers: [value],
  ...over,
})
const context = contextFor(
  withFacts(
    railways,
    [
      measure('metro', 1_200_000, { unit: 'rubles', precision: 'about', text: 'The first line cost {value}.' }),
      measure('stations', 13, { unit: 'stations', text: 'The first line of the Metro of {place/moscow} had {value}.' }),
      measure('share', 37.5, { unit: 'per cent', text: 'Of the plan {value} was met.' }),
      measure('most', 500, { unit: 'men', precision: 'at-least', text: 'It took {value}.' }),
      {
        id: 'stated',
        kind: 'statement',
        slots: { count: { number: 1163, unit: 'wagons' } },
        text: 'The railways lost {count} that year.',
        asks: ['count'],
      },
    ],
    [place('moscow', 'Moscow')],
  ),
)
const answered = (id: string, text: string) =>
  grade(context, questionFor(context, id, 'number'), { kind: 'text', text })

test('a figure is asked in its sentence, and its unit stands beside the field', () => {
  const question = questionFor(context, 'metro#value', 'number')
  expect(question).toMatchObject({
    stem: 'The first line cost about ____ million rubles.',
    before: 'The first line cost about ',
    after: ' million rubles.',
    unit: ' million rubles',
    approximate: true,
    answer: '1.2',
  })
  expect(toldAnswer(question as never)).toBe('1.2 million rubles')
  expect(questionFor(context, 'share#value', 'number')).toMatchObject({ unit: ' per cent', approximate: false })
  expect(questionFor(context, 'stated#count', 'number')).toMatchObject({ unit: ' wagons', answer: '1,163' })
})

test('figures are asked as numbers and no longer as a gap or a line, but what was asked so can be shown again', () => {
  expect(formsFor(context, cardFor(context, 'metro#value'))).toEqual(['choice', 'number', 'true-false'])
  expect(makeQuestion(context, cardFor(context, 'metro#value'), 'typed', 1)?.stem).toBe(
    questionFor(context, 'metro#value', 'number').stem,
  )
  expect(makeQuestion(context, cardFor(context, 'metro#value'), 'cloze', 1)).not.toBeNull()
})

test('nothing but a figure is asked as a number, and no bound', () => {
  for (const card of context.cards)
    expect(makeQuestion(context, card, 'number', 1) !== null, card.id).toBe(card.answer.kind === 'number')
  expect(context.cards.some((card) => card.factId === 'most')).toBe(false)
})

test('it is marked by the precision of the source, at full value or as the sentence shows it', () => {
  for (const text of ['1.2', '1,2', '1.2 million', '1,200,000 rubles', '1 200 000', 'about 1.3 million'])
    expect(answered('metro#value', text).kind, text).toBe('right')
  expect(answered('metro#value', '2 million').kind).toBe('wrong')
  expect(answered('stations#value', '13').kind).toBe('right')
  expect(answered('stations#value', 'thirteen').kind).toBe('right')
  expect(answered('stations#value', '14').kind).toBe('wrong')
  expect(answered('stated#count', '1,163').kind).toBe('right')
  expect(answered('stated#count', '1200').kind).toBe('unsure')
  expect(answered('stated#count', 'many')).toEqual({ kind: 'unsure', ask: 'Write a number.' })
  expect(answered('stated#count', ' ').kind).toBe('wrong')
  expect(grade(context, questionFor(context, 'share#value', 'number'), null).kind).toBe('wrong')
})
