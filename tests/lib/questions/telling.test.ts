import { expect, test } from 'vitest'
import { makeQuestion } from '@/lib/questions/make'
import type { FormName, Question } from '@/lib/questions/question'
import { tellingOf, tellingOfFacts, toldBy } from '@/lib/questions/telling'
import { cardFor, contextFor, event, person, questionFor, railways, withFacts, type Written } from './fixture'

const written: Written = withFacts(
  railways,
  [
    {
      id: 'takeover',
      kind: 'statement',
      text: '{person} took over the {post/railways|railways commissariat} from {person/andrei-andreev} in February 1935.',
      slots: { person: 'person/lazar-kaganovich' },
      asks: ['person'],
    },
    {
      id: 'accident',
      kind: 'happening',
      event: 'event/accident',
      time: '1934-02',
      text: '{event} happened in {time}.',
    },
    { id: 'strike', kind: 'happening', event: 'event/strike', time: '1932-04', text: '{event} took place in {time}.' },
    { id: 'opening', kind: 'happening', event: 'event/opening', time: '1935-05-15', text: '{event} was on {time}.' },
    { id: 'fire', kind: 'happening', event: 'event/fire', time: '1930-08', text: '{event} broke out in {time}.' },
    {
      id: 'opening-again',
      kind: 'statement',
      text: 'Moscow celebrated {event} in {day}.',
      slots: { event: 'event/opening', day: { time: '1935-05' } },
      asks: [],
    },
    {
      id: 'kirov-at-opening',
      kind: 'statement',
      text: '{person} was not in town for {event/opening}.',
      slots: { person: 'person/nikita-khrushchev' },
      asks: ['person'],
    },
  ],
  [
    event('accident', 'accident at Kozlov'),
    event('strike', 'strike at Ivanovo'),
    event('opening', 'opening of the Metro'),
    event('fire', 'fire at Ozersk'),
    person('felix-kon', 'Felix Kon'),
  ],
)
const context = contextFor(written)
const every = context.cards
const toldIds = (id: string, form: FormName, stage: 'asked' | 'explained' = 'explained', seed = 1) =>
  toldBy(context, tellingOf(context, questionFor(context, id, form, seed) as Question, stage), every).map(
    (card) => card.id as string,
  )

test('what is said after an answer tells the other sides of its fact, and the holder before and after', () => {
  const told = toldIds('andreev#person', 'typed')
  expect(told).toContain('andreev#end')
  // "After: Lazar Kaganovich."
  expect(told).toContain('kaganovich#person')
  expect(told).toContain('kaganovich#start')
  expect(told).not.toContain('mezhlauk#person')
})

test('a stem that names a holder tells who held the post', () => {
  const question = questionFor(context, 'kaganovich#predecessor', 'typed')
  expect(question.stem).toBe(
    "Whom did Lazar Kaganovich succeed as People's Commissar of Ways of Communication on 28 February 1935?",
  )
  expect(toldIds('kaganovich#predecessor', 'typed', 'asked')).toContain('kaganovich#person')
  expect(toldIds('kaganovich#person', 'typed', 'asked')).not.toContain('kaganovich#person')
})

test('the same said in other words is told too, whatever the post is called there', () => {
  const [takeover] = context.corpus.facts.filter((fact) => fact.id === 'takeover')
  const told = toldBy(context, tellingOfFacts([takeover!]), every).map((card) => card.id as string)
  expect(told).toContain('takeover#person')
  expect(told).toContain('kaganovich#person')
  expect(told).toContain('kaganovich#start')
  expect(told).not.toContain('kaganovich#end')
})

test('an order, a timeline and a matching tell the dates and the holders of all that stand in them', () => {
  for (const form of ['order', 'timeline'] as const) {
    const question = questionFor(context, 'strike#time', form) as Question
    const others = (
      question.form === 'order' ? question.items : question.form === 'timeline' ? question.placed : []
    ).map(({ factId }) => `${factId}#time`)
    expect(toldIds('strike#time', form)).toEqual(expect.arrayContaining(others))
    expect(toldIds('strike#time', form, 'asked')).toEqual([])
  }
  const match = questionFor(context, 'kaganovich#person', 'match')
  expect(match.rows.length).toBeGreaterThan(2)
  expect(toldIds('kaganovich#person', 'match')).toEqual(
    expect.arrayContaining(match.rows.map(({ factId }) => `${factId}#person`)),
  )
})

test('what a wrong option is true of tells the card that asks for it', () => {
  const card = cardFor(context, 'kaganovich#person')
  for (let seed = 0; seed < 10; seed++) {
    const question = makeQuestion(context, card, 'choice', seed)!
    if (question.form !== 'choice') continue
    const told = toldBy(context, tellingOf(context, question), every).map(({ factId }) => factId as string)
    for (const { why, correct } of question.options) {
      const fact = context.corpus.facts.find((one) => one.statement === why)
      if (!correct && fact?.kind === 'tenure' && context.card.has(`${fact.id}#person` as never))
        expect(told).toContain(fact.id)
    }
  }
})

test('naming a person and an event together does not tell what they had to do with one another', () => {
  const [fact] = context.corpus.facts.filter((one) => one.id === 'kirov-at-opening')
  const told = toldBy(context, tellingOfFacts([fact!]), every).map((card) => card.id as string)
  expect(told).toEqual(['kirov-at-opening#person'])
})
