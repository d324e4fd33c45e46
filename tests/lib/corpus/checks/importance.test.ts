import { expect, test } from 'vitest'
import { good, problemsOf, sound } from './seeded'

test('a fact says how important it is, from 1 to 3', () => {
  const { importance, ...without } = good[1]!
  expect(importance).toBe(2)
  expect(problemsOf(sound, [good[0]!, without])).toContainEqual(
    expect.stringMatching(/^facts\/test.yaml: bob-chairs.importance: Invalid/),
  )
  for (const wrong of [0, 4, '1', null])
    expect(problemsOf(sound, [good[0]!, { ...without, importance: wrong }]), String(wrong)).toContainEqual(
      expect.stringMatching(/bob-chairs.importance: Invalid/),
    )
})
