import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenText } from '@/components/study/asked'
import { grade } from '@/lib/questions/grade'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { QuestionOf } from '@/lib/questions/question'
import { body, cardFor, contextFor, person, questionFor, railways, withFacts, type Written } from '../fixture'

const seat = (who: string, over: object = {}) => ({
  id: `seat-${who}`,
  kind: 'membership',
  person: `person/${who}`,
  body: 'body/politburo',
  rank: 'full member',
  time: '1930/1952',
  ...over,
})
/** Six of the Politburo in 1935, of whom the list is whole, and five who were not. */
const written: Written = withFacts(
  railways,
  [seat('semyon-lobov'), seat('pavel-gorin'), seat('ivan-vlasov'), seat('fedor-zotov', { rank: 'candidate member' })],
  [
    person('semyon-lobov', 'Semyon Lobov'),
    person('pavel-gorin', 'Pavel Gorin'),
    person('ivan-vlasov', 'Ivan Vlasov'),
    person('fedor-zotov', 'Fedor Zotov'),
  ],
)
const context = contextFor(written)
const ids = fc.constantFrom('seat-kaganovich#person', 'seat-andreev#person', 'seat-pavel-gorin#person')
const seeds = fc.integer({ min: 0, max: 3000 })
const asked = (id = 'seat-kaganovich#person', seed = 1): QuestionOf<'multiple'> =>
  questionFor(context, id, 'multiple', seed)
const members = [
  'lazar-kaganovich',
  'andrei-andreev',
  'sergo-ordzhonikidze',
  'semyon-lobov',
  'pavel-gorin',
  'ivan-vlasov',
].map((slug) => `person/${slug}`)
const rightOf = ({ options }: QuestionOf<'multiple'>) =>
  options.flatMap(({ correct }, index) => (correct ? [index] : []))

test('four or five people, two or more of the list and one or more not of it, the card’s own among them', () => {
  const shapes = new Set<string>()
  fc.assert(
    fc.property(ids, seeds, (id, seed) => {
      const question = asked(id, seed)
      const { options } = question
      expect(options.length).toBeGreaterThanOrEqual(4)
      expect(options.length).toBeLessThanOrEqual(5)
      for (const { entity, correct, because, references, why } of options) {
        expect(members.includes(entity!)).toBe(correct)
        if (correct) expect(because).toBeUndefined()
        else expect(because).toEqual({ rule: 'complete-list', facts: [question.factId] })
        expect(references.length).toBeGreaterThan(0)
        expect(why.length).toBeGreaterThan(5)
      }
      const right = rightOf(question).length
      expect(right).toBeGreaterThanOrEqual(2)
      expect(right).toBeLessThan(options.length)
      shapes.add(`${right} of ${options.length}`)
      expect(new Set(options.map(({ entity }) => entity)).size).toBe(options.length)
      const card = cardFor(context, id)
      expect(options.some(({ entity }) => card.answer.kind === 'entity' && entity === card.answer.id)).toBe(true)
      expect(asked(id, seed)).toEqual(question)
    }),
  )
  expect(shapes.size).toBeGreaterThan(3)
})

test('its words, and the answer', () => {
  const question = asked()
  expect(question.stem).toBe('Which of these people were full members of the Politburo in 1935? Mark all of them.')
  expect(question.answer.split('; ')).toEqual(rightOf(question).map((index) => question.options[index]!.text))
})

test('right only if everything is judged rightly; how much was, is told', () => {
  fc.assert(
    fc.property(ids, seeds, fc.nat(63), (id, seed, bits) => {
      const question = asked(id, seed)
      const indices = question.options.map((_, index) => index).filter((index) => bits & (1 << index))
      const fitting = question.options.filter(({ correct }, index) => correct === indices.includes(index)).length
      expect(grade(context, question, { kind: 'several', indices })).toEqual(
        fitting === question.options.length
          ? { kind: 'right', remark: null }
          : { kind: 'wrong', remark: `${fitting} of the ${question.options.length} were judged rightly.` },
      )
    }),
  )
})

