import { expect, test } from 'vitest'
import { makeQuestion } from '@/lib/questions/make'
import { whyEntity } from '@/lib/questions/why'
import {
  body,
  cardFor,
  claimed,
  contextFor,
  event,
  person,
  post,
  questionFor,
  railways,
  told,
  withFacts,
} from './fixture'

const said = (id: string, who: string, time: string, occasion: string, gist: string) => ({
  id,
  kind: 'utterance',
  speaker: `person/${who}`,
  occasion,
  gist,
  only: true,
  text: `{speaker} spoke at length {time}, as ${id} tells.`,
  time,
})

test('a wrong option is explained by what tells of the body and of the years that are asked', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        told('early', '{person/old-hand} mended the bridge in 1912.', { importance: 1 }),
        told('late', '{person/old-hand} mended the roof in 1935.'),
        told('of-body', '{person/clerk} was seen at {body/gosplan} in 1936.'),
        told('of-nothing', '{person/clerk} was seen at the window in 1936.', { importance: 1 }),
        { id: 'asked', kind: 'tenure', person: 'person/valery-mezhlauk', post: 'post/planner', time: '1934/1937' },
      ],
      [
        person('old-hand', 'Pavel Durnov'),
        person('clerk', 'Yuri Novikov'),
        body('gosplan', 'Gosplan'),
        post('planner', 'planner in chief', { body: 'body/gosplan' }),
      ],
    ),
  )
  const asked = context.corpus.fact.get('asked' as never)!
  const why = (slug: string) => whyEntity(context, asked, `person/${slug}` as never, []).why
  expect(why('old-hand')).toBe('Pavel Durnov mended the roof in 1935.')
  expect(why('clerk')).toMatch(/was seen at the Gosplan in 1936/)
  // A time in office reaches over all its years.
  expect(why('nikita-khrushchev')).toMatch(/chairman of the Moscow Soviet/)
})

test('what is told of a wrong year has the year, where its sentence does not say it', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        { id: 'asked', kind: 'tenure', person: 'person/valery-mezhlauk', post: 'post/clerk', time: '1927/1938' },
        told('silent', '{person/valery-mezhlauk} mended the roof.', { time: '1930' }),
        told('telling', '{person/valery-mezhlauk} mended the bridge in 1931.', { time: '1931' }),
      ],
      [post('clerk', 'chief clerk')],
    ),
  )
  const questions = Array.from({ length: 60 }, (_, seed) => questionFor(context, 'asked#start', 'choice', seed))
  const why = (year: string) =>
    questions.flatMap(({ options }) => options).find(({ text, correct }) => text === year && !correct)?.why
  expect(why('1930')).toMatch(/late\. In 1930: Valery Mezhlauk mended the roof\.$/)
  expect(why('1931')).toMatch(/late\. Valery Mezhlauk mended the bridge in 1931\.$/)
})

test('somebody’s view is not told as what happened in a wrong year', () => {
  const views = [
    'The historian holds that {person/valery-mezhlauk} mended the roof.',
    "In the historian's view {person/valery-mezhlauk} mended the roof.",
  ]
  for (const view of views) {
    const context = contextFor(
      withFacts(
        railways,
        [
          { id: 'asked', kind: 'tenure', person: 'person/valery-mezhlauk', post: 'post/clerk', time: '1927/1938' },
          told('view', view, { time: '1930' }),
        ],
        [post('clerk', 'chief clerk')],
      ),
    )
    const questions = Array.from({ length: 60 }, (_, seed) => questionFor(context, 'asked#start', 'choice', seed))
    const whys = questions.flatMap(({ options }) => options).filter(({ text, correct }) => text === '1930' && !correct)
    expect(whys.length).toBeGreaterThan(0)
    for (const { why } of whys) expect(why).not.toContain('mended the roof')
  }
})

test('the historian’s view has a label where the sentence does not say whose it is', () => {
  const explained = (verdict: string) => {
    const claim = claimed('boast', 'andrei-andreev', { time: '1934', verdict })
    return questionFor(contextFor(withFacts(railways, [claim])), 'boast#standing', 'choice').explanation
  }
  expect(explained('The prediction came true')).toMatch(/\. The historian’s view: the prediction came true\.$/)
  expect(explained('Rees agrees: he calls the plan sound')).toMatch(/ kept\. Rees agrees: he calls the plan sound\.$/)
})

