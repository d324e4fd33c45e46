import { expect, test } from 'vitest'
import { formsFor } from '@/lib/questions/make'
import {
  cardFor,
  cardIds,
  contextFor,
  event,
  person,
  place,
  questionFor,
  railways,
  term,
  withFacts,
  wrongOver,
} from '../fixture'

const people = [
  person('mikhail-kedrov', 'Mikhail Kedrov'),
  person('igor-kedrov', 'Igor Kedrov'),
  person('anna-kedrova', 'Anna Kedrova', { gender: 'f' }),
]

test('a brother is not asked for by name, for there may be others; the relation is', () => {
  const context = contextFor(
    withFacts(railways, [
      {
        id: 'brothers',
        kind: 'kinship',
        person: 'person/mikhail-kaganovich',
        relation: 'elder brother',
        relative: 'person/lazar-kaganovich',
      },
    ]),
  )
  expect(cardIds(context).filter((id) => id.startsWith('brothers'))).toEqual(['brothers#relation'])
  const question = questionFor(context, 'brothers#relation', 'choice')
  expect(question.stem).toBe('What relation was Mikhail Kaganovich to Lazar Kaganovich?')
  expect(question.answer).toBe('Brother')
})

test('a son is asked for where he is numbered, and his father always', () => {
  const context = contextFor({
    entities: [...people, person('lev-trotsky', 'Lev Trotsky'), person('ivan-kalinin', 'Ivan Kalinin')],
    facts: [
      {
        id: 'third',
        kind: 'kinship',
        person: 'person/igor-kedrov',
        relation: 'third son',
        relative: 'person/mikhail-kedrov',
      },
      {
        id: 'daughter',
        kind: 'kinship',
        person: 'person/anna-kedrova',
        relation: 'daughter',
        relative: 'person/mikhail-kedrov',
      },
    ],
  })
  expect(questionFor(context, 'third#person', 'typed').stem).toBe('Who was the third son of Mikhail Kedrov?')
  expect(questionFor(context, 'daughter#relative', 'typed').stem).toBe('Who was the father of Anna Kedrova?')
  expect(cardIds(context)).not.toContain('daughter#person')
})

const moscow = [
  place('moscow', 'Moscow', { who: 'the capital' }),
  place('leningrad', 'Leningrad', { who: 'second city' }),
  place('smolny', 'Smolny', { who: 'a building', within: 'place/leningrad' }),
  place('kolpino', 'Kolpino', { within: 'place/leningrad' }),
  place('gomel', 'Gomel'),
  place('tashkent', 'Tashkent'),
  place('moscow-province', 'Moscow province', { who: 'the province around the capital' }),
  place('volga', 'Volga', { who: 'a river' }),
]
const murder = {
  id: 'murder',
  kind: 'happening',
  event: 'event/murder',
  time: '1934-12-01',
  place: 'place/leningrad',
  text: '{event} took place {time} in {place}.',
  participants: [
    { who: 'person/igor-kedrov', role: 'shot him', only: true },
    { who: 'person/mikhail-kedrov', role: 'reported it' },
  ],
}
const killing = event('murder', 'murder of Sergei Kirov', { sort: 'killing', article: 'the' })
const elsewhere = [
  { id: 'born-kolpino', kind: 'birth', person: 'person/moisei-rukhimovich', time: '1889', place: 'place/kolpino' },
  { id: 'born-gomel', kind: 'birth', person: 'person/mikhail-kaganovich', time: '1888', place: 'place/gomel' },
  { id: 'born-tashkent', kind: 'birth', person: 'person/valery-mezhlauk', time: '1893', place: 'place/tashkent' },
  { id: 'born-moscow', kind: 'birth', person: 'person/nikita-khrushchev', time: '1894', place: 'place/moscow' },
  { id: 'born-volga', kind: 'birth', person: 'person/aleksei-bakulin', time: '1899', place: 'place/volga' },
  { id: 'born-province', kind: 'birth', person: 'person/andrei-andreev', time: '1895', place: 'place/moscow-province' },
]
const kirov = withFacts(railways, [murder, ...elsewhere], [...people, ...moscow, killing])

test('of an event the date, the place and the parts that one alone had are asked', () => {
  const context = contextFor(kirov)
  expect(cardIds(context).filter((id) => id.startsWith('murder#'))).toEqual([
    'murder#time',
    'murder#place',
    'murder#participant-igor-kedrov',
  ])
  expect(questionFor(context, 'murder#time', 'date').stem).toBe(
    'When did the murder of Sergei Kirov take place? Give the day, month and year.',
  )
  expect(questionFor(context, 'murder#participant-igor-kedrov', 'typed').stem).toBe(
    'In the murder of Sergei Kirov, who shot him?',
  )
})

test('a place is never set against its own part or whole, nor a town against a river or a province', () => {
  const wrong = wrongOver(contextFor(kirov), 'murder#place')
  expect([...wrong].sort()).toEqual(['place/gomel', 'place/moscow', 'place/tashkent'])
})

