import { expect, test } from 'vitest'
import { entity, excusing, good, only, passes, problemsOf, sound, statement } from './seeded'

test('an entity without a fact is left out', () => {
  only(/^entities\/test.yaml: person\/cy: no fact names this entity/, [...sound, entity('person/cy')], good)
  passes([...sound, entity('person/cy')], good, excusing({ check: 'unused', of: ['person/cy'] }))
})

test('what a used entity is a part of, or became, is used by it', () => {
  const town = entity('place/town', { within: 'place/land', becomes: ['place/city'] })
  const named = [...good, statement({ text: '{who} spoke in {place/town}.' })]
  passes([...sound, town, entity('place/land'), entity('place/city')], named)
})

test('an unused entity does not use another', () => {
  const places = [entity('place/town', { within: 'place/land' }), entity('place/land')]
  expect(problemsOf([...sound, ...places], good)).toHaveLength(2)
})
