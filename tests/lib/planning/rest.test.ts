import { expect, test } from 'vitest'
import type { ExamId } from '@/lib/planning/exam'
import { resting } from '@/lib/planning/rest'
import { cards, dayMs, exam, monday } from './builders'

const over = exam({ atMs: monday - dayMs, afterwards: 'rest' })
const asked = [...cards(2), ...cards(1, ['topic/b'], 'other')]

test('cards of an exam let go rest; those of other topics do not', () => {
  expect([...resting([over], asked, monday)]).toEqual(['fact-0#person', 'fact-1#person'])
})

test('nothing rests before the exam, nor while undecided', () => {
  expect(resting([{ ...over, atMs: monday + 1 }], asked, monday).size).toBe(0)
  expect(resting([{ ...over, afterwards: 'undecided' }], asked, monday).size).toBe(0)
})

test('a card that a coming exam asks for, or that was kept for another, does not rest', () => {
  const other = exam({ id: 'other' as ExamId })
  expect(resting([over, other], asked, monday).size).toBe(0)
  expect(resting([over, { ...other, atMs: monday - 1, afterwards: 'keep' }], asked, monday).size).toBe(0)
})
