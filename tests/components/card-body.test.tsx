import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CardBody } from '@/components/cards/card-body'
import type { Material } from '@/components/learner/material'
import { Learner } from '@/lib/store/learner'
import { contextFor, railways } from '../lib/questions/fixture'
import { aReview, dayMs, noon } from '../lib/scheduling/builders'
import { TestMachine } from '../lib/store/support/test-device'

afterEach(cleanup)

const context = contextFor(railways)
const material: Material = { corpus: context.corpus, context, decks: [], deck: new Map() }
const cardId = context.cards[0]!.id

function Body({ store }: { readonly store: Learner }) {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  return <CardBody id={cardId} learner={{ store, snapshot }} material={material} />
}
function answer(store: Learner, atMs: number) {
  const { kind: _, id: __, ...draft } = aReview({ cardId, atMs })
  store.record(draft)
}
const answersUnder = (title: string) =>
  within(screen.getByRole('heading', { name: title }).parentElement!).getAllByRole('listitem').length

test('a card that was reset says since when, shows what came before apart, and after its next answer what came since', async () => {
  const store = await Learner.open(new TestMachine().tab())
  answer(store, noon - 9 * dayMs)
  answer(store, noon - 5 * dayMs)
  render(<Body store={store} />)
  await screen.findByRole('heading', { name: 'Every answer' })
  expect(screen.queryByText(/Begun anew/)).toBeNull()
  const [reset] = store.care('reset', [cardId]).entries
  await screen.findByText(/^Begun anew on 2 November 2026, and not asked since\./)
  expect(screen.queryByRole('heading', { name: /^Every answer/ })).toBeNull()
  expect(answersUnder('Before it was begun anew')).toBe(2)
  answer(store, noon + dayMs)
  await screen.findByRole('heading', { name: 'Every answer since' })
  expect(screen.getByText(/^Begun anew on 2 November 2026\. /)).toBeDefined()
  expect([answersUnder('Every answer since'), answersUnder('Before it was begun anew')]).toEqual([1, 2])
  await store.undo(reset!)
  await screen.findByRole('heading', { name: 'Every answer' })
  await waitFor(() => expect(screen.queryByText(/Begun anew/)).toBeNull())
  expect(answersUnder('Every answer')).toBe(3)
})

test('a card that was never asked has nothing to begin anew', async () => {
  const store = await Learner.open(new TestMachine().tab())
  store.care('reset', [cardId])
  render(<Body store={store} />)
  await screen.findByText(/^This card has not been asked yet/)
  expect(screen.queryByText(/Begun anew/)).toBeNull()
})