test('the label has the year of the fact, not one that is spoken of', () => {
  const claim = (id: string, over: object) =>
    claimed(id, 'andrei-andreev', {
      about: 'the strike of 1934',
      gist: 'that wreckers had started it',
      text: '{claimant} blamed it on wreckers.',
      only: true,
      ...over,
    })
  const context = contextFor(
    withFacts(railways, [
      claim('later', { time: '1956' }),
      claim('then', { time: '1934-05' }),
      claim('undated', {}),
      said('a', 'valery-mezhlauk', '1935', 'a meeting', 'that all was well'),
      said('b', 'aleksei-bakulin', '1935', 'a meeting', 'that all was good'),
      said('c', 'lazar-kaganovich', '1935', 'a meeting', 'that all was fine'),
      said('d', 'lazar-kaganovich', '1956', 'a meeting', 'that all was bad'),
      said('e', 'aleksei-bakulin', '1956', 'a meeting', 'that all was old'),
      said('f', 'valery-mezhlauk', '1956', 'a meeting', 'that all was new'),
    ]),
  )
  const label = (id: string) => questionFor(context, `${id}#claimant`, 'who-says-so').label
  expect(label('later')).toBe('Person')
  expect(label('then')).toBe('Person · 1934')
  expect(label('undated')).toBe('Person')
})

test('the explanation tells the outcome or the part that is asked, once', () => {
  const held = (slug: string, time: string, outcome: string, over: object = {}) => ({
    id: slug,
    kind: 'happening',
    event: `event/${slug}`,
    time,
    text: '{event} was held {time}.',
    outcome,
    ...over,
  })
  const written = withFacts(
    railways,
    [
      held('a', '1930-01', 'The drivers were given a second shift', {
        participants: [{ who: 'person/lazar-kaganovich', role: 'took the chair', only: true }],
      }),
      held('b', '1932-05', 'The firemen were given new boots', {
        text: '{event} was held {time}; firemen were given new boots.',
      }),
      held('c', '1934-08', 'The stokers were given less bread'),
      held('d', '1936-11', 'The clerks were given a house'),
    ],
    ['a', 'b', 'c', 'd'].map((slug) => event(slug, `meeting at depot ${slug.toUpperCase()}`, { article: 'the' })),
  )
  const context = contextFor(written)
  const choice = questionFor(context, 'a#outcome', 'choice')
  expect(choice.explanation).toMatch(/was held in January 1930\. The drivers were given a second shift\.$/)
  expect(questionFor(context, 'b#outcome', 'choice').explanation).toMatch(/; firemen were given new boots\.$/)
  for (const { text, why, correct } of choice.options) if (!correct) expect(why).toContain(text.replace(/^The /, ''))
  expect(questionFor(context, 'a#participant-lazar-kaganovich', 'typed').explanation).toMatch(
    /January 1930\. .*Lazar Kaganovich took the chair\.$/,
  )
  expect(questionFor(context, 'a#time', 'date').explanation).toMatch(/was held in January 1930\.$/)
})

test('an occasion that tells what was said gives way to its year, if enough was said in others', () => {
  const speakers = ['valery-mezhlauk', 'aleksei-bakulin', 'nikita-khrushchev', 'moisei-rukhimovich'] as const
  const others = (years: readonly string[]) =>
    years.flatMap((year, at) =>
      speakers.map((who) =>
        said(`${who}-${year}`, who, year, `a talk of ${year}`, `${who.split('-')[0]} was number ${at} on the list`),
      ),
    )
  const own = (gist: string) =>
    said('own', 'andrei-andreev', '1934-02', 'the commission of 1934 on the trials of drivers', gist)
  const asked = (gist: string, years: readonly string[]) => {
    const context = contextFor(withFacts(railways, [own(gist), ...others(years)]))
    const card = cardFor(context, 'own#gist')
    return Array.from({ length: 10 }, (_, seed) => makeQuestion(context, card, 'choice', seed)!)
  }
  const repressed = 'repressions were a matter of need'
  for (const question of asked(repressed, ['1932', '1934', '1935'])) {
    expect(question.stem).toBe('Which of these did Andrei Andreev say in 1934?')
    const wrong = 'options' in question ? question.options.filter(({ correct }) => !correct) : []
    // The year proves nothing of what was said in it.
    for (const { because } of wrong) expect(because?.facts.at(-1)).not.toMatch(/1934$/)
  }
  expect(asked(repressed, ['1935'])[0]!.stem).toMatch(/trials of drivers\?$/)
  expect(asked('engines were a matter of need', ['1932', '1935'])[0]!.stem).toMatch(/trials of drivers\?$/)
})
