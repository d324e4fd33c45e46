import { expect, test } from 'vitest'
import { findingsIn, type GateName } from '@/lib/questions/gate'
import type { Card, Option, Question, QuestionOf } from '@/lib/questions/question'
import { cardFor, contextFor, event, person, questionFor, railways, withFacts } from './fixture'

const context = contextFor(
  withFacts(
    railways,
    [
      {
        id: 'claimed',
        kind: 'statement',
        slots: { who: 'person/nikita-khrushchev' },
        text: '{who} wept at the news.',
        asks: ['who'],
        standing: 'attributed',
        according_to: 'person/andrei-andreev',
      },
      { id: 'born', kind: 'birth', person: 'person/lazar-kaganovich', time: '1893-11-10', calendar: 'julian' },
      ...['1931-03', '1932-03', '1933-03', '1934-03'].map((time, at) => ({
        id: `met-${at + 1}`,
        kind: 'happening',
        event: `event/meeting-${at + 1}`,
        time,
        text: '{event} took place {time}.',
      })),
      {
        id: 'met-0',
        kind: 'happening',
        event: 'event/meeting-0',
        time: '1917-09',
        calendar: 'julian',
        text: '{event} took place {time}.',
      },
      ...['1916-03', '1916-06', '1917-01'].map((time, at) => ({
        id: `old-${at + 1}`,
        kind: 'happening',
        event: `event/old-${at + 1}`,
        time,
        calendar: 'julian',
        text: '{event} took place {time}.',
      })),
      {
        id: 'tale',
        kind: 'claim',
        claimant: 'person/andrei-andreev',
        about: 'the fire of 1932',
        gist: 'that it was the work of wreckers',
        text: '{claimant} blamed the fire on wreckers.',
        verdict: 'Rees agrees.',
        only: true,
        standing: 'attributed',
        according_to: 'person/andrei-andreev',
      },
      ...['valery-mezhlauk', 'aleksei-bakulin', 'moisei-rukhimovich'].map((who) => ({
        id: `said-by-${who}`,
        kind: 'utterance',
        speaker: `person/${who}`,
        occasion: 'a meeting',
        gist: `that ${who} was well`,
        text: `{speaker} said that all was well.`,
      })),
      {
        id: 'word',
        kind: 'definition',
        term: 'body/politburo',
        meaning: 'the small committee at the top of the party',
      },
      { id: 'wrote', kind: 'statement', text: 'In 1935 {person/historian} wrote a book.' },
      { id: 'ruled', kind: 'statement', text: '{person/minister} spoke in 1905.' },
      ...[
        ['said-1', 'lazar-kaganovich', '1934-02', 'that the railways needed a firm hand'],
        ['said-2', 'andrei-andreev', '1933-05', 'that the harvest was far too low'],
        ['said-3', 'nikita-khrushchev', '1935-01', 'that the Metro would be built at once'],
        ['said-4', 'valery-mezhlauk', '1934-02', 'that figures had to be added up twice'],
      ].map(([id, speaker, time, gist]) => ({
        id,
        kind: 'utterance',
        speaker: `person/${speaker}`,
        occasion: `a letter to ${id}`,
        gist,
        only: true,
        time,
        text: `In a letter {speaker} wrote of a matter of weight (${id}).`,
      })),
      { id: 'word-2', kind: 'definition', term: 'body/government', meaning: 'the ministers all together' },
    ],
    [
      event('meeting-0', 'dispatch of the envoys'),
      ...['opening of the bridge', 'fire at the depot', 'strike of the drivers', 'move of the works'].map((name, at) =>
        event(`meeting-${at + 1}`, name),
      ),
      ...['arrest of the guards', 'riot at the market', 'flight of the clerks'].map((name, at) =>
        event(`old-${at + 1}`, name),
      ),
      person('historian', 'Robert Conquest', { who: 'historian of the Terror' }),
      person('minister', 'Pavel Durnov'),
    ],
  ),
)
const choice = (id = 'kaganovich#person') => ({
  card: cardFor(context, id),
  question: questionFor(context, id, 'choice', 2) as unknown as Question & { form: 'choice' },
})
/** The checks that find something in a question bent on purpose. */
const caught = (bend: { readonly card: Card; readonly question: Question }): readonly GateName[] =>
  findingsIn(context, bend.card, bend.question).map((finding) => finding.check)
