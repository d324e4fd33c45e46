import { expect, test } from 'vitest'
import { alikeInSort, sortOfMeaning } from '@/lib/questions/meanings'
import { body, contextFor, railways, withFacts, wrongOver } from './fixture'

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

test('a body’s meaning is asked among meanings of its own sort and number', () => {
  const named = [
    ...offices.map(({ text }, at) => [`office-${at}`, text] as const),
    ...people.map(({ text }, at) => [`people-${at}`, text] as const),
    ['asked', 'the committee of seven'] as const,
  ]
  const context = contextFor(
    withFacts(
      railways,
      named.map(([slug, meaning]) => ({ id: slug, kind: 'definition', term: `body/${slug}`, meaning })),
      named.map(([slug], at) => body(slug, `${'QWERTZUIOP'[at]}lavka`)),
    ),
  )
  const wrong = [...wrongOver(context, 'asked#meaning')]
  expect(wrong.length).toBeGreaterThan(3)
  expect(wrong.filter((id) => !id.startsWith('body/office-'))).toEqual([])
})
