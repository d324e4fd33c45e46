import { expect, test } from 'vitest'
import { saidBy } from '@/lib/questions/attribution'
import { partSentence } from '@/lib/questions/part'
import { datedAs } from '@/lib/questions/sides/event-words'
import { contextFor, event, questionFor, railways, term, withFacts, wrongOver } from './fixture'

test('the book’s author is named in place of "the historian", and not before it', () => {
  const context = contextFor(railways)
  const said = (sentence: string) => saidBy(context, sentence, 'rees-2012')
  expect(said('The historian names four men.')).toBe('E. A. Rees names four men.')
  expect(said("In the historian's view it was over.")).toBe("In E. A. Rees's view it was over.")
  expect(said('The historian Roy Medvedev met him.')).toBe(
    'According to E. A. Rees, the historian Roy Medvedev met him.',
  )
})

test('a part is told at, before or after the event, without saying twice where', () => {
  const events = [
    event('talk', "Shumsky's audience with Stalin", { article: 'none' }),
    event('fall', 'abdication of the tsar', { article: 'the' }),
    event('letter', 'letter to Nizhny', { article: 'the' }),
  ]
  const context = contextFor({ entities: [...railways.entities, ...events], facts: railways.facts })
  const part = (slug: string, role: string) => partSentence(context, `event/${slug}` as never, 'Who', role)
  expect(part('talk', 'was represented there by his deputy')).toBe(
    "At Shumsky's audience with Stalin, who was represented by his deputy",
  )
  expect(part('fall', 'took over power afterwards')).toBe('After the abdication of the tsar, who took over power')
  expect(part('letter', 'talked with Lenin beforehand')).toBe('Before the letter to Nizhny, who talked with Lenin')
})

test.each([
  [
    'gave it as the small body at the head of the party',
    'WHO, the small body at the head of the party, approved the tax',
  ],
  ['had proposed it', 'WHO had proposed that the tax be approved'],
  ['gave it', 'WHO approved the tax'],
  ['gave, as secretary of the party, it', 'WHO, as secretary of the party, approved the tax'],
  [
    'began it within weeks, as head of the office',
    'WHO, as head of the office, began the approval of the tax within weeks',
  ],
  ['described it as a mistake', 'WHO described the approval of the tax as a mistake'],
  ['carried it out', 'WHO carried out the approval of the tax'],
])('%s', (role, sentence) => {
  const context = contextFor({ entities: [event('tax', 'approval of the tax', { article: 'the' })], facts: [] })
  expect(partSentence(context, 'event/tax' as never, 'WHO', role)).toBe(sentence)
})

test('an office is no name of a post', () => {
  const context = contextFor({
    ...railways,
    facts: [
      ...railways.facts,
      { id: 'office', kind: 'definition', term: 'post/deputy', meaning: 'an office whose holders rode in the cab' },
    ],
  })
  expect(questionFor(context, 'office#term', 'typed').stem).toBe(
    'What was the name of the office whose holders rode in the cab?',
  )
})

test('a speech was given, a decision made and a decree dates from its day; all else took place', () => {
  const context = contextFor({
    entities: [
      event('speech', 'speech on peace'),
      event('vote', 'vote of the caucus'),
      event('decision', 'decision to act'),
      event('decree', 'decree on land'),
      event('fall', 'fall of Kiev'),
    ],
    facts: [],
  })
  const words = (slug: string) => datedAs(context.corpus.entity.get(`event/${slug}` as never)!)
  expect(['speech', 'vote', 'decision', 'decree', 'fall'].map(words)).toEqual([
    'given',
    'took place',
    'made',
    'dates from',
    'took place',
  ])
})

test('called true or false, an event is said with its date alone, and none whose name holds a year is put forward', () => {
  const names = [
    'first congress',
    'second congress',
    'third congress',
    'fourth congress',
    'fifth congress',
    'sixth congress',
  ]
  const context = contextFor({
    entities: [
      ...names.map((name, at) => event(`c${at}`, name, { article: 'the', sort: 'congress' })),
      event('dated', 'congress of 1929', { article: 'the', sort: 'congress' }),
    ],
    facts: [
      ...names.map((_, at) => ({
        id: `c${at}`,
        kind: 'happening',
        event: `event/c${at}`,
        time: `${1926 + at}-05`,
        text: '{event} met {time} and was told of grain and steel in a long report.',
      })),
      { id: 'dated', kind: 'happening', event: 'event/dated', time: '1929-02', text: '{event} met {time}.' },
    ],
  })
  const { stem } = questionFor(context, 'c3#event', 'true-false')
  expect(stem).toMatch(/^True or false\? The \w+ congress took place in May 1929\.$/)
  expect(wrongOver(context, 'c3#event')).not.toContain('event/dated')
})

const words = [
  ['former-people', 'former people', 'those who had belonged to the old order', 'social label'],
  ['kulaks', 'kulaks', 'peasants who were held to be rich', 'social label'],
  ['nepmen', 'NEPmen', 'private traders of the years after 1921', 'social label'],
  ['teoretiki', 'teoretiki', 'Bolsheviks who were at home in theory', 'social label'],
  ['acolyte', 'acolyte', 'an attendant of the leader', 'social label'],
  ['face', 'Face to the countryside', 'the slogan of a turn to the peasants', 'slogan'],
  ['war', 'war on waste', 'the phrase of 1918 for a campaign', 'slogan'],
  ['end', 'end of waste', 'the phrase of 1919 for another', 'slogan'],
] as const
const ofWords = contextFor(
  withFacts(
    railways,
    words.map(([slug, , meaning]) => ({ id: slug, kind: 'definition', term: `term/${slug}`, meaning })),
    words.map(([slug, name, , who]) => term(slug, name, { who })),
  ),
)

test('people are offered among people, and one among single ones', () => {
  expect(wrongOver(ofWords, 'former-people#term')).not.toContain('term/acolyte')
  expect(wrongOver(ofWords, 'former-people#term')).toContain('term/kulaks')
})

test('a slogan is asked for as what it is', () => {
  expect(questionFor(ofWords, 'face#term', 'typed').stem).toBe('What was the slogan of a turn to the peasants?')
})

test('a year that only a wrong statement tells does not stand above it', () => {
  for (let seed = 0; seed < 20; seed++)
    expect(questionFor(ofWords, 'kulaks#meaning', 'true-false', seed).label).toBe('Meaning')
})

test('the right option says whose account it is, as the question does', () => {
  const context = contextFor(
    withFacts(railways, [
      {
        id: 'counted',
        kind: 'statement',
        slots: { who: 'person/lazar-kaganovich' },
        text: 'The historian counts {who} among the railwaymen of 1936.',
        asks: ['who'],
        standing: 'attributed',
        according_to: 'rees-2012',
      },
    ]),
  )
  const right = questionFor(context, 'counted#who', 'choice').options.find((option) => option.correct)
  expect(right?.why).toBe('E. A. Rees counts Lazar Kaganovich among the railwaymen of 1936.')
})
