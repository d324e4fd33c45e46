import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSyncExternalStore } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CardActions } from '@/components/cards/card-actions'
import { SetAsideLists } from '@/components/cards/set-aside-lists'
import type { Material } from '@/components/learner/material'
import { isSuspended } from '@/lib/scheduling/care'
import type { CardId } from '@/lib/scheduling/review'
import { Learner } from '@/lib/store/learner'
import { contextFor, railways } from '../lib/questions/fixture'
import { TestMachine } from '../lib/store/support/test-device'
import { aReview, dayMs, noon } from '../lib/scheduling/builders'

afterEach(cleanup)

const context = contextFor(railways)
const material: Material = { corpus: context.corpus, context, decks: [], deck: new Map() }
const [card, other] = context.cards.map(({ id }) => id) as [CardId, CardId]

function Actions({ store }: { readonly store: Learner }) {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  return <CardActions learner={{ store, snapshot }} cardId={card} />
}
function Lists({ store }: { readonly store: Learner }) {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  return <SetAsideLists learner={{ store, snapshot }} material={material} />
}
const open = () => Learner.open(new TestMachine().tab())
const { kind: _, id: __, atMs: ___, ...draft } = aReview({ cardId: card })
const press = async (name: string | RegExp) => userEvent.setup().click(screen.getByRole('button', { name }))

test('a card is suspended and resumed with a word each, and the last deed is undone on the spot', async () => {
  const store = await open()
  render(<Actions store={store} />)
  await press('Suspend')
  expect(screen.getByText('Suspended: not asked until you resume it.')).toBeDefined()
  expect(isSuspended(store.snapshot().memories.get(card))).toBe(true)
  await press('Resume')
  expect(store.snapshot().memories.has(card)).toBe(false)
  await press(/Undo/)
  await waitFor(() => expect(isSuspended(store.snapshot().memories.get(card))).toBe(true))
})

test('a card that was never met has nothing to reset; one that was is reset only after a plain question', async () => {
  const store = await open()
  render(<Actions store={store} />)
  expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull()
  store.record({ ...draft })
  await waitFor(() => screen.getByRole('button', { name: 'Reset' }))
  await press('Reset')
  await press('Leave it as it is')
  expect(store.snapshot().memories.get(card)?.kind).toBe('seen')
  await press('Reset')
  await press('Reset the card')
  expect(store.snapshot().memories.has(card)).toBe(false)
  expect(await store.reviewsSince(0)).toHaveLength(1)
})

test('what is suspended is listed by its question, and resumed one by one or all at once', async () => {
  const store = await open()
  store.care('suspend', [card, other])
  render(<Lists store={store} />)
  const section = screen.getByRole('heading', { name: 'Suspended' }).parentElement!
  expect(within(section).getAllByRole('listitem')).toHaveLength(2)
  expect(section.textContent).not.toContain(card)
  await userEvent.setup().click(within(section).getAllByRole('button', { name: /^Resume: / })[0]!)
  await waitFor(() => expect(within(section).getAllByRole('listitem')).toHaveLength(1))
  await press(/Undo/)
  await waitFor(() => expect(within(section).getAllByRole('listitem')).toHaveLength(2))
  await press('Resume all')
  await userEvent.setup().click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Resume all' }))
  await waitFor(() => expect(store.snapshot().memories.size).toBe(0))
})

test('a card forgotten eight times is listed with what it is taken for, another form, and suspending it', async () => {
  const store = await open()
  const question = context.card.get(card)!
  expect(question).toBeDefined()
  // Learned at once, and forgotten on each later day.
  store.record({ ...draft, rating: 'easy', atMs: noon - 400 * dayMs })
  for (let n = 1; n <= 8; n++) {
    store.record({
      ...draft,
      rating: 'again',
      chosen: 'Nobody In Particular',
      atMs: noon - 400 * dayMs + n * 20 * dayMs,
    })
    store.record({ ...draft, rating: 'easy', atMs: noon - 400 * dayMs + (n * 20 + 1) * dayMs })
  }
  render(<Lists store={store} />)
  expect(screen.getByText('Forgotten 8 times')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Ask it in another form' }).getAttribute('href')).toContain('/study?card=')
  await press('What do I take it for?')
  expect(await screen.findByText(/Given in its place 8 times\./)).toBeDefined()
  expect(isSuspended(store.snapshot().memories.get(card))).toBe(false)
  await press('Suspend it')
  expect(isSuspended(store.snapshot().memories.get(card))).toBe(true)
  expect(screen.queryByText('Forgotten 8 times')).toBeNull()
})
