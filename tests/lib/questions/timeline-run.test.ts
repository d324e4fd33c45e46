import { expect, test } from 'vitest'
import { daysBetween } from '@/lib/base/edtf'
import { timelineRun } from '@/lib/questions/timeline-run'
import { contextFor, event } from './fixture'

const names = ['fire', 'strike', 'opening', 'parade', 'flood', 'reception', 'rally', 'funeral']
const years = [1921, 1923, 1925, 1927, 1929, 1931, 1933, 1935]
const context = contextFor({
  entities: [...names.map((name) => event(name, `${name} at ${name.slice(0, 3)}sk`)), event('near', 'near at nearsk')],
  facts: [
    ...names.map((name, at) => ({
      id: name,
      kind: 'happening',
      event: `event/${name}`,
      time: `${years[at]}-05`,
      text: '{event} took place in {time}.',
    })),
    { id: 'near', kind: 'happening', event: 'event/near', time: '1921-06', text: '{event} took place in {time}.' },
  ],
})
const facts = context.corpus.facts.map((fact) => fact.id)
const run = (seed: string, count = 12) => timelineRun(context, facts, count, seed, () => true)

test('each event is placed among those before it, which stand in order with their dates', () => {
  const items = run('a')
  items.forEach(({ question }, at) => {
    expect(question.placed).toHaveLength(at + 1)
    expect(question.options).toHaveLength(at + 2)
    expect(question.dated).toBe(true)
    const order = question.placed.map(({ factId }) => context.corpus.fact.get(factId)!)
    const times = order.map((fact) => ('time' in fact ? fact.time! : ''))
    expect([...times].sort()).toEqual(times)
    const own = context.corpus.fact.get(question.factId)!
    const right = times.filter((time) => daysBetween(`${time}-01`, `${'time' in own ? own.time : ''}-01`) > 0).length
    expect(question.options.findIndex((option) => option.correct)).toBe(right)
    if (at > 0) {
      const before = items[at - 1]!.question
      expect(question.placed.map(({ factId }) => factId)).toEqual(
        expect.arrayContaining([...before.placed.map(({ factId }) => factId), before.factId]),
      )
    }
  })
})

test('events that may have happened at one time never stand in one run', () => {
  for (let seed = 0; seed < 20; seed++) {
    const [first] = run(String(seed))
    const all = new Set([
      ...run(String(seed)).map(({ question }) => question.factId),
      ...first!.question.placed.map(({ factId }) => factId),
    ])
    expect(all.has('fire' as never) && all.has('near' as never)).toBe(false)
    expect(all.size).toBe(names.length)
  }
})

test('a run is as long as it is wished, the same for the same seed, and passes over what may not come', () => {
  expect(run('a', 3)).toHaveLength(3)
  expect(run('a')).toEqual(run('a'))
  expect(run('a')).not.toEqual(run('b'))
  const fit = timelineRun(context, facts, 12, 'a', ({ card }) => card.factId !== 'flood')
  expect(fit.map(({ card }) => card.factId)).not.toContain('flood')
})
