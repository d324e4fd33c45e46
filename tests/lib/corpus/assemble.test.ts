import { expect, test } from 'vitest'
import { corpusOf, entity, fact, problemsOf } from './build'

const ann = entity('person/ann-smith')
const chair = entity('post/chair', { name: 'Chairman of the Council' })
const tenure = (over = {}) =>
  fact('ann-chairs', { kind: 'tenure', person: 'person/ann-smith', post: 'post/chair', time: '1930-02/1935', ...over })

test('a fact becomes a sentence, with what it names and where it stands', () => {
  const [made] = corpusOf([ann, chair], [tenure({ cite: ['rees-2012 150-152'] })]).facts
  expect(made!.statement).toBe('Ann Smith was Chairman of the Council from February 1930 to 1935.')
  expect(made!.entities).toEqual(['person/ann-smith', 'post/chair'])
  expect(made!.references).toEqual([
    { source: 'rees-2012', lines: [150, 152], chapter: '1', section: 'Childhood', pages: '2–4' },
  ])
})

test('every problem of every file is named at once, with file, path and what is allowed', () => {
  const problems = problemsOf(
    [ann, { id: 'person/bob', name: 'Bob' }, { id: 'ship/aurora' }],
    [
      tenure({ time: 'spring 1930', importance: 4 }),
      fact('odd', { kind: 'rumour' }),
      fact('extra', { kind: 'birth', person: 'person/ann-smith', time: 1893, colour: 'red' }),
    ],
  )
  expect(problems).toEqual(
    expect.arrayContaining([
      'entities/test.yaml: person/bob.who: Invalid input: expected string, received undefined',
      expect.stringMatching(
        /^entities\/test.yaml: ship\/aurora: id “ship\/aurora” must begin with one of person, body/,
      ),
      expect.stringMatching(/^facts\/test.yaml: ann-chairs.time: expected an EDTF date such as 1935-02-28/),
      expect.stringMatching(/^facts\/test.yaml: ann-chairs.importance: /),
      expect.stringMatching(/^facts\/test.yaml: odd: kind “rumour” is none of birth, death, /),
      expect.stringMatching(/^facts\/test.yaml: extra: Unrecognized key: "colour"/),
    ]),
  )
})

test('a citation must be a source and at most forty of its lines', () => {
  for (const cite of ['rees 130', 'rees-2012', 'rees-2012 140-130', 'rees-2012 100-140', 'kedrov-article 0']) {
    expect(problemsOf([ann, chair], [tenure({ cite: [cite] })]).join(), cite).toContain(
      'is no citation: expected “rees-2012 1304-1306”',
    )
  }
})

test('a file that is not a list says so', () => {
  expect(problemsOf([], [], { facts: [{ file: 'facts/bad.yaml', raw: { id: 'x' } }] })).toContain(
    'facts/bad.yaml: (top): expected a list of entries, each beginning with “- id:”',
  )
})

test('an article’s lines are cited as paragraphs', () => {
  const [made] = corpusOf([ann, chair], [tenure({ cite: ['kedrov-article 3'] })]).facts
  expect(made!.references).toEqual([{ source: 'kedrov-article', lines: [3, 3], paragraph: '1' }])
})

test('a sentence of one’s own shows slots, other words and entities that are not asked', () => {
  const made = corpusOf(
    [ann, entity('person/bob-jones'), entity('place/riga')],
    [
      fact('told', {
        kind: 'statement',
        slots: {
          teller: 'person/ann-smith',
          count: { number: 75000, unit: 'workers', precision: 'about' },
          year: { time: '1934' },
        },
        text: '{teller} told {person/bob-jones|Bob} {year} of {count} in {place/riga}.',
        asks: ['teller'],
        calendar: 'julian',
      }),
    ],
  ).facts[0]!
  expect(made.statement).toBe('Ann Smith told Bob in 1934 (Old Style) of about 75,000 workers in Riga.')
  expect(made.entities).toEqual(['person/ann-smith', 'person/bob-jones', 'place/riga'])
})
