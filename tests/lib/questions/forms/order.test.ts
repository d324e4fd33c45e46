import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grade } from '@/lib/questions/grade'
import { makeQuestion } from '@/lib/questions/make'
import type { QuestionOf } from '@/lib/questions/question'
import { cardFor, contextFor, event, questionFor, railways, withFacts } from '../fixture'

/** Events by name and date; each fact has the id `f1`, `f2` …, in the order given. */
function contextOfEvents(events: readonly (readonly [name: string, time: string, over?: object])[]) {
  const facts = events.map(([, time, over], at) => ({
    id: `f${at + 1}`,
    kind: 'happening',
    event: `event/e${at + 1}`,
    time,
    text: '{event} took place {time}.',
    ...over,
  }))
  return contextFor(
    withFacts(
      railways,
      facts,
      events.map(([name], at) => event(`e${at + 1}`, name, { article: 'the' })),
    ),
  )
}
const plain = [
  ['opening of the bridge', '1931-03'],
  ['fire at the depot', '1932-05-04'],
  ['strike of the drivers', '1933'],
  ['inquiry into the wreck', '1934-06/1934-08'],
  ['move of the works', '1936-02'],
] as const
const context = contextOfEvents(plain)
const asked = (id = 'f3#time', seed = 1): QuestionOf<'order'> => questionFor(context, id, 'order', seed)
const names = (question: QuestionOf<'order'>) => question.right.map((index) => question.items[index]!.text)
const given = (question: QuestionOf<'order'>, order: readonly number[]) =>
  grade(context, question, { kind: 'order', order })
const swapped = (order: readonly number[], at: number) =>
  order.map((one, i) => (i === at ? order[at + 1]! : i === at + 1 ? order[at]! : one))

test('three to five events of the topic, the card’s own among them, never shown as they happened', () => {
  const inTime = plain.map(([name]) => `The ${name}`)
  const lengths = new Set<number>()
  for (let seed = 0; seed < 60; seed++) {
    const question = asked('f3#time', seed)
    lengths.add(question.items.length)
    expect(names(question)).toEqual(inTime.filter((name) => names(question).includes(name)))
    expect(question.items[question.own]!.text).toBe('The strike of the drivers')
    expect(question.right).not.toEqual(question.right.map((_, at) => at))
    expect(question.answer).toBe(names(question).join('; '))
  }
  expect([...lengths].sort()).toEqual([3, 4, 5])
  expect(asked('f3#time', 4)).toEqual(asked('f3#time', 4))
})

test('each event tells its date and its source after the answer', () => {
  const { items } = asked()
  for (const item of items) expect(item.references.length).toBeGreaterThan(0)
  expect(items.find((item) => item.factId === 'f3')).toMatchObject({ text: 'The strike of the drivers', when: '1933' })
})

/** The events that ever stand beside the second one. */
function besideSecond(events: Parameters<typeof contextOfEvents>[0]): ReadonlySet<string> {
  const among = contextOfEvents(events)
  const card = cardFor(among, 'f2#time')
  const found = Array.from({ length: 30 }, (_, seed) => makeQuestion(among, card, 'order', seed))
  return new Set(found.flatMap((one) => (one?.form === 'order' ? one.items.map(({ factId }) => factId as string) : [])))
}
const three = plain.slice(0, 3)

test('events that may have met, and those whose names tell the date, are left out', () => {
  expect(besideSecond(three).size).toBe(3)
  for (const [name, time] of [
    ['parade of the guards', '1932'],
    ['parade of the guards', '1932-06-01'],
    ['parade of 1936', '1936'],
    ['parade of May Day', '1936-05'],
    ['post-war parade', '1936'],
  ] as const)
    expect(besideSecond([...three, [name, time]]), `${name}, ${time}`).not.toContain('f4')
  expect(besideSecond([...three, ['parade of the guards', '1936']])).toContain('f4')
})

test('an event that another fact puts elsewhere, or that is not asked, is left out', () => {
  const parade = ['parade of the guards', '1936'] as const
  expect(besideSecond([...three, [...parade, { never_ask: ['time'] }]])).not.toContain('f4')
  expect(besideSecond([...three, [...parade, { importance: 3 }]])).not.toContain('f4')
  expect(besideSecond([...three, parade, ['other', '1932/1936', { event: 'event/e4', importance: 3 }]])).not.toContain(
    'f4',
  )
})

test('of numbered gatherings there is one at most, for they order themselves', () => {
  const congresses = [
    ['XVI Congress', '1930-06'],
    ['fire at the depot', '1932-05-04'],
    ['XVII Congress', '1934-01'],
  ] as const
  expect(besideSecond(congresses).size).toBe(0)
  expect(besideSecond([...congresses, ['move of the works', '1936']]).size).toBe(4)
})

test('a date that is no event’s, or too few events, give no order', () => {
  expect(makeQuestion(context, cardFor(context, 'kaganovich#start'), 'order', 1)).toBeNull()
  expect(besideSecond(plain.slice(0, 2)).size).toBe(0)
})

test('the right order is right; a pair with the card’s own event turned is wrong; another is asked again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.nat(3), (seed, where) => {
      const question = asked('f3#time', seed)
      expect(given(question, question.right)).toEqual({ kind: 'right', remark: null })
      const at = where % (question.right.length - 1)
      const verdict = given(question, swapped(question.right, at))
      const pairs = (question.right.length * (question.right.length - 1)) / 2
      if ([question.right[at], question.right[at + 1]].includes(question.own))
        expect(verdict).toEqual({ kind: 'wrong', remark: `${pairs - 1} of the ${pairs} pairs stood in order.` })
      else
        expect(verdict).toEqual({
          kind: 'unsure',
          ask: `Nearly: ${pairs - 1} of the ${pairs} pairs stand in order. Look once more.`,
        })
    }),
  )
})

test('what is no order of the events is wrong', () => {
  const question = asked()
  expect(given(question, []).kind).toBe('wrong')
  expect(given(question, question.right.slice(1)).kind).toBe('wrong')
  expect(
    given(
      question,
      question.right.map(() => 0),
    ).kind,
  ).toBe('wrong')
  expect(grade(context, question, null).kind).toBe('wrong')
  expect(grade(context, question, { kind: 'option', index: 0 }).kind).toBe('wrong')
  expect(grade(context, question, { kind: 'text', text: question.answer }).kind).toBe('wrong')
  const choice = questionFor(context, 'f3#time', 'choice')
  expect(grade(context, choice, { kind: 'order', order: [0, 1, 2, 3] }).kind).toBe('wrong')
})
