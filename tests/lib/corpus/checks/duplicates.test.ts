import { test } from 'vitest'
import { ann, good, held, only, passes, sound } from './seeded'

test('sound content has no problem', () => passes(sound, good))

test('an id is used once', () => {
  const twice = [...good, held('ann-chairs', 'person/ann-smith', '1938/1939')]
  only(/^facts\/test.yaml: ann-chairs: this id is used already in facts\/test.yaml; keep one/, sound, twice)
  only(/^entities\/test.yaml: person\/ann-smith: this id is used already/, [...sound, ann], good)
})