test('the own one alone, everything, nothing, or an answer to another form is wrong', () => {
  const question = asked()
  const all = question.options.map((_, index) => index)
  for (const response of [
    { kind: 'several', indices: all },
    { kind: 'several', indices: [] },
    { kind: 'option', index: rightOf(question)[0]! },
    { kind: 'order', order: rightOf(question) },
    { kind: 'text', text: question.answer },
    null,
  ] as const)
    expect(grade(context, question, response).kind).toBe('wrong')
  const choice = questionFor(context, 'seat-kaganovich#person', 'choice')
  expect(
    grade(context, choice, { kind: 'several', indices: [choice.options.findIndex((one) => one.correct)] }).kind,
  ).toBe('wrong')
})

test('a review keeps who was marked', () => {
  const question = asked()
  expect(chosenText(question, { kind: 'several', indices: rightOf(question) })).toBe(question.answer)
})

/** Who is ever marked as right, and as wrong. */
function offered(among: Written, id = 'seat-kaganovich#person') {
  const found = contextFor(among)
  const card = cardFor(found, id)
  const options = Array.from({ length: 60 }, (_, seed) => makeQuestion(found, card, 'multiple', seed)).flatMap((one) =>
    one?.form === 'multiple' ? one.options : [],
  )
  const of = (correct: boolean) =>
    new Set(options.filter((one) => one.correct === correct).map(({ entity }) => entity as string))
  return { right: of(true), wrong: of(false) }
}

test('who may have been on the list but not surely all the time is neither right nor wrong', () => {
  const bent = (over: object) =>
    offered({
      ...written,
      facts: written.facts.map((one) => (one['id'] === 'seat-pavel-gorin' ? { ...one, ...over } : one)),
    })
  for (const over of [
    { time: '1935-06/1952' },
    { time: '1935~/1952' },
    { standing: 'attributed', according_to: 'person/andrei-andreev' },
  ]) {
    const { right, wrong } = bent(over)
    expect([...right, ...wrong]).not.toContain('person/pavel-gorin')
    expect(right).toContain('person/ivan-vlasov')
  }
  expect(bent({ time: undefined, attested: '1935-06' }).right).toContain('person/pavel-gorin')
  expect(bent({ time: '1936/1952' }).wrong).toContain('person/pavel-gorin')
  expect(bent({ rank: 'candidate member' }).wrong).toContain('person/pavel-gorin')
})

test('where the list is not known to be whole, or one person alone has the rank, it is not asked', () => {
  const open = {
    ...written,
    entities: written.entities.map((one) => (one['id'] === 'body/politburo' ? { ...one, complete: [] } : one)),
  }
  expect(contextFor(open).cards.some((card) => card.id === 'seat-kaganovich#person')).toBe(false)
  const chair = withFacts(
    written,
    [
      {
        id: 'chair',
        kind: 'membership',
        person: 'person/pavel-gorin',
        body: 'body/board',
        rank: 'chairman',
        time: '1930/1939',
      },
      {
        id: 'vice',
        kind: 'membership',
        person: 'person/ivan-vlasov',
        body: 'body/board',
        rank: 'vice chairman',
        time: '1930/1939',
      },
    ],
    [
      body('board', 'board', {
        article: 'the',
        complete: [{ time: '1935', rank: 'chairman', cite: ['rees-2012 100'] }],
      }),
    ],
  )
  const found = contextFor(chair)
  expect(formsFor(found, cardFor(found, 'chair#person'))).not.toContain('multiple')
  const leaders = ['pavel-gorin', 'ivan-vlasov', 'semyon-lobov'].map((who) =>
    seat(who, { id: `leads-${who}`, body: 'body/board', rank: 'one of the three leaders', time: '1930/1939' }),
  )
  const three = contextFor(
    withFacts(written, leaders, [
      body('board', 'board', { article: 'the', complete: [{ time: '1935', cite: ['rees-2012 100'] }] }),
    ]),
  )
  expect(questionFor(three, 'leads-pavel-gorin#person', 'multiple').stem).toBe(
    'Which of these people were among the three leaders of the board in 1935? Mark all of them.',
  )
})
