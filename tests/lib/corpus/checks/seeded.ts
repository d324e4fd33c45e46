import { expect } from 'vitest'
import { entity, fact, problemsOf } from '../build'

type Entities = Parameters<typeof problemsOf>[0]
type Facts = Parameters<typeof problemsOf>[1]
type Raw = Facts[number]

export { entity, fact, problemsOf }
export const ann = entity('person/ann-smith')
export const bob = entity('person/bob-jones')
export const chair = entity('post/chair')
export const sound = [ann, bob, chair]
export const held = (id: string, person: string, time: string | undefined, over: object = {}) =>
  fact(id, { kind: 'tenure', person, post: 'post/chair', time, ...over })
/** Names every entity of `sound`. */
export const good = [
  held('ann-chairs', 'person/ann-smith', '1930/1935'),
  held('bob-chairs', 'person/bob-jones', '1935/1937'),
]
export const statement = (over: object = {}) =>
  fact('said', { kind: 'statement', slots: { who: 'person/ann-smith' }, text: '{who} spoke.', asks: ['who'], ...over })
export const happening = (id: string, event: string, time: string, over: object = {}) =>
  fact(id, { kind: 'happening', event, time, text: '{event} began {time}.', ...over })

/** The corpus has this problem and no other. */
export const only = (problem: RegExp, entities: Entities, facts: Facts, over: object = {}) =>
  expect(problemsOf(entities, facts, over)).toEqual([expect.stringMatching(problem)])
export const passes = (entities: Entities, facts: Facts, over: object = {}) =>
  expect(problemsOf(entities, facts, over)).toEqual([])
/** What stands in content/exceptions.yaml. */
export const excusing = (...raw: readonly Raw[]) => ({
  exceptions: { file: 'exceptions.yaml', raw: raw.map((one) => ({ reason: 'for a test', until: 'never', ...one })) },
})