const withOptions = (change: (options: readonly Option[]) => readonly Option[]) => {
  const { card, question } = choice()
  return { card, question: { ...question, options: change(question.options) } }
}
/** The first wrong option made another. */
const withWrong = (id: string, change: Partial<Option>) => {
  const { card, question } = choice(id)
  const first = question.options.findIndex((option) => !option.correct)
  return {
    card,
    question: {
      ...question,
      options: question.options.map((option, at) => (at === first ? { ...option, ...change } : option)),
    },
  }
}
const statedWith = (change: (question: QuestionOf<'true-false'>) => Partial<QuestionOf<'true-false'>>) => {
  const question = questionFor(context, 'kaganovich#person', 'true-false', 2)
  return { card: cardFor(context, 'kaganovich#person'), question: { ...question, ...change(question) } as Question }
}
const orderedWith = (change: (question: QuestionOf<'order'>) => Partial<QuestionOf<'order'>>) => {
  const question = questionFor(context, 'met-2#time', 'order', 2)
  return { card: cardFor(context, 'met-2#time'), question: { ...question, ...change(question) } as Question }
}
const placedWith = (change: (question: QuestionOf<'timeline'>) => Partial<QuestionOf<'timeline'>>) => {
  const question = questionFor(context, 'met-2#time', 'timeline', 2)
  return { card: cardFor(context, 'met-2#time'), question: { ...question, ...change(question) } as Question }
}
const matchedWith = (
  change: (question: QuestionOf<'match'>) => Partial<QuestionOf<'match'>>,
  id = 'kaganovich#person',
) => {
  const question = questionFor(context, id, 'match', 2)
  return { card: cardFor(context, id), question: { ...question, ...change(question) } as Question }
}
const severalWith = (change: (question: QuestionOf<'multiple'>) => Partial<QuestionOf<'multiple'>>) => {
  const id = 'seat-kaganovich#person'
  const question = questionFor(context, id, 'multiple', 2)
  return { card: cardFor(context, id), question: { ...question, ...change(question) } as Question }
}
const claimedWith = (change: (question: QuestionOf<'who-says-so'>) => Partial<QuestionOf<'who-says-so'>>) => {
  const id = 'tale#claimant'
  const question = questionFor(context, id, 'who-says-so', 2)
  return { card: cardFor(context, id), question: { ...question, ...change(question) } as Question }
}
/** The rows with one of them bent. */
const firstRow = (over: (row: QuestionOf<'match'>['rows'][number]) => object) =>
  matchedWith(({ rows }) => ({ rows: rows.map((row, at) => (at === 0 ? { ...row, ...over(row) } : row)) }))

