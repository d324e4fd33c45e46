import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { DecksPage } from '@/components/decks/decks-page'
import type { DeckEntry } from '@/components/decks/deck-summary'
import { makeDeckFinder } from '@/components/decks/find-decks'
import { surnameGroups } from '@/components/decks/surname-groups'
import { LearnerContext } from '@/components/learner/learner-provider'

afterEach(cleanup)

const entry = (id: string, title: string, over: Partial<DeckEntry> = {}): DeckEntry => ({
  id,
  title,
  group: id === 'all' ? 'all' : (id.split('/')[0] as DeckEntry['group']),
  parent: null,
  cards: 7,
  names: [],
  surname: null,
  ...over,
})
const person = (slug: string, title: string, ...names: string[]) =>
  entry(`person/${slug}`, title, { names, surname: title.split(' ').at(-1)! })
const yezhov = person('nikolai-yezhov', 'Nikolai Yezhov', 'Ezhov', 'Николай Ежов')
const sergo = person('sergo-ordzhonikidze', 'Sergo Ordzhonikidze', 'Серго Орджоникидзе')
const voznesensky = person('nikolai-voznesensky', 'Nikolai Voznesensky', 'Николай Вознесенский')
const famine = entry('topic/collectivization-and-famine', 'Collectivization and famine', { parent: 'topic/chapter' })
const thaw = entry('topic/de-stalinization', 'De-Stalinization', { parent: 'topic/chapter' })
const chapter = entry('topic/chapter', 'A chapter')
const period = entry('period/1930-1934', '1930–1934')
const decks = [entry('all', 'Everything'), chapter, famine, thaw, yezhov, sergo, voznesensky, period]
/** More people than stand open, twenty of whom share a letter. */
const many = Array.from({ length: 30 }, (_, i) =>
  person(`p${i}`, `Ann ${i < 20 ? 'S' : String.fromCharCode(65 + i - 20)}mith${String(i).padStart(2, '0')}`),
)

const ids = (wanted: string) => makeDeckFinder(decks)(wanted).map(({ id }) => id)

test.each([
  ['Ezhov', yezhov],
  ['yezhov', yezhov],
  ['Iejov', yezhov],
  ['Ежов', yezhov],
  ['ordjonikidze', sergo],
  ['Орджо', sergo],
  ['Wosnessenski', voznesensky],
  ['collectivisation', famine],
  ['famine coll', famine],
  ['destalin', thaw],
  ['de-stalinisation', thaw],
  ['1930', period],
])('“%s” finds the deck', (wanted, deck) => expect(ids(wanted)).toEqual([deck.id]))

test('a first name finds all who bear it, and nothing wanted finds nothing', () => {
  expect(ids('nikolai')).toEqual([yezhov.id, voznesensky.id])
  expect(ids('  ')).toEqual([])
  expect(ids('-')).toEqual([])
  expect(ids('ezhov voznesensky')).toEqual([])
})

test('people stand in groups of whole letters, by surname', () => {
  const groups = surnameGroups(many, 16)
  expect(groups.map(({ label, decks: those }) => [label, those.length])).toEqual([
    ['A–J', 10],
    ['S', 20],
  ])
  expect(groups.flatMap((group) => group.decks.map(({ title }) => title))).toHaveLength(30)
  expect(surnameGroups([person('b', 'Ann Beria'), person('a', 'Zoya Adams')], 16)).toEqual([
    { label: 'A–B', decks: [expect.objectContaining({ id: 'person/a' }), expect.objectContaining({ id: 'person/b' })] },
  ])
})

function show(listed: readonly DeckEntry[]) {
  const nothing = () => undefined
  render(
    <LearnerContext
      value={{ store: null, wantStore: nothing, material: { kind: 'idle' }, want: nothing, retry: nothing }}
    >
      <DecksPage decks={listed} />
    </LearnerContext>,
  )
  return { keys: userEvent.setup(), field: screen.getByRole('searchbox', { name: 'Find a deck' }) }
}
const links = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'))

test('looking for a deck leaves what was found, says how many, and Escape brings all back', async () => {
  const { keys, field } = show(decks)
  expect(screen.getByRole('status').textContent).toBe('')
  await keys.type(field, 'nikolai')
  expect(screen.getByRole('status').textContent).toBe('2 decks found.')
  expect(screen.getByRole('heading', { name: 'By person' })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'By topic' })).toBeNull()
  expect(links()).toContain('/deck?id=person%2Fnikolai-yezhov')
  expect(links()).not.toContain('/deck?id=person%2Fsergo-ordzhonikidze')
  await keys.keyboard('{Escape}')
  expect((field as HTMLInputElement).value).toBe('')
  expect(screen.getByRole('heading', { name: 'By topic' })).toBeTruthy()
  await keys.type(field, 'nobody')
  expect(screen.getByRole('status').textContent).toMatch(/^No deck of that name/)
})

test('the parts of the page are a step away, and each has its place', () => {
  show(decks)
  const nav = screen.getByRole('navigation', { name: 'On this page' })
  for (const link of within(nav).getAllByRole('link'))
    expect(document.querySelector(link.getAttribute('href')!)).not.toBeNull()
})

test('of many people some stand open and all are folded up by surname', () => {
  show([...decks.slice(0, 4), ...many])
  const groups = screen.getAllByRole('group')
  expect(groups.map((group) => group.querySelector('summary')?.textContent)).toEqual(['A–J 10 people', 'S 20 people'])
  expect(groups.every((group) => !(group as HTMLDetailsElement).open)).toBe(true)
  expect(new Set(links().filter((href) => href?.startsWith('/deck?id=person'))).size).toBe(30)
})

test('a few people need no folding', () => {
  show(decks)
  expect(screen.queryByRole('group')).toBeNull()
})
