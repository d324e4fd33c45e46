import { expect, test } from 'vitest'
import { cardFor, contextFor, event, person, place, questionFor, railways, withFacts } from './fixture'
import { makeQuestion } from '@/lib/questions/make'

/** How one slot of a sentence is asked. */
function asked(text: string, slot = 'who', slots: Readonly<Record<string, unknown>> = {}): string {
  const context = contextFor(
    withFacts(
      railways,
      [
        {
          id: 's',
          kind: 'statement',
          slots: { ...(text.includes('{who') ? { who: 'person/andrei-andreev' } : {}), ...slots },
          text,
          asks: [slot],
        },
      ],
      [
        place('kharkov', 'Kharkov'),
        event('congress', 'XVII Party Congress', { sort: 'congress' }),
        person('igor-kedrov', 'Igor Kedrov'),
      ],
    ),
  )
  const card = cardFor(context, `s#${slot}`)
  return (makeQuestion(context, card, 'typed', 1) ?? makeQuestion(context, card, 'date', 1))!.stem
}

test.each([
  ['{who} opened the canal.', 'Who opened the canal?'],
  ['{who} never wrote to {body/politburo}.', 'Who never wrote to the Politburo?'],
  ['{who} later claimed to have known.', 'Who later claimed to have known?'],
  ['In 1935 {who} opened the canal.', 'In 1935, who opened the canal?'],
  ['At {place/kharkov} {who} set up a school.', 'At Kharkov, who set up a school?'],
  [
    'In a report to {event/congress}, {who} spoke of steel.',
    'In a report to the XVII Party Congress, who spoke of steel?',
  ],
  ['It was {who} who gave the report.', 'Who gave the report?'],
] as const)('%s', (text, stem) => {
  expect(asked(text)).toBe(stem)
})

test.each([
  ['When {who} spoke, {body/politburo} listened.', 'When ____ spoke, the Politburo listened.'],
  [
    'In his report to {event/congress}, {who} spoke of steel.',
    'In his report to the XVII Party Congress, ____ spoke of steel.',
  ],
  ['In 1935 Stalin appointed {who} to it.', 'In 1935 Stalin appointed ____ to it.'],
  ['{who}, a former worker, opened the canal.', '____, a former worker, opened the canal.'],
  ["{who|Andrei Andreev's} aides opened the canal.", "____'s aides opened the canal."],
  ['{who} and {person/igor-kedrov} opened the canal.', '____ and Igor Kedrov opened the canal.'],
  ['{who} opened the canal; the town rejoiced.', '____ opened the canal; the town rejoiced.'],
  ['After {who} opened the canal, it rained.', 'After ____ opened the canal, it rained.'],
  ['In 1935 when {who} opened the canal it rained.', 'In 1935 when ____ opened the canal it rained.'],
  ['In 1935, because {who} opened the canal, it rained.', 'In 1935, because ____ opened the canal, it rained.'],
] as const)('where a question would not be English, a gap: %s', (text, stem) => {
  expect(asked(text)).toBe(stem)
})

test('an event, a place and a body are asked for by what they are', () => {
  expect(asked('{what} praised the plan.', 'what', { what: 'event/congress' })).toBe('Which congress praised the plan?')
  expect(asked('{where} was chosen for the school.', 'where', { where: 'place/kharkov' })).toBe(
    'Which town was chosen for the school?',
  )
  expect(asked('{what} praised the plan.', 'what', { what: 'body/politburo' })).toBe(
    'Which organization praised the plan?',
  )
})

test('"when" is asked of what was done at the end of a sentence', () => {
  const when = { when: { time: '1935-02' } }
  expect(asked('{who} was sent to {place/kharkov} {when}.', 'when', when)).toBe(
    'When was Andrei Andreev sent to Kharkov? Give the month and year.',
  )
  expect(asked('{who} went to {place/kharkov} {when}.', 'when', when)).toBe(
    'Andrei Andreev went to Kharkov in ____. Give the month and year.',
  )
  expect(asked('{when} {who} was sent to {place/kharkov}.', 'when', when)).toBe(
    'In ____ Andrei Andreev was sent to Kharkov. Give the month and year.',
  )
})

test('a sentence that shows other words in the answer’s place is not asked', () => {
  const context = contextFor(
    withFacts(railways, [
      {
        id: 's',
        kind: 'statement',
        slots: { who: 'person/andrei-andreev' },
        text: '{who|His predecessor} opened the canal.',
        asks: ['who'],
      },
    ]),
  )
  expect(context.cards.map((card) => card.id)).not.toContain('s#who')
  expect(questionFor(context, 'kaganovich#person', 'typed').stem).toMatch(/^Who was/)
})