test('what is sound passes', () => {
  expect(caught(claimedWith(() => ({})))).toEqual([])
  expect(caught(severalWith(() => ({})))).toEqual([])
  for (const id of ['kaganovich#person', 'met-2#time']) expect(caught(matchedWith(() => ({}), id))).toEqual([])
  expect(caught(placedWith(() => ({})))).toEqual([])
  expect(caught(orderedWith(() => ({})))).toEqual([])
  expect(caught(statedWith(() => ({})))).toEqual([])
  for (const id of ['kaganovich#person', 'kaganovich#post', 'kaganovich#start', 'said-1#gist'])
    expect(caught(choice(id))).toEqual([])
})
test.each<[GateName, () => { readonly card: Card; readonly question: Question }]>([
  ['options are of one trade and sort', () => withWrong('kaganovich#person', { entity: 'person/historian' as never })],
  ['nobody is out of his time', () => withWrong('kaganovich#person', { entity: 'person/minister' as never })],
  ['no date is older than what is asked', () => withWrong('kaganovich#start', { text: '1 March 1912' })],
  [
    'a saying is of another occasion',
    () => withWrong('said-1#gist', { because: { rule: 'functional', facts: ['said-1', 'said-4'] as never } }),
  ],
  ['one right option', () => withOptions((options) => options.map((option) => ({ ...option, correct: true })))],
  ['one right option', () => withOptions((options) => options.filter((option) => !option.correct))],
  [
    'no two options alike',
    () => withOptions(([first, second, ...rest]) => [first!, { ...second!, text: first!.text.toUpperCase() }, ...rest]),
  ],
  [
    'options do not overlap',
    () => withOptions(([first, second, ...rest]) => [first!, { ...second!, entity: first!.entity! }, ...rest]),
  ],
  [
    'options are of one kind',
    () =>
      withOptions((options) =>
        options.map((option) => (option.correct ? option : { ...option, entity: 'body/politburo' as never })),
      ),
  ],
  [
    'options are of one kind',
    () => {
      const { card, question } = choice('kaganovich#start')
      return {
        card,
        question: {
          ...question,
          options: question.options.map((option) => (option.correct ? option : { ...option, text: '1935' })),
        },
      }
    },
  ],
  [
    'every wrong option is proven and explained',
    () => withOptions((options) => options.map(({ because: _, ...option }) => option)),
  ],
  [
    'every wrong option is proven and explained',
    () => withOptions((options) => options.map((option) => ({ ...option, why: '' }))),
  ],
  ['the right option is cited', () => ({ card: choice().card, question: { ...choice().question, references: [] } })],
  [
    'the answer is not in the stem',
    () => ({
      card: choice().card,
      question: { ...choice().question, stem: 'Who was commissar when L. M. Kaganovich was?' },
    }),
  ],
  [
    'the answer is not in the stem',
    () => ({
      card: choice('kaganovich#start').card,
      question: { ...choice('kaganovich#start').question, stem: 'When in 1935 was he appointed?' },
    }),
  ],
  [
    'the label and the hint do not tell',
    () => ({
      card: choice('kaganovich#start').card,
      question: { ...choice('kaganovich#start').question, label: 'Date · 1935' },
    }),
  ],
  [
    'no wrong date stands in the stem',
    () => ({
      card: choice('kaganovich#start').card,
      question: {
        ...choice('kaganovich#start').question,
        stem: 'When did the commissar who was praised in 1936 take over?',
        options: choice('kaganovich#start').question.options.map((option) =>
          option.correct ? option : { ...option, text: '3 March 1936' },
        ),
      },
    }),
  ],
  [
    'no date contradicts the stem',
    () => ({
      card: choice('kaganovich#start').card,
      question: {
        ...choice('kaganovich#start').question,
        stem: 'When did the commissar of 1934 take over?',
        options: choice('kaganovich#start').question.options.map((option) =>
          option.correct ? option : { ...option, text: '3 March 1931' },
        ),
      },
    }),
  ],
  [
    'no word of the stem stands in the right option alone',
    () => ({
      card: choice().card,
      question: { ...choice().question, stem: 'Who was the head of the Lazarev family?' },
    }),
  ],
  [
    'the article tells nothing',
    () => ({
      ...withOptions((options) =>
        options.map((option, i) => ({ ...option, text: i === 0 ? 'Orgburo' : `Politburo ${i}` })),
      ),
      question: {
        ...withOptions((options) =>
          options.map((option, i) => ({ ...option, text: i === 0 ? 'Orgburo' : `Politburo ${i}` })),
        ).question,
        stem: 'He became an ____ member.',
      },
    }),
  ],
  [
    'a claim says whose it is',
    () => ({
      card: cardFor(context, 'claimed#who'),
      question: {
        ...questionFor(context, 'claimed#who', 'typed'),
        stem: 'Who wept at the news?',
      } as unknown as Question,
    }),
  ],
  [
    'an old date says so',
    () => ({
      card: cardFor(context, 'born#time'),
      question: { ...questionFor(context, 'born#time', 'date'), stem: 'When was he born?' } as unknown as Question,
    }),
  ],
  [
    'names are enough to tell people apart',
    () => ({
      card: choice('andreev#person').card,
      question: { ...choice('andreev#person').question, stem: 'Whom did Kaganovich replace?' },
    }),
  ],
  [
    'the stem is a sentence',
    () => ({ card: choice().card, question: { ...choice().question, stem: 'Who was {post} in 1936?' } }),
  ],
  ['the stem is a sentence', () => ({ card: choice().card, question: { ...choice().question, stem: 'who was it' } })],
  [
    'the text fits a phone',
    () => ({ card: choice().card, question: { ...choice().question, stem: `Who ${'was '.repeat(90)}he?` } }),
  ],
  [
    'the answer is among what is accepted',
    () => ({
      card: cardFor(context, 'claimed#who'),
      question: { ...questionFor(context, 'claimed#who', 'typed'), accept: ['Stalin'] } as unknown as Question,
    }),
  ],
  ['one right option', () => statedWith((question) => ({ options: question.options.filter((one) => !one.correct) }))],
  [
    'the answer is not in the stem',
    () => statedWith(({ options }) => ({ after: ` of ${options.find((one) => one.correct)!.text}.` })),
  ],
  ['a statement holds one of its options', () => statedWith(() => ({ said: 'Karl Marx' }))],
  ['an order is sure', () => orderedWith(({ right }) => ({ right: right.toReversed() }))],
  ['an order is sure', () => orderedWith(({ items, right }) => ({ items: items.slice(1), right: right.slice(1) }))],
  [
    'an order is sure',
    () => orderedWith(({ items }) => ({ items: items.map((item) => ({ ...item, text: `${item.text} of 1935` })) })),
  ],
  [
    'an order is sure',
    () =>
      orderedWith(({ items, right }) => ({ items: right.map((at) => items[at]!), right: right.map((_, at) => at) })),
  ],
  [
    'a statement holds one of its options',
    () => statedWith(({ options, stated }) => ({ stated: (stated + 1) % options.length })),
  ],
  ['a statement holds one of its options', () => statedWith(() => ({ stem: 'True or false? It was he.' }))],
  ['a matching has one right assignment', () => firstRow(({ because }) => ({ because: because.map(() => null) }))],
  [
    'a matching has one right assignment',
    () => firstRow(({ because }) => ({ because: because.map((one) => one && { ...one, facts: [] }) })),
  ],
  ['a matching has one right assignment', () => matchedWith(({ right }) => ({ right: right.map(() => 0) }))],
  [
    'a matching has one right assignment',
    () => matchedWith(({ right }) => ({ right: [...right.slice(1), right[0]!] })),
  ],
  ['a matching has one right assignment', () => matchedWith(({ own, rows }) => ({ own: (own + 1) % rows.length }))],
  ['a matching has one right assignment', () => firstRow(() => ({ references: [] }))],
  [
    'a matching has one right assignment',
    () => matchedWith(({ names }) => ({ names: names.map((name) => ({ ...name, text: 'Karl Marx' })) })),
  ],
  [
    'a matching has one right assignment',
    () => matchedWith(({ names }) => ({ names: names.map((name, at) => (at === 0 ? { text: 'May 1932' } : name)) })),
  ],
  [
    'a matching has one right assignment',
    () =>
      matchedWith(({ names }) => ({
        names: names.map((name, at) => (at === 0 ? { ...name, entity: names[1]!.entity! } : name)),
      })),
  ],
  [
    'a matching gives nothing away',
    () =>
      matchedWith(({ rows, names }) => ({ rows: rows.map((row) => ({ ...row, text: `Heir of ${names[0]!.text}` })) })),
  ],
  [
    'a matching gives nothing away',
    () =>
      matchedWith(({ rows }) => ({ rows: rows.map((row) => ({ ...row, text: `${row.text} of 1932` })) }), 'met-2#time'),
  ],
  ['a matching is clear and fits a phone', () => firstRow(() => ({ text: 'Very '.repeat(40) }))],
  ['a matching is clear and fits a phone', () => firstRow(() => ({ text: 'Deputy of Kaganovich' }))],
  [
    'one right option',
    () => severalWith(({ options }) => ({ options: options.map((one) => ({ ...one, correct: true })) })),
  ],
  [
    'one right option',
    () => severalWith(({ options }) => ({ options: options.map((one, at) => ({ ...one, correct: at === 0 })) })),
  ],
  ['one right option', () => severalWith(({ options }) => ({ options: options.slice(0, 3) }))],
  [
    'every wrong option is proven and explained',
    () => severalWith(({ options }) => ({ options: options.map(({ because: _, ...one }) => one) })),
  ],
  [
    'every option of a list is surely on it or not',
    () =>
      severalWith(({ options }) => ({
        options: options.map((one, at) =>
          at === options.findIndex(({ correct }) => !correct) ? { ...one, correct: true } : one,
        ),
      })),
  ],
  [
    'every option of a list is surely on it or not',
    () =>
      severalWith(({ options }) => ({ options: options.filter(({ entity }) => entity !== 'person/lazar-kaganovich') })),
  ],
  [
    'a claim is known by what it says, not by who they were',
    () => claimedWith(({ options }) => ({ options: options.map(({ who: _, ...one }) => one) })),
  ],
  [
    'a claim is known by what it says, not by who they were',
    () =>
      claimedWith(({ options }) => ({
        options: options.map((one) => (one.correct ? { ...one, who: 'Hater of wreckers' } : one)),
      })),
  ],
  [
    'a claim is known by what it says, not by who they were',
    () => claimedWith(({ view }) => ({ view: view && { ...view, options: view.options.slice(1) } })),
  ],
  [
    'a claim is known by what it says, not by who they were',
    () =>
      claimedWith(({ view }) => ({
        view: view && { ...view, options: view.options.map(({ because: _, ...one }) => one) },
      })),
  ],
  ['one right option', () => claimedWith(({ options }) => ({ options: options.filter(({ correct }) => !correct) }))],
  ['a timeline is sure', () => placedWith(({ placed }) => ({ placed: placed.toReversed() }))],
  ['a timeline is sure', () => placedWith(({ placed }) => ({ placed: placed.slice(1) }))],
  ['a timeline is sure', () => placedWith(({ item }) => ({ item: { ...item, text: 'fire of 1932' } }))],
  [
    'a timeline is sure',
    () => placedWith(({ options }) => ({ options: options.map((one, i) => ({ ...one, correct: i === 3 })) })),
  ],
  [
    'one right option',
    () => placedWith(({ options }) => ({ options: options.map((one) => ({ ...one, correct: true })) })),
  ],
  [
    'an old date says so',
    () => ({
      card: cardFor(context, 'met-0#time'),
      question: (({ question }) => {
        const { names } = question as QuestionOf<'match'>
        return {
          ...question,
          names: names.map((name) => ({ text: name.text.replace(' (Old Style)', '') })),
        } as Question
      })(matchedWith(() => ({}), 'met-0#time')),
    }),
  ],
  ['one right option', () => placedWith(({ options }) => ({ options: options.slice(0, 3) }))],
])('the gate catches: %s', (check, bend) => {
  expect(caught(bend())).toContain(check)
})
