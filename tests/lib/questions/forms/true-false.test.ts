import { expect, test } from 'vitest'
import { grade } from '@/lib/questions/grade'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { QuestionOf } from '@/lib/questions/question'
import { cardFor, contextFor, questionFor, railways, term, withFacts } from '../fixture'

const context = contextFor(
  withFacts(
    railways,
    [
      {
        id: 'metro',
        kind: 'measure',
        what: 'workers',
        value: 75_000,
        unit: 'workers',
        precision: 'about',
        numbers: [75_000],
        text: 'In 1934 the Metro employed {value}.',
      },
      {
        id: 'closed',
        kind: 'statement',
        slots: { when: { time: '1936-01/1936-04' } },
        text: 'The line was closed {when}.',
        asks: ['when'],
      },
      { id: 'born', kind: 'birth', person: 'person/lazar-kaganovich', time: '1893-11-10', calendar: 'julian' },
      { id: 'kulak', kind: 'definition', term: 'term/kulak', meaning: 'a peasant held to be rich' },
      { id: 'udarnik', kind: 'definition', term: 'term/udarnik', meaning: 'a worker who beat the plan' },
      { id: 'vozhd', kind: 'definition', term: 'term/vozhd', meaning: 'a title for the great leader' },
    ],
    [term('kulak', 'kulak'), term('udarnik', 'udarnik'), term('vozhd', 'vozhd')],
  ),
)
const seeds = Array.from({ length: 40 }, (_, seed) => seed)
const asked = (id: string, seed = 1): QuestionOf<'true-false'> => questionFor(context, id, 'true-false', seed)
const stated = ({ options, stated }: QuestionOf<'true-false'>) => options[stated]!

test('the statement is the fact’s sentence, with the answer or one proven-wrong option in its place', () => {
  const fact = context.corpus.fact.get('kaganovich' as never)!
  for (const seed of seeds) {
    const question = asked('kaganovich#person', seed)
    const { before, said, after, stem, options } = question
    expect(stem).toBe(`True or false? ${before}${said}${after}`)
    expect(said).toBe(stated(question).text)
    expect(`${before}${said}${after}` === fact.statement).toBe(stated(question).correct)
    expect(options.filter((option) => option.correct).map((option) => option.text)).toEqual(['Lazar Kaganovich'])
    for (const option of options) expect(option.correct || (option.because?.facts.length ?? 0) > 0).toBe(true)
  }
  expect(asked('kaganovich#person', 3)).toEqual(asked('kaganovich#person', 3))
})

test('dates, figures and the calendar read as in the sentence', () => {
  for (const seed of seeds) {
    expect(asked('kaganovich#start', seed).stem).toMatch(
      /^True or false\? Lazar Kaganovich was People's Commissar of Ways of Communication from \d{1,2} [A-Z][a-z]+ \d{4} to 22 August 1937\.$/,
    )
    expect(asked('metro#value', seed).stem).toMatch(
      /^True or false\? In 1934 the Metro employed about \d{2,3},\d{3} workers\.$/,
    )
    expect(asked('born#time', seed).stem).toMatch(/ was born on \d{1,2} [A-Z][a-z]+ \d{4} \(Old Style\)\.$/)
  }
})

test('no habit does better than guessing among the options: each is stated as often as any other', () => {
  const places = [0, 0, 0, 0]
  let right = 0
  for (let seed = 0; seed < 400; seed++) {
    const question = asked('kaganovich#person', seed)
    places[question.stated]!++
    if (stated(question).correct) right++
  }
  for (const count of places) expect(count, places.join(' ')).toBeGreaterThan(70)
  expect(right).toBeGreaterThan(70)
  expect(right).toBeLessThan(130)
})

test('what is held to be right is judged, whether by calling the statement true or by putting another in its place', () => {
  const question = asked('kaganovich#person')
  question.options.forEach((option, index) => {
    expect(grade(context, question, { kind: 'option', index }).kind).toBe(option.correct ? 'right' : 'wrong')
  })
  expect(grade(context, question, null).kind).toBe('wrong')
  expect(grade(context, question, { kind: 'text', text: 'Lazar Kaganovich' }).kind).toBe('wrong')
})

test('intervals, and definitions with the term left out, are not stated', () => {
  for (const id of ['closed#when', 'kulak#term'])
    for (const seed of seeds.slice(0, 5))
      expect(makeQuestion(context, cardFor(context, id), 'true-false', seed), id).toBeNull()
  expect(formsFor(context, cardFor(context, 'kaganovich#person'))).toEqual([
    'choice',
    'cloze',
    'typed',
    'true-false',
    'match',
  ])
})

test('two who share the surname are told apart in the statement', () => {
  const said = new Set(seeds.map((seed) => asked('kaganovich#person', seed).said))
  expect([...said].every((name) => name.includes(' '))).toBe(true)
  expect(said.size).toBeGreaterThan(3)
})

test('a name with a mark of its own at the end does not end the sentence', () => {
  const asking = contextFor(
    withFacts(
      railways,
      [
        {
          id: 'saying',
          kind: 'statement',
          slots: { word: 'term/vozhd' },
          text: 'The poster hailed the {word}.',
          asks: ['word'],
        },
        { id: 'who', kind: 'definition', term: 'term/who-whom', meaning: 'a title of a question' },
        { id: 'what', kind: 'definition', term: 'term/what-for', meaning: 'a title of another question' },
        { id: 'vozhd', kind: 'definition', term: 'term/vozhd', meaning: 'a title for the great leader' },
      ],
      [term('who-whom', 'who whom?'), term('what-for', 'what for?'), term('vozhd', 'vozhd')],
    ),
  )
  const card = cardFor(asking, 'saying#word')
  const stems = seeds.flatMap((seed) => makeQuestion(asking, card, 'true-false', seed)?.stem ?? [])
  expect(new Set(stems)).toEqual(new Set(['True or false? The poster hailed the vozhd.']))
})
