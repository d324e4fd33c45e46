import { expect, test } from 'vitest'
import { formsFor } from '@/lib/questions/make'
import {
  asksWho,
  body,
  cardFor,
  cardIds,
  contextFor,
  event,
  person,
  place,
  questionFor,
  railways,
  refusal,
  told,
  withFacts,
  wrongOver,
} from './fixture'

test('every card can be asked in two forms at least, one of which asks it by itself', () => {
  const context = contextFor(railways)
  expect(context.cards.length).toBeGreaterThan(20)
  for (const card of context.cards) expect(formsFor(context, card).length, card.id).toBeGreaterThan(1)
})

test('what can be asked in one form only is no card, and the refusal names the form', () => {
  const context = contextFor(
    withFacts(
      railways,
      [asksWho('lonely', 'place/island', 'In 1935 {person/lazar-kaganovich} had a line laid to {who}.')],
      [place('island', 'Long Island', { who: 'islands in a lake' })],
    ),
  )
  expect(formsFor(context, cardFor(context, 'lonely#who'))).toEqual(['cloze'])
  expect(cardIds(context)).not.toContain('lonely#who')
  expect(refusal(context, 'lonely', 'who')).toMatch(/one form only \(cloze\)/)
})

test('a first name that the stem tells of another is no hint where half of the others bear it', () => {
  const namesakes = [
    'Ivan Alin',
    'Ivan Belin',
    'Ivan Velin',
    'Ivan Gelin',
    'Pyotr Delin',
    'Pyotr Yelin',
    'Pyotr Zhelin',
  ]
  const slug = (name: string) => name.toLowerCase().replace(' ', '-')
  const context = contextFor(
    withFacts(
      railways,
      [
        asksWho('met', 'person/ivan-alin', 'In 1935 {who} met {person/ivan-belin} at the depot.'),
        ...namesakes.map((name) => told(`of-${slug(name)}`, `In 1935 {person/${slug(name)}} kept a key.`)),
      ],
      namesakes.map((name) => person(slug(name), name)),
    ),
  )
  for (let seed = 0; seed < 20; seed++) {
    const { options } = questionFor(context, 'met#who', 'choice', seed)
    const wrong = options.filter(({ correct }) => !correct)
    expect(wrong.filter(({ text }) => text.startsWith('Ivan')).length * 2).toBeGreaterThanOrEqual(wrong.length)
  }
  expect(wrongOver(context, 'met#who')).not.toContain('person/ivan-belin')
})

test('a region is set against regions that share no ground with it, and against no other', () => {
  const region = (slug: string, name: string, ground: readonly string[]) =>
    place(slug, name, { who: 'a grain region', ground })
  const regions = [
    region('donbass', 'Donbass', ['don', 'ukraine']),
    region('north-caucasus', 'North Caucasus', ['caucasus', 'don']),
    region('urals', 'Urals', ['tobolsk', 'urals']),
    region('lower-volga', 'Lower Volga', ['volga']),
    region('crimea', 'Crimea', ['crimea']),
    region('steppe', 'Hungry Steppe', []),
  ]
  const context = contextFor(
    withFacts(
      railways,
      [
        asksWho('sent', 'place/donbass', 'In 1935 {person/lazar-kaganovich} was sent to the {who}.'),
        ...regions.map(({ id }) => told(`of-${String(id).slice(6)}`, `In 1935 rain fell in {${String(id)}}.`)),
      ],
      regions,
    ),
  )
  const offered = wrongOver(context, 'sent#who')
  expect([...offered].sort()).toEqual(['place/crimea', 'place/lower-volga', 'place/urals'])
})

test('of what lasted the beginning and the end are asked, of what filled a night neither', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        {
          id: 'war',
          kind: 'happening',
          event: 'event/war',
          time: '1930-11/1931-03',
          text: '{event} was fought {time} by {body/politburo}.',
        },
        {
          id: 'night',
          kind: 'happening',
          event: 'event/night',
          time: '1932-05-01/1932-05-02',
          text: '{event} was held {time} by {body/politburo}.',
        },
      ],
      [event('war', 'Long War', { article: 'the', sort: 'war' }), event('night', 'Long Night', { article: 'the' })],
    ),
  )
  expect(questionFor(context, 'war#start', 'date').stem).toBe('When did the Long War begin? Give the month and year.')
  expect(questionFor(context, 'war#end', 'cloze')).toMatchObject({
    stem: 'The Long War was fought from November 1930 to ____ by the Politburo.',
    answer: 'March 1931',
  })
  // It does not end before it has begun.
  for (const text of wrongOver(context, 'war#end')) expect(text).not.toMatch(/19[12]\d$|(January|November) 1930$/)
  expect(cardIds(context).filter((id) => /^night#(start|end)/.test(id))).toEqual([])
})

test('both ends of an interval in a sentence are asked by it', () => {
  const context = contextFor(
    withFacts(railways, [
      told('shut', 'The works of {body/politburo} were shut {years}.', {
        slots: { years: { time: '1932/1934' } },
        asks: ['years'],
      }),
    ]),
  )
  expect(questionFor(context, 'shut#years-start', 'cloze').stem).toBe(
    'The works of the Politburo were shut from ____ to 1934.',
  )
  expect(questionFor(context, 'shut#years-end', 'date').answer).toBe('1934')
  for (const text of wrongOver(context, 'shut#years-end')) expect(Number(text)).toBeGreaterThan(1932)
})

test('a month of the old calendar says so also where a person is asked for', () => {
  const context = contextFor(
    withFacts(railways, [
      {
        id: 'early',
        kind: 'tenure',
        person: 'person/andrei-andreev',
        post: 'post/soviet',
        time: '1917-05/',
        calendar: 'julian',
      },
    ]),
  )
  expect(questionFor(context, 'early#person', 'typed').stem).toBe(
    'Who became chairman of the Moscow Soviet in May 1917 (Old Style)?',
  )
})

test('a name put together of words of its meaning is not asked for by it', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        { id: 'told', kind: 'definition', term: 'body/railburo', meaning: 'the bureau that ran the southern lines' },
        { id: 'open', kind: 'definition', term: 'body/gudok', meaning: 'the office that printed the timetables' },
      ],
      [body('railburo', 'Railburo'), body('gudok', 'Gudok')],
    ),
  )
  expect(refusal(context, 'told', 'term')).toMatch(/put together/)
  expect(refusal(context, 'open', 'term') ?? '').not.toMatch(/put together/)
})
