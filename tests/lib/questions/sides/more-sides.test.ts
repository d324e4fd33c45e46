import { expect, test } from 'vitest'
import { formsFor } from '@/lib/questions/make'
import { saidWhere, tellsWhen } from '@/lib/questions/sides/occasion'
import { standingAlone } from '@/lib/questions/sides/texts'
import {
  cardFor,
  cardIds,
  claimed,
  contextFor,
  event,
  questionFor,
  railways,
  refusal,
  said,
  withFacts,
  wrongOver,
  type Written,
} from '../fixture'

test('who followed and who went before is asked where the dates adjoin', () => {
  const context = contextFor(railways)
  expect(questionFor(context, 'kaganovich#successor', 'typed')).toMatchObject({
    stem: "Who succeeded Lazar Kaganovich as People's Commissar of Ways of Communication on 22 August 1937?",
    answer: 'Aleksei Bakulin',
  })
  expect(questionFor(context, 'kaganovich#predecessor', 'typed')).toMatchObject({
    stem: "Whom did Lazar Kaganovich succeed as People's Commissar of Ways of Communication on 28 February 1935?",
    answer: 'Andrei Andreev',
  })
  expect(wrongOver(context, 'kaganovich#successor')).not.toContain('person/aleksei-bakulin')
  expect(refusal(context, 'bakulin', 'successor')).toMatch(/does not know to the month/)
})

test('who may have stood in between, or was dead by then, is no wrong answer', () => {
  const between = withFacts(railways, [
    { id: 'acting', kind: 'tenure', person: 'person/valery-mezhlauk', post: 'post/railways', time: '1937/' },
  ])
  expect(cardIds(contextFor(between))).not.toContain('kaganovich#successor')
  expect(refusal(contextFor(between), 'kaganovich', 'successor')).toMatch(/in between/)
  const dead = withFacts(railways, [
    { id: 'died', kind: 'death', person: 'person/sergo-ordzhonikidze', time: '1937-02-18' },
  ])
  expect(wrongOver(contextFor(dead), 'kaganovich#successor')).not.toContain('person/sergo-ordzhonikidze')
  expect(wrongOver(contextFor(dead), 'kaganovich#predecessor')).toContain('person/sergo-ordzhonikidze')
})

const speeches: Written = withFacts(railways, [
  said('a', 'lazar-kaganovich', 'that the railways needed a firm hand', { occasion: 'a letter of February 1934' }),
  said('b', 'andrei-andreev', 'that the harvest was far too low for the country', { time: '1933-05' }),
  said('c', 'nikita-khrushchev', 'that the Metro would be built in time', { time: '1935-01' }),
  said('d', 'valery-mezhlauk', 'that figures had to be added up twice'),
  said('far', 'aleksei-bakulin', 'that engines were washed in every month', { time: '1951' }),
  said('e', 'sergo-ordzhonikidze', 'that he would not stand for it'),
  said('f', 'aleksei-bakulin', 'that engines were never washed at all', { only: false }),
])

test('what was said on one occasion is asked among what others alone are known to have said on others', () => {
  const context = contextFor(speeches)
  expect(questionFor(context, 'a#gist', 'choice').stem).toBe(
    'Which of these did Lazar Kaganovich say in a letter of February 1934?',
  )
  const wrong = wrongOver(context, 'a#gist')
  expect(wrong).toContain('person/andrei-andreev')
  // Said in the same month it may have been said there too, and what was said long after is no temptation.
  expect(wrong).not.toContain('person/valery-mezhlauk')
  expect(wrong).not.toContain('person/aleksei-bakulin')
  expect(wrong).not.toContain('person/sergo-ordzhonikidze')
  expect(refusal(context, 'e', 'gist')).toMatch(/do not stand by themselves/)
})

test.each([
  ['the XVI Party Congress', 'at the XVI Party Congress', true],
  ['the XIII Party Conference, January 1924', 'at the XIII Party Conference in January 1924', true],
  ['the Moscow Soviet, 29 December 1933', 'at the Moscow Soviet on 29 December 1933', true],
  ['a letter to Ordzhonikidze', 'in a letter to Ordzhonikidze', false],
  ['the trade union controversy', 'during the trade union controversy', false],
  ['to railway employees in July 1935', 'to railway employees in July 1935', true],
  ['a saying reported of him', null, false],
] as const)('said on the occasion of %s', (occasion, words, dated) => {
  expect(saidWhere(occasion)).toBe(words)
  if (words) expect(tellsWhen(words)).toBe(dated)
})

test.each([
  ['how they were to live without him', null],
  ['that father and son were mentally ill', null],
  ['that the harvest was far too low', 'the harvest was far too low'],
  ['that it came from the centre of power', null],
  ['that nobody had told him of the plan', null],
  ['an insult instead of an answer', null],
] as const)('%s: %s', (gist, alone) => {
  expect(standingAlone(gist)).toBe(alone)
})

test('the date of an utterance, of a claim and of a figure is the gap in their words', () => {
  const context = contextFor(
    withFacts(speeches, [
      {
        id: 'm',
        kind: 'measure',
        what: 'tons',
        value: 483,
        unit: 'tons',
        numbers: [483],
        time: '1936',
        text: 'In 1936 the railways of {body/politburo} carried {value}.',
      },
      said('cut', 'lazar-kaganovich', 'that the day was near for all', {
        time: '1935-05',
        text: 'On 4 May 1935 {speaker} spoke to {body/politburo}.',
      }),
      said('twice', 'lazar-kaganovich', 'that the day was near for all', {
        time: '1935',
        text: '{speaker} spoke to {body/politburo} in 1935 of the plan of 1935.',
      }),
    ]),
  )
  expect(questionFor(context, 'a#time', 'cloze').stem).toBe('In ____ Lazar Kaganovich said something of weight (a).')
  expect(questionFor(context, 'm#time', 'date').stem).toBe(
    'In ____ the railways of the Politburo carried 483 tons. Give the year.',
  )
  expect(refusal(context, 'cut', 'time')).toMatch(/another date/)
  expect(refusal(context, 'twice', 'time')).toMatch(/twice/)
})

