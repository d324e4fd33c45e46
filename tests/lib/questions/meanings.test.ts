import { expect, test } from 'vitest'
import { alikeInSort, sortOfMeaning } from '@/lib/questions/meanings'

test('a meaning is of people, a group, an office or another thing, and of one or many, by its head word', () => {
  expect(sortOfMeaning("Lenin's followers, the most radical of the Russian Marxists")).toBe('many people')
  expect(sortOfMeaning('factory workers who volunteered to go to the countryside')).toBe('many people')
  expect(sortOfMeaning('a large farm owned by the state')).toBe('one place')
  expect(sortOfMeaning("the headquarters of the army's Supreme High Command")).toBe('one office')
  expect(sortOfMeaning('the alliance of Trotsky with Zinoviev')).toBe('one group')
  expect(sortOfMeaning('what opponents of the treaty wanted in its stead')).toBe('one clause')
})

const meanings = (...texts: string[]) => texts.map((text) => ({ text }))
const offices = meanings(
  'the bureau of one',
  'an office of two',
  'the department of three',
  'a commission of four',
  'the staff of five',
  'a council of six',
)
const people = meanings('the followers of one', 'the rivals of two', 'the members of three')

test('an office is set against offices, and not against the followers of somebody', () => {
  expect(alikeInSort('the committee of seven', [...offices, ...people], () => true)).toEqual(offices)
})

test('where too few are of one sort, all are taken', () => {
  const all = [...offices.slice(3), ...people]
  expect(alikeInSort('the committee of seven', all, () => true)).toEqual(all)
})
