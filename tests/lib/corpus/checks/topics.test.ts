import { test } from 'vitest'
import { good, only, passes, sound } from './seeded'

test('topics exist, and facts hang on leaves', () => {
  passes(sound, good)
  only(/topics: no topic nowhere/, sound, [good[0]!, { ...good[1], topics: ['nowhere'] }])
  only(/topics: root has subtopics/, sound, [good[0]!, { ...good[1], topics: ['root'] }])
})
