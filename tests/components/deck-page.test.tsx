import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { DeckPage } from '@/components/decks/deck-page'
import { aboutDecks, summariseDecks, type DeckAbout } from '@/components/decks/deck-summary'
import { LearnerContext } from '@/components/learner/learner-provider'
import { makeMaterial } from '@/components/learner/material'
import { returningKey } from '@/components/site/theme'
import { contextFor, railways } from '../lib/questions/fixture'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const material = makeMaterial(contextFor(railways))
const intro = 'What the railways were.'
const units: DeckAbout['units'] = [
  { board: 'AQA', unit: '1H', sure: true },
  { board: 'AQA', unit: '2N', sure: false },
  { board: 'OCR', unit: 'Y219', sure: true },
]
const about = { ...aboutDecks(material.decks, material.corpus, []), 'topic/railways': { facts: 11, intro, units } }
const nothing = () => undefined

/** The page at an address, on a device that has not been read. */
const page = (id: string, ready = false) => (
  <SearchParamsContext value={new URLSearchParams({ id })}>
    <LearnerContext
      value={{
        store: null,
        wantStore: nothing,
        material: ready ? { kind: 'ready', material } : { kind: 'idle' },
        want: nothing,
        retry: nothing,
      }}
    >
      <DeckPage decks={summariseDecks(material.decks)} about={about} />
    </LearnerContext>
  </SearchParamsContext>
)
const howCardsWork = () => screen.queryByText(/^A card asks one side/)

test('the build knows of each deck how many facts it has, and of a topic what it is about', () => {
  const made = aboutDecks(material.decks, material.corpus, material.corpus.topics)
  expect(made['all']).toEqual({ facts: material.corpus.facts.length })
  expect(made['topic/railways']).toEqual({ facts: material.corpus.facts.length, intro: 'The railways.', units: [] })
})

test('the HTML for all decks holds nothing that one deck would have to push away', () => {
  const html = renderToString(page('topic/railways'))
  expect(html).toContain('What is in it')
  for (const later of [intro, 'Read the facts', 'Not begun yet', 'not verified']) expect(html).not.toContain(later)
  // What is to be read first on a first visit, so that it need not wait for a script.
  expect(html).toContain('A card asks')
})

test('a topic says what it is about and which examinations it serves, and which of them nobody has verified', () => {
  render(page('topic/railways'))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Railways')
  expect(screen.getByText(intro)).toBeTruthy()
  const said = screen.getAllByRole('definition').map((definition) => definition.textContent)
  expect(said).toEqual(['1H; 2N (not verified)', 'Y219'])
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['AQA', 'OCR'])
})

test('a deck that is no topic has neither', () => {
  render(page('all'))
  expect(screen.queryByRole('definition')).toBeNull()
  expect(screen.getByText('Read the facts, and so the answers')).toBeTruthy()
})

test('a first visitor is told how cards work; somebody who was here before is not', () => {
  render(page('topic/railways'))
  expect(screen.getByText('Not begun yet')).toBeTruthy()
  expect(howCardsWork()).not.toBeNull()
  cleanup()
  localStorage.setItem(returningKey, '1')
  render(page('topic/railways'))
  expect(howCardsWork()).toBeNull()
  expect(screen.queryByText('Not begun yet')).toBeNull()
})

test('the room of the facts is kept from the moment they are asked for', async () => {
  const { container, rerender } = render(page('topic/railways'))
  await userEvent.click(screen.getByText('Read the facts, and so the answers'))
  const room = container.querySelector<HTMLElement>('details > div')!
  expect(room.style.getPropertyValue('--rows')).toBe('8')
  expect(room.getAttribute('aria-busy')).toBe('true')
  rerender(page('topic/railways', true))
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(11))
  expect(room.isConnected).toBe(true)
  expect(room.getAttribute('aria-busy')).toBe('false')
})

test('an address of no deck says so', () => {
  render(page('topic/nowhere'))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No such deck')
})
