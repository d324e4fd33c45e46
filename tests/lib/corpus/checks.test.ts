import { expect, test } from 'vitest'
import { entity, fact, problemsOf } from './build'

const ann = entity('person/ann-smith')
const bob = entity('person/bob-jones')
const chair = entity('post/chair')
const held = (id: string, person: string, time: string, over = {}) =>
  fact(id, { kind: 'tenure', person, post: 'post/chair', time, ...over })
const good = [held('ann-chairs', 'person/ann-smith', '1930/1935'), held('bob-chairs', 'person/bob-jones', '1935/1937')]
const only = (
  problem: RegExp,
  entities: Parameters<typeof problemsOf>[0],
  facts: Parameters<typeof problemsOf>[1],
  over = {},
) => expect(problemsOf(entities, facts, over)).toEqual([expect.stringMatching(problem)])

test('sound content has no problem', () => expect(problemsOf([ann, bob, chair], good)).toEqual([]))

test('an id is used once', () =>
  only(
    /ann-chairs: this id is used already in facts\/test.yaml/,
    [ann, bob, chair],
    [...good, held('ann-chairs', 'person/ann-smith', '1938/1939')],
  ))
test('a withdrawn id is not used again', () =>
  only(/ann-chairs: this id was withdrawn/, [ann, bob, chair], good, { withdrawn: ['ann-chairs'] }))

test('what is named exists and is of the kind that the field asks for', () => {
  only(/ann-chairs: no entity person\/ann-smith/, [bob, chair], good)
  expect(problemsOf([ann, bob, chair], [...good, held('x', 'post/chair', '1940/1941')])).toContainEqual(
    expect.stringMatching(/x.person: post\/chair is a post; expected person/),
  )
})

test('topics exist, and facts hang on leaves', () => {
  only(/topics: no topic nowhere/, [ann, bob, chair], [good[0]!, { ...good[1], topics: ['nowhere'] }])
  only(/topics: root has subtopics/, [ann, bob, chair], [good[0]!, { ...good[1], topics: ['root'] }])
})

const statement = (over: object) =>
  fact('said', { kind: 'statement', slots: { who: 'person/ann-smith' }, text: '{who} spoke.', asks: ['who'], ...over })
test('every name in braces stands for something', () => {
  only(
    /said.text: \{what\} is neither a field nor a slot/,
    [ann, bob, chair],
    [...good, statement({ text: '{who} said {what}.' })],
  )
  only(
    /said.asks: \{where\} does not stand in the sentence/,
    [ann, bob, chair],
    [...good, statement({ asks: ['where'] })],
  )
  only(
    /said.slots.when: this slot does not stand/,
    [ann, bob, chair],
    [...good, statement({ slots: { who: 'person/ann-smith', when: { time: '1930' } } })],
  )
  only(/said.text: a sentence ends with a full stop/, [ann, bob, chair], [...good, statement({ text: '{who} spoke' })])
})

test('a claim is somebody’s, and what is contested says how', () => {
  only(
    /according_to: an attributed fact says whose/,
    [ann, bob, chair],
    [...good, statement({ standing: 'attributed' })],
  )
  only(
    /according_to: an established fact is nobody/,
    [ann, bob, chair],
    [...good, statement({ according_to: 'person/bob-jones' })],
  )
  only(/dispute: a disputed fact says what/, [ann, bob, chair], [...good, statement({ standing: 'disputed' })])
  only(/revision: revision 2 needs a line in corrections/, [ann, bob, chair], [...good, statement({ revision: 2 })])
})

test('a spelling means one person only, whatever its accents and case', () => {
  only(
    /aliases: “smith” also means person\/ann-smith/,
    [{ ...ann, aliases: ['Smith'] }, { ...bob, aliases: ['SMÍTH'] }, chair],
    good,
  )
})

test('a post with one seat has one holder at a time, and the day of handing over belongs to both', () => {
  only(
    /bob-chairs.time: overlaps ann-chairs/,
    [ann, bob, chair],
    [good[0]!, held('bob-chairs', 'person/bob-jones', '1933/1937')],
  )
  const day = [
    held('ann-chairs', 'person/ann-smith', '1930/1935-02-28'),
    held('bob-chairs', 'person/bob-jones', '1935-02-28/1937'),
  ]
  expect(problemsOf([ann, bob, chair], day)).toEqual([])
  expect(
    problemsOf(
      [ann, bob, { ...chair, seats: 'several' }],
      [good[0]!, held('bob-chairs', 'person/bob-jones', '1933/1937')],
    ),
  ).toEqual([])
})

test('nobody holds a post before birth or after death', () => {
  only(
    /ann-chairs.time: person\/ann-smith was born after this, on or after 1936-01-01/,
    [ann, bob, chair],
    [...good, fact('born', { kind: 'birth', person: 'person/ann-smith', time: '1936' })],
  )
  only(
    /bob-chairs.time: person\/bob-jones was dead by then, on or before 1936-12-31/,
    [ann, bob, chair],
    [...good, fact('died', { kind: 'death', person: 'person/bob-jones', time: '1936' })],
  )
})

test('an entity without a fact is left out', () =>
  only(/person\/cy: no fact names this entity/, [ann, bob, chair, entity('person/cy')], good))