test('an event told of at several times is asked for the time that holds the others', () => {
  const context = contextFor({
    entities: [event('congress', 'XVII Party Congress', { sort: 'congress', article: 'the' })],
    facts: [
      {
        id: 'speech',
        kind: 'happening',
        event: 'event/congress',
        time: '1934-01-28',
        text: 'At {event} a report was given {time}.',
      },
      {
        id: 'congress',
        kind: 'happening',
        event: 'event/congress',
        time: '1934-01-26/1934-02-10',
        text: '{event} met {time}.',
      },
    ],
  })
  expect(cardIds(context).filter((id) => id.endsWith('#time'))).toEqual(['congress#time'])
  expect(questionFor(context, 'congress#time', 'date')).toMatchObject({
    precision: 'year',
    stem: 'When did the XVII Party Congress take place? Give the year.',
  })
})

test('a term is asked by its meaning, and its meaning by choice among those of other terms', () => {
  const meanings = {
    udarnik: 'a worker who beat the plan',
    kulak: 'a peasant held to be rich',
    vozhd: 'a title for the leader',
  }
  const context = contextFor({
    entities: Object.keys(meanings).map((slug) => term(slug, slug)),
    facts: Object.entries(meanings).map(([slug, meaning]) => ({
      id: slug,
      kind: 'definition',
      term: `term/${slug}`,
      meaning,
    })),
  })
  expect(questionFor(context, 'kulak#term', 'typed')).toMatchObject({
    stem: 'What is the term for a peasant held to be rich?',
    answer: 'Kulak',
  })
  const question = questionFor(context, 'kulak#meaning', 'choice')
  expect(question.stem).toBe('What is meant by “kulak”?')
  expect(question.options.find((option) => !option.correct)?.why).toMatch(/^(Udarnik|Vozhd): /)
  expect(cardIds(context)).toContain('kulak#meaning')
})

test('a pseudonym is a choice, for its bearer may have had others; its bearer may be typed', () => {
  const context = contextFor(
    withFacts(railways, [
      { id: 'a', kind: 'name', entity: 'person/lazar-kaganovich', other: 'Zhirovich', sort: 'pseudonym' },
      { id: 'b', kind: 'name', entity: 'person/nikita-khrushchev', other: 'Stomakhin', sort: 'pseudonym' },
      { id: 'c', kind: 'name', entity: 'person/andrei-andreev', other: 'Kosherovich', sort: 'pseudonym' },
    ]),
  )
  expect(questionFor(context, 'a#entity', 'typed').stem).toBe('Who used the pseudonym “Zhirovich”?')
  expect(
    questionFor(context, 'a#other', 'choice')
      .options.map((option) => option.text)
      .sort(),
  ).toEqual(['Kosherovich', 'Stomakhin', 'Zhirovich'])
})

test('a figure is asked in its sentence, its unit and "about" left standing', () => {
  const context = contextFor({
    entities: [place('moscow', 'Moscow')],
    facts: [
      {
        id: 'metro',
        kind: 'measure',
        what: 'workers',
        value: 75000,
        unit: 'workers',
        precision: 'about',
        time: '1934',
        numbers: [75000],
        text: 'In 1934 the Metro of {place/moscow} employed {value}.',
      },
    ],
  })
  const question = questionFor(context, 'metro#value', 'choice')
  expect(question.stem).toBe('In 1934 the Metro of Moscow employed about ____ workers.')
  expect(question.answer).toBe('75,000')
})

test('a bound is not asked: a lower figure would be true as well', () => {
  const context = contextFor({
    entities: [place('moscow', 'Moscow')],
    facts: [
      {
        id: 'metro',
        kind: 'measure',
        what: 'workers',
        value: 75000,
        unit: 'workers',
        precision: 'at-least',
        numbers: [75000],
        text: 'The Metro of {place/moscow} employed {value}.',
      },
    ],
  })
  expect(cardIds(context)).toEqual([])
})

const statement = (over: object) => ({ id: 's', kind: 'statement', ...over })
test('the subject of a sentence is asked by a question, anything else by a gap', () => {
  const context = contextFor(
    withFacts(railways, [
      statement({
        slots: { head: 'person/lazar-kaganovich', body: 'body/politburo', year: { time: '1933' } },
        text: '{head} was put in charge of the commission by {body} {year}.',
        asks: ['head', 'body', 'year'],
      }),
    ]),
  )
  expect(questionFor(context, 's#head', 'typed').stem).toBe(
    'Who was put in charge of the commission by the Politburo in 1933?',
  )
  expect(questionFor(context, 's#body', 'typed').stem).toBe(
    'Lazar Kaganovich was put in charge of the commission by ____ in 1933.',
  )
  expect(questionFor(context, 's#year', 'date').stem).toBe(
    'When was Lazar Kaganovich put in charge of the commission by the Politburo? Give the year.',
  )
})

