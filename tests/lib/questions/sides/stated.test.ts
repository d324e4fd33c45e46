import { expect, test } from 'vitest'
import { makeQuestion } from '@/lib/questions/make'
import type { QuestionContext } from '@/lib/questions/context'
import {
  cardFor,
  cardIds,
  claimed,
  contextFor,
  event,
  happened,
  questionFor,
  railways,
  term,
  withFacts,
  wrongOver,
} from '../fixture'

const seeds = Array.from({ length: 30 }, (_, seed) => seed)
/** Every sentence that is put forward, with whether it is true. */
function statedOver(context: QuestionContext, id: string) {
  return seeds.flatMap((seed) => {
    const question = makeQuestion(context, cardFor(context, id), 'true-false', seed)
    if (question?.form !== 'true-false') return []
    const option = question.options[question.stated]!
    return [{ stem: question.stem.replace('True or false? ', ''), isTrue: option.correct, option }]
  })
}
const died = (slug: string, time: string) => ({ id: `death-of-${slug}`, kind: 'death', person: `person/${slug}`, time })
const meetings = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const colours = ['red', 'blue', 'green', 'grey', 'black', 'white']
const context = contextFor(
  withFacts(
    railways,
    [
      died('valery-mezhlauk', '1938-07-29'),
      died('moisei-rukhimovich', '1938'),
      died('aleksei-bakulin', '1939-03-07'),
      died('andrei-andreev', '1971-12-05'),
      died('nikita-khrushchev', '1971-09-11'),
      ...meetings.map((slug, at) =>
        happened(slug, `${1925 + 2 * at}-05`, {
          outcome: `the ${colours[at]} line was handed over to a trust of its own`,
        }),
      ),
      { id: 'kulak', kind: 'definition', term: 'term/kulak', meaning: 'a peasant held to be rich' },
      { id: 'udarnik', kind: 'definition', term: 'term/udarnik', meaning: 'a worker who beat the plan' },
      { id: 'vozhd', kind: 'definition', term: 'term/vozhd', meaning: 'a title for the great leader' },
      {
        id: 'inspects',
        kind: 'statement',
        time: '1934-05',
        slots: { who: 'person/lazar-kaganovich' },
        text: 'In May 1934 {who} had every engine of the line inspected.',
        asks: ['who', 'time'],
      },
    ],
    [
      ...meetings.map((slug) => event(slug, `${slug} meeting of dispatchers`, { article: 'the', sort: 'meeting' })),
      term('kulak', 'kulak'),
      term('udarnik', 'udarnik'),
      term('vozhd', 'vozhd'),
    ],
  ),
)

test('a post is put forward with the days on which others surely held the false ones', () => {
  const said = statedOver(context, 'kaganovich#post')
  expect(said.length).toBeGreaterThan(0)
  for (const { stem, isTrue, option } of said) {
    expect(stem).toMatch(/^In .*193\d, Lazar Kaganovich was .*\.$/)
    expect(stem.includes("People's Commissar of Ways of Communication")).toBe(isTrue)
    expect(isTrue || (option.because?.rule === 'single-seat' && option.because.facts.length > 0)).toBe(true)
  }
})

test('a term is put forward with its meaning or that of another', () => {
  const said = new Set(statedOver(context, 'kulak#meaning').map(({ stem }) => stem))
  expect(said).toEqual(
    new Set([
      'The term “kulak” means a peasant held to be rich.',
      'The term “kulak” means a worker who beat the plan.',
      'The term “kulak” means a title for the great leader.',
    ]),
  )
})

test('what is said to have come of an event and did not, is what came of earlier ones: they cannot be its doing', () => {
  const said = statedOver(context, 'fifth#outcome')
  expect(said.some(({ isTrue }) => !isTrue)).toBe(true)
  for (const { stem, isTrue } of said)
    expect(stem).toMatch(
      isTrue
        ? /^This came of the fifth meeting of dispatchers: the black line/
        : /^This came of the fifth meeting of dispatchers: the (red|blue|green|grey) line/,
    )
  expect(statedOver(context, 'first#outcome')).toEqual([])
})

