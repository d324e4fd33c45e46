import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTime, outerBounds } from '@/lib/base/edtf'
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
  const entities = events.map(([name], at) => event(`e${at + 1}`, name, { article: 'the' }))
  return contextFor(withFacts(railways, facts, entities))
}
const plain = [
  ['opening of the bridge', '1930-03'],
  ['fire at the depot', '1931-05-04'],
  ['strike of the drivers', '1932'],
  ['inquiry into the wreck', '1933-06/1933-08'],
  ['move of the works', '1934-02'],
  ['visit of the delegates', '1935-02'],
  ['closing of the mine', '1936-02'],
] as const
const context = contextOfEvents(plain)
const asked = (id = 'f4#time', seed = 1): QuestionOf<'timeline'> => questionFor(context, id, 'timeline', seed)
const rightGap = ({ options }: QuestionOf<'timeline'>) => options.findIndex((option) => option.correct)
const seeds = fc.integer({ min: 0, max: 2000 })
const ids = fc.constantFrom(...plain.map((_, at) => `f${at + 1}#time`))

test('the others stand in order, and the event belongs into exactly one of the places among them', () => {
  fc.assert(
    fc.property(ids, seeds, (id, seed) => {
      const { item, placed, options } = asked(id, seed)
      expect(placed.length).toBeGreaterThanOrEqual(3)
      expect(placed.length).toBeLessThanOrEqual(5)
      expect(options).toHaveLength(placed.length + 1)
      const days = (factId: string) => outerBounds(parseTime(plain[Number(factId.slice(1)) - 1]![1])!)
      const own = days(item.factId)
      const fitting = options.map((_, gap) => {
        const after = placed.slice(0, gap).every((one) => days(one.factId).last! < own.first!)
        return after && placed.slice(gap).every((one) => own.last! < days(one.factId).first!)
      })
      expect(fitting).toEqual(options.map((option) => option.correct))
      expect(fitting.filter(Boolean)).toHaveLength(1)
      for (const [i, one] of placed.entries())
        if (i > 0) expect(days(placed[i - 1]!.factId).last! < days(one.factId).first!).toBe(true)
      expect(asked(id, seed)).toEqual(asked(id, seed))
    }),
  )
})

test('every wrong place names the event that proves it wrong', () => {
  const { options, placed } = asked('f4#time', 3)
  const right = rightGap(asked('f4#time', 3))
  for (const [gap, option] of options.entries()) {
    if (gap === right) {
      expect(option.because).toBeUndefined()
      continue
    }
    const passed = gap < right ? placed[gap]! : placed[gap - 1]!
    expect(option.because).toEqual({ rule: 'outside', facts: ['f4', passed.factId] })
    expect(option.why).toMatch(gap < right ? /^Too early: it came after the / : /^Too late: it came before the /)
    expect(option.why).toContain(`(${passed.when})`)
    expect(option.references.length).toBeGreaterThan(0)
  }
})

test('the words of the question, of the places and of the answer', () => {
  const question = asked('f4#time', 3)
  expect(question.stem).toBe('Where among these does the inquiry into the wreck belong? The earliest stands first.')
  const { placed, options } = question
  const small = (text: string) => `t${text.slice(1)}`
  expect(options.map(({ text }) => text)).toEqual([
    `Before ${small(placed[0]!.text)}`,
    ...placed.slice(1).map((one, i) => `Between ${small(placed[i]!.text)} and ${small(one.text)}`),
    `After ${small(placed.at(-1)!.text)}`,
  ])
  expect(question.answer).toBe(options[rightGap(question)]!.text)
  expect(question.item).toMatchObject({ text: 'The inquiry into the wreck', factId: 'f4' })
  const many = contextOfEvents([...plain, ['riots in the yards', '1933-01']])
  expect(questionFor(many, 'f8#time', 'timeline').stem).toMatch(/^Where among these do the riots in the yards belong\?/)
})

test('each place is as often the right one as another, at either end too', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 600; seed++) {
    const question = asked('f4#time', seed)
    if (question.placed.length === 3)
      counts.set(`${rightGap(question)}`, (counts.get(`${rightGap(question)}`) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  expect(counts.size).toBe(4)
  for (const count of counts.values()) expect(count / total).toBeGreaterThan(0.13)
})

test('an event that may have met the asked one, tells its date or is not sure is none of the others', () => {
  const beside = (extra: Parameters<typeof contextOfEvents>[0][number]) => {
    const among = contextOfEvents([...plain, extra])
    const card = cardFor(among, 'f4#time')
    return Array.from({ length: 40 }, (_, seed) => makeQuestion(among, card, 'timeline', seed)).flatMap((one) =>
      one?.form === 'timeline' ? one.placed.map(({ factId }) => factId as string) : [],
    )
  }
  expect(beside(['parade of the guards', '1932-11'])).toContain('f8')
  expect(beside(['parade of the guards', '1933'])).not.toContain('f8')
  expect(beside(['parade of the guards', '1933-08-20'])).not.toContain('f8')
  expect(beside(['parade of 1932', '1932-11'])).not.toContain('f8')
  expect(beside(['parade of the guards', '1932-11', { never_ask: ['time'] }])).not.toContain('f8')
  expect(beside([`parade of ${'very '.repeat(10)}old guards`, '1932-11'])).not.toContain('f8')
})

test('too few events, or a date that is no event’s, give no timeline', () => {
  const few = contextOfEvents(plain.slice(0, 3))
  expect(makeQuestion(few, cardFor(few, 'f2#time'), 'timeline', 1)).toBeNull()
  expect(makeQuestion(context, cardFor(context, 'kaganovich#start'), 'timeline', 1)).toBeNull()
})

test('it is marked by the place alone', () => {
  fc.assert(
    fc.property(ids, seeds, fc.nat(8), (id, seed, index) => {
      const question = asked(id, seed)
      const verdict = grade(context, question, { kind: 'option', index })
      expect(verdict.kind).toBe(index === rightGap(question) ? 'right' : 'wrong')
    }),
  )
  expect(grade(context, asked(), null).kind).toBe('wrong')
  expect(grade(context, asked(), { kind: 'order', order: [0, 1, 2] }).kind).toBe('wrong')
})
