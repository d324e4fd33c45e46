import { expect, test } from 'vitest'
import { contextFor, event, questionFor, body, person, railways, withFacts, wrongOver } from '../fixture'

const asked = (name: string, over: object = {}) =>
  questionFor(
    contextFor({
      entities: [event('e', name, { article: 'the', ...over })],
      facts: [{ id: 'e', kind: 'happening', event: 'event/e', time: '1934-12', text: '{event} came {time}.' }],
    }),
    'e#time',
    'choice',
  ).stem

test.each([
  ['decree on land', 'When was the decree on land issued?'],
  ['decree “On Red Terror”', 'When was the decree “On Red Terror” issued?'],
  ['recommendation to shoot the prisoners', 'When was the recommendation to shoot the prisoners made?'],
  ['Franco–Soviet Pact', 'When was the Franco–Soviet Pact concluded?'],
  ['coal resolution that ended the system', 'When was the coal resolution that ended the system adopted?'],
  ['telegram forbidding trade', 'When was the telegram forbidding trade sent?'],
  ['creation of the Politburo and the Orgburo', 'When were the Politburo and the Orgburo created?'],
  ['recapture of Kazan by the Red Army', 'When was Kazan recaptured by the Red Army?'],
  ['dismissal of Trotsky as commissar', 'When was Trotsky dismissed as commissar?'],
  ['expulsion of the Left SRs from the soviet', 'When were the Left SRs expelled from the soviet?'],
  ['handing over of the canal to the police', 'When was the canal handed over to the police?'],
  ['inclusion of the canal in the shock projects', 'When was the canal included in the shock projects?'],
  ['naming of the Metro', 'When was the Metro named?'],
  ['memoirs of Molotov', 'When were the memoirs of Molotov published?'],
  ['murder of Sergei Kirov', 'When did the murder of Sergei Kirov take place?'],
] as const)('%s', (name, stem) => {
  expect(asked(name)).toBe(stem)
})

test('many are asked of with "were"', () => {
  const context = contextFor(
    withFacts(
      railways,
      ['mensheviks', 'greens', 'congress'].map((slug) => ({
        id: slug,
        kind: 'definition',
        term: `body/${slug}`,
        meaning: `a party of old called so by ${slug.length} men`,
      })),
      [body('mensheviks', 'Mensheviks'), body('greens', 'Greens'), body('congress', 'Congress')],
    ),
  )
  expect(questionFor(context, 'mensheviks#meaning', 'choice').stem).toBe('Who were the Mensheviks?')
  expect(questionFor(context, 'congress#meaning', 'choice').stem).toBe('What was the Congress?')
})

test('who says so is followed by a small letter, but a name keeps its capital', () => {
  const said = (text: string) => ({
    id: 's',
    kind: 'statement',
    slots: { who: 'person/andrei-andreev' },
    text,
    asks: ['who'],
    standing: 'attributed',
    according_to: 'rees-2012',
  })
  const other = {
    id: 'o',
    kind: 'statement',
    slots: {},
    text: 'There were four men and soviet power in {body/politburo}.',
  }
  const stem = (text: string) =>
    questionFor(contextFor(withFacts(railways, [said(text), other])), 's#who', 'typed').stem
  expect(stem('Four men served under {who}.')).toBe('According to E. A. Rees, four men served under ____.')
  expect(stem('Soviet rule was due to {who}.')).toBe('According to E. A. Rees, Soviet rule was due to ____.')
})

test('a figure has wrong ones of its own size, and no whole for a share', () => {
  const figures = (value: number, unit: string, text: string) =>
    [
      ...wrongOver(
        contextFor({
          entities: [person('x', 'Ivan Xenin')],
          facts: [
            { id: 'm', kind: 'measure', what: 'w', value, unit, precision: 'about', numbers: [value], text },
            { id: 'n', kind: 'statement', slots: {}, text: '{person/x} counted.' },
          ],
        }),
        'm#value',
        60,
      ),
    ].map((text) => Number(text.replaceAll(',', '')))
  for (const wrong of figures(100, 'men', 'It had {value}.')) {
    expect(wrong).toBeGreaterThanOrEqual(45)
    expect(wrong).toBeLessThanOrEqual(220)
    expect(Math.abs(wrong - 100)).toBeGreaterThanOrEqual(20)
  }
  for (const wrong of figures(70, 'per cent', 'It kept {value}.')) expect(wrong).toBeLessThan(100)
})

test('an interval keeps its length, and never begins and ends in one year', () => {
  const context = contextFor({
    entities: [event('e', 'war', { sort: 'war' })],
    facts: [{ id: 'e', kind: 'happening', event: 'event/e', time: '1941/1945', text: '{event} was fought {time}.' }],
  })
  for (const wrong of wrongOver(context, 'e#time', 60)) {
    const [from, to] = wrong.split(' to ').map(Number)
    expect(to! - from!).toBe(4)
  }
})