test('only what the content asks of a sentence is asked', () => {
  const context = contextFor(
    withFacts(railways, [
      statement({
        slots: { head: 'person/lazar-kaganovich', body: 'body/politburo' },
        text: '{head} spoke to {body}.',
        asks: ['head'],
      }),
    ]),
  )
  expect(cardIds(context).filter((id) => id.startsWith('s#'))).toEqual(['s#head'])
})

test('nothing disputed is asked', () => {
  const context = contextFor(
    withFacts(railways, [
      statement({
        slots: { head: 'person/lazar-kaganovich' },
        text: '{head} gave the order.',
        asks: ['head'],
        standing: 'disputed',
        dispute: 'Two say otherwise.',
      }),
    ]),
  )
  expect(cardIds(context).filter((id) => id.startsWith('s#'))).toEqual([])
})

test('what is somebody’s claim is asked "according to" them, and they are not given away', () => {
  const context = contextFor(
    withFacts(railways, [
      statement({
        slots: { head: 'person/lazar-kaganovich', other: 'person/nikita-khrushchev' },
        text: '{head} wept before {other}.',
        asks: ['head', 'other'],
        standing: 'attributed',
        according_to: 'person/andrei-andreev',
      }),
      {
        ...statement({
          slots: { head: 'person/andrei-andreev' },
          text: '{head} alone kept silent.',
          asks: ['head'],
          standing: 'attributed',
          according_to: 'rees-2012',
        }),
        id: 't',
      },
      {
        id: 'c',
        kind: 'claim',
        claimant: 'person/andrei-andreev',
        about: 'the plan',
        gist: 'it was wrong',
        only: true,
        standing: 'attributed',
        according_to: 'person/andrei-andreev',
        text: '{claimant} claimed that the plan was wrong.',
      },
    ]),
  )
  expect(questionFor(context, 's#head', 'typed').stem).toBe(
    'According to Andrei Andreev, who wept before Nikita Khrushchev?',
  )
  expect(questionFor(context, 's#other', 'typed').stem).toBe(
    'According to Andrei Andreev, Lazar Kaganovich wept before ____.',
  )
  expect(questionFor(context, 't#head', 'typed').stem).toBe('According to E. A. Rees, who alone kept silent?')
  expect(questionFor(context, 'c#claimant', 'typed').stem).toBe('Who claimed that the plan was wrong?')
})

test('a surname that two people bear is written out with the first name, or the sentence is not asked', () => {
  const text = "{head} took over from {person/lazar-kaganovich|Kaganovich}, Kaganovich's aide told {body}."
  const slots = { head: 'person/andrei-andreev', body: 'body/politburo' }
  const clear = contextFor(withFacts(railways, [statement({ slots, text, asks: ['head'] })]))
  expect(questionFor(clear, 's#head', 'cloze').stem).toBe(
    "____ took over from Lazar Kaganovich, Lazar Kaganovich's aide told the Politburo.",
  )
  const unclear = contextFor(
    withFacts(railways, [statement({ slots, text: '{head} asked Kaganovich about {body}.', asks: ['head'] })]),
  )
  expect(cardIds(unclear)).not.toContain('s#head')
})

test('an Old Style date is asked as one', () => {
  const context = contextFor(
    withFacts(railways, [
      { id: 'born', kind: 'birth', person: 'person/lazar-kaganovich', time: '1893-11-10', calendar: 'julian' },
    ]),
  )
  expect(questionFor(context, 'born#time', 'choice').stem).toBe('When was Lazar Kaganovich born (Old Style)?')
  expect(questionFor(context, 'born#time', 'date')).toMatchObject({
    oldStyle: true,
    stem: 'When was Lazar Kaganovich born? Give the day, month and year (Old Style).',
  })
  expect(questionFor(context, 'born#time', 'cloze').stem).toBe('Lazar Kaganovich was born on ____ (Old Style).')
})

test('a name that is accepted as an answer is asked about by choice only', () => {
  const context = contextFor({
    entities: [
      event('xvii', 'XVII Party Congress', { sort: 'congress', aliases: ['the Congress of Victors'] }),
      event('xvi', 'XVI Party Congress', { sort: 'congress' }),
      event('xv', 'XV Party Congress', { sort: 'congress' }),
    ],
    facts: [
      { id: 'victors', kind: 'name', entity: 'event/xvii', other: 'Congress of Victors', sort: 'epithet' },
      { id: 'others', kind: 'statement', slots: {}, text: '{event/xvi} and {event/xv} met.' },
    ],
  })
  expect(formsFor(context, cardFor(context, 'victors#entity'))).toContain('choice')
  for (const recalled of ['typed', 'cloze'])
    expect(formsFor(context, cardFor(context, 'victors#entity'))).not.toContain(recalled)
  expect(questionFor(context, 'victors#entity', 'choice').stem).toBe('What was called “Congress of Victors”?')
})
