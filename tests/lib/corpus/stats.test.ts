import { expect, test } from 'vitest'
import { meets } from '@/lib/corpus/goals'
import { corpusStats, showStats } from '@/lib/corpus/stats'
import { corpusOf, entity, fact } from './build'

const kaganovich = entity('person/lazar-kaganovich')
const molotov = entity('person/vyacheslav-molotov')
const chair = entity('post/chair', { seats: 'several' })
const held = (id: string, person: string, over = {}) =>
  fact(id, { kind: 'tenure', person, post: 'post/chair', time: '1930/1935', ...over })
const said = (id: string, text: string, over = {}) => fact(id, { kind: 'statement', text, ...over })

const corpus = corpusOf(
  [kaganovich, molotov, chair],
  [
    held('k', 'person/lazar-kaganovich', { importance: 1 }),
    held('m', 'person/vyacheslav-molotov'),
    said('both', '{person/lazar-kaganovich} met {person/vyacheslav-molotov}.', { inferred: 'From the lines.' }),
    said('one', '{person/lazar-kaganovich} spoke.', { importance: 3 }),
  ],
)
const stats = corpusStats(corpus)

test('a fact counts once by chapter, kind and importance, and under each of its persons', () => {
  expect(stats.facts).toBe(4)
  expect(stats.chapter).toEqual({ 'Rees 1': 4 })
  expect(stats.kind).toEqual({ statement: 2, tenure: 2 })
  expect(stats.importance).toEqual({ 1: 1, 2: 2, 3: 1 })
  expect(stats.person).toEqual({ 'person/lazar-kaganovich': 3, 'person/vyacheslav-molotov': 2 })
  expect(stats.entities).toEqual({ person: 2, body: 1, post: 1 })
})

test('the shares that the corpus limits are counted', () => {
  expect(stats.shares).toEqual({
    statements: 2,
    'Lazar Kaganovich the only person': 2,
    inferred: 1,
    'importance 1': 1,
    'importance 2': 2,
    'importance 3': 1,
  })
  expect(stats.careers['person/vyacheslav-molotov']).toBe(1)
  expect(stats.careers['person/joseph-stalin']).toBe(0)
})

test('each figure is printed with its goal beside it', () => {
  const shown = showStats(stats)
  expect(shown).toContain('4 facts, goal at least 2000: MISSED')
  expect(shown).toMatch(/50\.0% {2}statements \(2\) +goal at most 33\.3%: MISSED/)
  expect(shown).toMatch(/25\.0% {2}importance 1 \(1\) +goal about 25\.0%: met/)
  expect(shown).toMatch(/ 2 {2}person +goal at least 280: MISSED/)
  expect(shown).toMatch(/ 0 {2}Rees Conclusion +goal at least 15: MISSED/)
})

test('a goal is met at its bound', () => {
  expect([meets(3, { atLeast: 3 }), meets(2, { atLeast: 3 })]).toEqual([true, false])
  expect([meets(3, { atMost: 3 }), meets(4, { atMost: 3 })]).toEqual([true, false])
  expect([meets(0.2, { about: 0.25, within: 0.06 }), meets(0.32, { about: 0.25, within: 0.06 })]).toEqual([true, false])
})
