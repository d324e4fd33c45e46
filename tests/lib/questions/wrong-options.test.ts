import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeQuestion } from '@/lib/questions/make'
import { contextFor, event, person, place, railways, term, withFacts, wrongOver } from './fixture'
import { madeTrue, saidOtherwise, survives } from './made-true'

const many = withFacts(
  railways,
  [
    {
      id: 'born-1',
      kind: 'birth',
      person: 'person/lazar-kaganovich',
      time: '1893-11-10',
      calendar: 'julian',
      place: 'place/kabany',
    },
    { id: 'born-2', kind: 'birth', person: 'person/nikita-khrushchev', time: '1894-04', place: 'place/kalinovka' },
    { id: 'born-3', kind: 'birth', person: 'person/valery-mezhlauk', time: '1893', place: 'place/kharkov' },
    { id: 'died', kind: 'death', person: 'person/sergo-ordzhonikidze', time: '1937-02-18', place: 'place/moscow' },
    { id: 'name-1', kind: 'name', entity: 'person/lazar-kaganovich', other: 'Zhirovich', sort: 'pseudonym' },
    { id: 'name-2', kind: 'name', entity: 'person/nikita-khrushchev', other: 'Stomakhin', sort: 'pseudonym' },
    { id: 'name-3', kind: 'name', entity: 'person/andrei-andreev', other: 'Kosherovich', sort: 'pseudonym' },
    { id: 'def-1', kind: 'definition', term: 'term/kulak', meaning: 'a peasant held to be rich' },
    { id: 'def-2', kind: 'definition', term: 'term/udarnik', meaning: 'a worker who beat the plan' },
    { id: 'def-3', kind: 'definition', term: 'term/vozhd', meaning: 'a title for the great leader' },
    {
      id: 'metro',
      kind: 'measure',
      what: 'workers',
      value: 75000,
      unit: 'workers',
      time: '1934',
      numbers: [75000],
      text: 'In 1934 the Metro of {place/moscow} employed {value}.',
    },
    {
      id: 'opening',
      kind: 'happening',
      event: 'event/opening',
      time: '1935-05-14',
      place: 'place/moscow',
      text: '{event} took place {time} in {place}.',
      participants: [{ who: 'person/lazar-kaganovich', role: 'gave the speech', only: true }],
    },
    {
      id: 'stated',
      kind: 'statement',
      time: '1935',
      slots: { who: 'person/lazar-kaganovich', where: 'place/kharkov', when: { time: '1935' } },
      text: '{who} was sent to {where} {when}.',
      asks: ['who', 'where', 'when'],
    },
  ],
  [
    place('kabany', 'Kabany'),
    place('kalinovka', 'Kalinovka'),
    place('kharkov', 'Kharkov'),
    place('moscow', 'Moscow'),
    term('kulak', 'kulak'),
    term('udarnik', 'udarnik'),
    term('vozhd', 'vozhd'),
    event('opening', 'opening of the Metro', { sort: 'opening' }),
  ],
)

test(
  'adding the fact that would make an option right makes it go, whatever is asked and whoever is offered',
  { timeout: 120_000 },
  () => {
    const context = contextFor(many)
    const cards = context.cards.filter((card) => makeQuestion(context, card, 'choice', 0) !== null)
    expect(new Set(cards.map((card) => card.facet)).size).toBeGreaterThan(10)
    fc.assert(
      fc.property(fc.constantFrom(...cards), fc.integer({ min: 0, max: 1000 }), fc.nat(2), (card, seed, which) => {
        const question = makeQuestion(context, card, 'choice', seed)
        fc.pre(question?.form === 'choice')
        const wrong = question.options.filter((option) => !option.correct)
        const option = wrong[which % wrong.length]!
        const added = madeTrue(context.corpus, card, option)
        fc.pre(added !== null)
        expect(survives(context.corpus, [added], card, option, 6), `${card.id}: ${option.text}`).toBe(false)
      }),
      { numRuns: 200 },
    )
  },
)