const met = (slug: string, time: string, over: object = {}) => ({
  id: slug,
  kind: 'happening',
  event: `event/${slug}`,
  time,
  text: '{event} met {time} and praised {body/politburo} for its work.',
  ...over,
})
const congress = (slug: string, name: string) => event(slug, name, { sort: 'congress', article: 'the' })
const congresses = withFacts(
  railways,
  [
    met('xvii', '1934-01', { outcome: 'The delegates were all sent home to their factories' }),
    met('xviii', '1939-03', { outcome: 'The five-year plan was passed without a single question' }),
    met('xvi', '1930-06', { outcome: 'Many members of the opposition were expelled for good' }),
    met('writers', '1934-01', { text: '{event} met {time}.', outcome: 'it failed' }),
    met('vague', '1939', { text: '{event} met {time}.' }),
  ],
  [
    congress('xvii', 'XVII Party Congress'),
    congress('xviii', 'XVIII Party Congress'),
    congress('xvi', 'XVI Party Congress'),
    congress('writers', 'Congress of Soviet Writers'),
    congress('vague', 'Congress of Soviet Painters'),
  ],
)

test('an event is asked by what is told of it, and none of the same days is a wrong answer', () => {
  const context = contextFor(congresses)
  expect(questionFor(context, 'xviii#event', 'choice').stem).toMatch(/^Which .*congress.* met in March 1939/)
  expect([...wrongOver(context, 'xvii#event')].sort()).not.toContain('event/writers')
  expect(wrongOver(context, 'xvii#event').size).toBeGreaterThan(1)
  expect(wrongOver(context, 'xviii#event')).not.toContain('event/vague')
  // A year alone does not tell which event is meant, but tells some that are not.
  expect(questionFor(context, 'vague#event', 'choice').stem).toBe('Which of these took place in 1939?')
  expect(formsFor(context, cardFor(context, 'vague#event'))).not.toContain('typed')
})

test('an event that another of its sort may be taken for is asked by choice only', () => {
  const context = contextFor(congresses)
  expect(questionFor(context, 'xvi#event', 'typed').stem).toBe(
    'Which congress met in June 1930 and praised the Politburo for its work?',
  )
  expect(formsFor(context, cardFor(context, 'xvii#event'))).not.toContain('typed')
  expect(questionFor(context, 'xvii#event', 'choice').stem).toMatch(/^Which of these congresses met in January 1934/)
})

test('what came of an event is set against what came of others at quite other times', () => {
  const context = contextFor(congresses)
  expect(questionFor(context, 'xvii#outcome', 'choice').stem).toBe('What came of the XVII Party Congress?')
  expect(refusal(context, 'writers', 'outcome')).toMatch(/do not stand by themselves/)
  expect(refusal(context, 'vague', 'outcome')).toBe('the fact tells no outcome')
})

test('what the historian makes of a claim is asked where it is plain', () => {
  const claim = (id: string, verdict?: string) =>
    claimed(id, 'lazar-kaganovich', {
      ...(verdict ? { verdict } : {}),
      text: `{claimant} held in ${id.length} memoirs that the plan had been kept by {body/politburo}.`,
    })
  const context = contextFor(
    withFacts(railways, [
      claim('doubted', 'Rees finds this somewhat overstated.'),
      claim('agreed', 'Rees agrees.'),
      claim('borne-out', 'the prediction came true'),
      claim('denied', 'Rees calls the opposite unfounded'),
      claim('open', 'Rees sees a bid for support in it'),
      claim('bare'),
    ]),
  )
  const question = questionFor(context, 'doubted#standing', 'choice')
  expect(question.stem).toMatch(/What does E. A. Rees make of this\?$/)
  expect(question.answer).toBe('He doubts it or disputes it')
  expect(question.explanation).not.toContain('..')
  expect(questionFor(context, 'agreed#standing', 'choice').answer).toBe('He agrees with it')
  expect(refusal(context, 'open', 'standing')).toMatch(/no plain yes or no/)
  // A verdict that begins small in the content stands alone here.
  const held = questionFor(context, 'borne-out#standing', 'choice').options
  expect(held.find(({ correct }) => correct)!.why).toBe('The prediction came true.')
  // Of a claim that denies a tale, who calls the tale unfounded agrees with it.
  expect(refusal(context, 'denied', 'standing')).toMatch(/no plain yes or no/)
  expect(refusal(context, 'bare', 'standing')).toMatch(/does not say/)
})

test('that a claim was borne out later is put forward of a forecast only', () => {
  const views = (gist: string) =>
    questionFor(
      contextFor(
        withFacts(railways, [
          claimed('c', 'lazar-kaganovich', { gist, verdict: 'Rees doubts it.', text: '{claimant} held this of it.' }),
        ]),
      ),
      'c#standing',
      'choice',
    ).options.map(({ text }) => text)
  expect(views('that the plan would be kept in every year')).toContain('He finds it borne out later')
  expect(views('that the plan will be kept in every year')).toContain('He finds it borne out later')
  const past = views('that the plan was kept in every year')
  expect(past).toHaveLength(3)
  expect(past).not.toContain('He finds it borne out later')
  expect(views('that the plan would have been kept in every year')).not.toContain('He finds it borne out later')
})