test('who died on a date is asked among those who are known to have died on others', () => {
  expect(questionFor(context, 'death-of-valery-mezhlauk#person', 'choice').stem).toBe(
    'Which of these people died on 29 July 1938?',
  )
  // Of whom a year alone is told, it may have been the same day; of whom nothing is, any.
  expect(wrongOver(context, 'death-of-valery-mezhlauk#person')).toEqual(
    new Set(['person/aleksei-bakulin', 'person/andrei-andreev', 'person/nikita-khrushchev']),
  )
})

test('a sentence that the content lets be asked by its date, in plain words, is', () => {
  expect(questionFor(context, 'inspects#time', 'cloze')).toMatchObject({
    stem: 'In ____ Lazar Kaganovich had every engine of the line inspected.',
    answer: 'May 1934',
  })
  expect(cardIds(context)).not.toContain('inspects#when')
})

test('what the historian makes of a claim is put forward behind the claim itself', () => {
  const weighed = contextFor(withFacts(railways, [claimed('boast', 'lazar-kaganovich', { verdict: 'Rees doubts it' })]))
  expect(new Set(statedOver(weighed, 'boast#standing').map(({ stem, isTrue }) => `${isTrue}: ${stem}`))).toEqual(
    new Set([
      'true: Lazar Kaganovich held in his memoirs that the plan had been kept. E. A. Rees doubts it or disputes it.',
      'false: Lazar Kaganovich held in his memoirs that the plan had been kept. E. A. Rees agrees with it.',
      'false: Lazar Kaganovich held in his memoirs that the plan had been kept. E. A. Rees takes it over as established.',
    ]),
  )
})

const said = (id: string, speaker: string, gist: string, year: number) => ({
  id,
  kind: 'utterance',
  speaker: `person/${speaker}`,
  occasion: `a speech of May ${year}`,
  gist,
  only: true,
  time: `${year}-05`,
  text: `In May ${year} {speaker} made a speech (${id}).`,
  topics: [speaker === 'lazar-kaganovich' ? 'party' : 'railways'],
})
const party = { id: 'party', title: 'Party', parent: 'era', period: '1917/1953', intro: 'The party.' }
const speeches = withFacts({ ...railways, topics: [party] }, [
  said('hand', 'lazar-kaganovich', 'that the railways needed a firm hand', 1934),
  said('harvest', 'andrei-andreev', 'that the harvest was far too low for bread', 1933),
  said('metro', 'nikita-khrushchev', 'that the Metro would be built in time', 1935),
  said('figures', 'valery-mezhlauk', 'that figures had to be added up twice', 1936),
])

test('what another alone said is put into a mouth only where the corpus rules it out by itself', () => {
  const stems = (facts: readonly Readonly<Record<string, unknown>>[]) =>
    new Set(statedOver(contextFor(withFacts(speeches, facts)), 'hand#gist').map(({ stem }) => stem))
  const before = 'Lazar Kaganovich said in a speech of May 1934 that'
  expect(stems([])).toEqual(
    new Set([
      `${before} the railways needed a firm hand.`,
      `${before} the harvest was far too low for bread.`,
      `${before} the Metro would be built in time.`,
      `${before} figures had to be added up twice.`,
    ]),
  )
  // What both spoke of, both may have said.
  const theirs = { ...said('engines', 'lazar-kaganovich', 'that engines were washed', 1930), topics: ['railways'] }
  expect(stems([theirs])).toEqual(new Set())
  // Said in the same words as those of another, it may be his as well.
  const alike = said('also', 'lazar-kaganovich', 'that the bread would last', 1933)
  expect(stems([{ ...alike, text: alike.text.replace('also', 'harvest') }])).not.toContain(
    `${before} the harvest was far too low for bread.`,
  )
})