test('saying it in other words makes it go as well', { timeout: 120_000 }, () => {
  const context = contextFor(many)
  const cards = context.cards.filter(
    (card) =>
      card.answer.kind === 'entity' &&
      makeQuestion(context, card, 'choice', 0) !== null &&
      context.corpus.fact.get(card.factId)!.entities.length > 1,
  )
  fc.assert(
    fc.property(fc.constantFrom(...cards), fc.integer({ min: 0, max: 1000 }), (card, seed) => {
      const question = makeQuestion(context, card, 'choice', seed)
      fc.pre(
        question?.form === 'choice' &&
          question.options.some((one) => one.because && one.because.rule !== 'complete-list'),
      )
      const option = question.options.find((one) => !one.correct)!
      const added = saidOtherwise(context.corpus, card, option)
      fc.pre(added !== null)
      expect(survives(context.corpus, [added], card, option, 6), `${card.id}: ${option.text}`).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('a rival of a disputed claim is never offered', () => {
  const offered = wrongOver(contextFor(many), 'stated#who')
  expect(offered.size).toBeGreaterThan(2)
  for (const id of offered) {
    const disputed = {
      id: 'rival',
      kind: 'statement',
      time: '1935',
      slots: { who: id },
      text: '{who} was sent to {place/kharkov} in 1935, or so one memoir has it.',
      standing: 'disputed',
      dispute: 'One memoir says so.',
    }
    expect(wrongOver(contextFor(withFacts(many, [disputed])), 'stated#who', 20)).not.toContain(id)
  }
})

test('who is named in a dispute about any part of the matter is left out of it', () => {
  const sent = {
    id: 'sent',
    kind: 'statement',
    time: '1936',
    slots: { who: 'person/lazar-kaganovich' },
    text: '{who} was sent by {body/politburo} to {place/kharkov}.',
    asks: ['who'],
  }
  const [offered] = wrongOver(contextFor(withFacts(many, [sent])), 'sent#who')
  const told = {
    id: 'told',
    kind: 'statement',
    time: '1936',
    slots: {},
    text: `{${offered}} never saw {place/kharkov}.`,
  }
  const dispute = { ...told, standing: 'disputed', dispute: 'The memoirs say otherwise.' }
  expect(wrongOver(contextFor(withFacts(many, [sent, told])), 'sent#who')).toContain(offered)
  expect(wrongOver(contextFor(withFacts(many, [sent, dispute])), 'sent#who')).not.toContain(offered)
})

test('the same body under an earlier name is never offered', () => {
  const written = withFacts(
    many,
    [
      { id: 's', kind: 'statement', slots: { body: 'body/ministry' }, text: 'Stalin praised {body}.', asks: ['body'] },
      {
        id: 'u',
        kind: 'statement',
        slots: {},
        text: '{body/commissariat} and {body/grain} and {body/timber} met.',
      },
    ],
    [
      { id: 'body/commissariat', name: 'Commissariat of Transport', who: 'a commissariat', becomes: ['body/ministry'] },
      { id: 'body/ministry', name: 'Ministry of Railways', who: 'a ministry' },
      { id: 'body/grain', name: 'Commissariat of Grain', who: 'a government office' },
      { id: 'body/timber', name: 'Commissariat of Timber', who: 'a government office' },
    ],
  )
  const wrong = wrongOver(contextFor(written), 's#body')
  expect(wrong).toContain('body/grain')
  expect(wrong).not.toContain('body/commissariat')
})

test('a woman is not offered among men', () => {
  const women = withFacts(
    many,
    [
      {
        id: 'she',
        kind: 'statement',
        time: '1935',
        slots: {},
        text: '{person/anna-kedrova} met {person/lazar-kaganovich}.',
      },
    ],
    [person('anna-kedrova', 'Anna Kedrova', { gender: 'f' })],
  )
  expect(wrongOver(contextFor(women), 'died#place')).not.toContain('person/anna-kedrova')
  const first = [...wrongOver(contextFor(women), 'stated#who', 60)]
  expect(first.filter((id) => id === 'person/anna-kedrova')).toEqual([])
})

test('who was dead by then is not offered', () => {
  expect(wrongOver(contextFor(many), 'bakulin#person')).not.toContain('person/sergo-ordzhonikidze')
  expect(wrongOver(contextFor(many), 'kaganovich#person')).toContain('person/sergo-ordzhonikidze')
})

test('wrong dates are of the same precision, clearly apart and in their order', () => {
  const context = contextFor(many)
  for (let seed = 0; seed < 60; seed++) {
    for (const [id, shape] of [
      ['opening#time', /^\d{1,2} [A-Z][a-z]+ \d{4}$/],
      ['khrushchev#start', /^\d{4}$/],
      ['born-2#time', /^[A-Z][a-z]+ \d{4}$/],
    ] as const) {
      const question = makeQuestion(context, context.card.get(id as never)!, 'choice', seed)
      if (question?.form !== 'choice') throw new Error(id)
      const days = question.options.map((option) => Date.parse(`${option.text} UTC`))
      for (const option of question.options) expect(option.text).toMatch(shape)
      for (const [i, day] of days.entries()) if (i > 0) expect(day - days[i - 1]!).toBeGreaterThan(20 * 86_400_000)
    }
  }
})

test('wrong figures are as round as the right one', () => {
  for (const text of wrongOver(contextFor(many), 'metro#value', 80))
    expect(text).toMatch(/^\d{2,3},[05]00$|^\d{2,3},000$/)
})

test('the place of the right option is even', { timeout: 120_000 }, () => {
  const context = contextFor(many)
  for (const id of ['kaganovich#person', 'opening#time', 'metro#value']) {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 400; seed++) {
      const question = makeQuestion(context, context.card.get(id as never)!, 'choice', seed)
      if (question?.form === 'choice') places[question.options.findIndex((option) => option.correct)]!++
    }
    for (const count of places) expect(count, `${id}: ${places.join(' ')}`).toBeGreaterThan(70)
  }
})
