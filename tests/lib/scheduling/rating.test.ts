import { expect, test } from 'vitest'
import { ratingFor } from '@/lib/scheduling/rating'

test('a wrong answer is Again, whatever else is said of it', () => {
  expect(ratingFor({ correct: false, recalled: true, guessed: false, said: 'easy' })).toBe('again')
  expect(ratingFor({ correct: false, recalled: false, guessed: false })).toBe('again')
})
test('a lucky guess is Again', () => {
  expect(ratingFor({ correct: true, recalled: true, guessed: true, said: 'easy' })).toBe('again')
})
test('a right answer picked out of what was shown is at most Hard', () => {
  expect(ratingFor({ correct: true, recalled: false, guessed: false })).toBe('hard')
  expect(ratingFor({ correct: true, recalled: false, guessed: false, said: 'easy' })).toBe('hard')
})
test('a right answer from memory is Good, or what the learner says', () => {
  expect(ratingFor({ correct: true, recalled: true, guessed: false })).toBe('good')
  expect(ratingFor({ correct: true, recalled: true, guessed: false, said: 'hard' })).toBe('hard')
  expect(ratingFor({ correct: true, recalled: true, guessed: false, said: 'easy' })).toBe('easy')
})
