import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Material } from '@/components/learner/material'
import { StudySitting } from '@/components/study/study-sitting'
import { open } from '@/components/study/asked'
import { readSitting } from '@/components/study/kept-sitting'
import { findStart } from '@/components/study/find-start'
import { decksOf } from '@/lib/decks/deck'
import type { QuestionContext } from '@/lib/questions/context'
import { Learner } from '@/lib/store/learner'
import type { LearnerStore } from '@/lib/store/learner-store'
import { contextFor, railways } from '../lib/questions/fixture'
import { TestMachine } from '../lib/store/support/test-device'

afterEach(cleanup)
beforeAll(() => {
  window.scrollTo = () => undefined
})

const context: QuestionContext = contextFor(railways)
const decks = decksOf(context.corpus, context.cards)
const material: Material = {
  corpus: context.corpus,
  context,
  decks,
  deck: new Map(decks.map((deck) => [deck.id, deck])),
}
const everything = { deckId: 'all', assignmentId: null }

/** A learner on a machine of their own, in front of the first question. */
async function sitDown(machine = new TestMachine()) {
  const store = await Learner.open(machine.tab())
  const keys = await look(store)
  return { machine, store, keys }
}
async function look(store: LearnerStore) {
  const start = await findStart(store, material, everything, null)
  if (start.kind !== 'sitting') throw new Error(`no sitting: ${start.kind}`)
  render(
    <StudySitting
      store={store}
      material={material}
      start={start}
      early={{ response: undefined, next: false }}
      onLeave={() => undefined}
    />,
  )
  return userEvent.setup()
}
/** Answers whatever is asked, in whatever form the seed brought. */
async function answer(keys: ReturnType<typeof userEvent.setup>, key = '1') {
  const isPicked = screen
    .queryAllByRole('button')
    .some((button) => button.getAttribute('aria-keyshortcuts')?.includes('1'))
  if (!isPicked) await keys.click(screen.getByRole('button', { name: 'I don’t know' }))
  else await keys.keyboard(screen.queryByRole('button', { name: 'True' }) ? 't' : key)
  await screen.findByRole('button', { name: /Next/ })
}
const stem = () => screen.getByRole('heading', { level: 1 }).textContent
const reviews = (store: LearnerStore) => store.reviewsSince(0)

test('an answer becomes one review of the card on screen, and a double tap is still one', async () => {
  const { store } = await sitDown()
  const button = screen.getByRole('button', { name: 'I don’t know' })
  act(() => {
    button.click()
    button.click()
  })
  await waitFor(async () => expect(await reviews(store)).toHaveLength(1))
  expect(await reviews(store)).toMatchObject([{ chosen: null, rating: 'again', factRevision: 1 }])
})

test('undo takes the review back and asks the same question again', async () => {
  const { store, keys } = await sitDown()
  const before = stem()
  await answer(keys)
  await keys.keyboard('u')
  await waitFor(() => expect(screen.queryByRole('button', { name: /Next/ })).toBeNull())
  expect(stem()).toBe(before)
  expect(await reviews(store)).toEqual([])
})

test('a guess is kept as one review, forgotten', async () => {
  const { store, keys } = await sitDown()
  for (let tries = 0; ; tries++) {
    await answer(keys, String(1 + (tries % 3)))
    if (screen.queryByRole('button', { name: /I guessed/ })) break
    if (tries > 30) throw new Error('never right')
    await keys.keyboard('{Enter}')
  }
  const before = await reviews(store)
  await keys.keyboard('g')
  await screen.findByText('A guess: asked again soon.')
  const after = await reviews(store)
  expect(after).toHaveLength(before.length)
  expect(after.at(-1)).toMatchObject({ rating: 'again', confidence: 'guess' })
})

test('closing in the middle loses nothing: the same question is asked when the app is opened again', async () => {
  const { machine, store, keys } = await sitDown()
  await answer(keys)
  await keys.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('button', { name: /Next/ })).toBeNull())
  const asked = stem()
  const done = await reviews(store)
  cleanup()
  store.close()
  const again = await Learner.open(machine.tab())
  await look(again)
  expect(stem()).toBe(asked)
  expect(await reviews(again)).toHaveLength(done.length)
})

test('the question made ahead, while the answer was read, is the one that the sitting asks', async () => {
  const { store, keys } = await sitDown()
  for (let n = 0; n < 4; n++) {
    await answer(keys, String(1 + (n % 3)))
    await act(() => new Promise((resolve) => setTimeout(resolve, 150)))
    await keys.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /Next/ })).toBeNull())
    const kept = readSitting(await store.loadSitting('study'))!
    const asked = open(context, store.snapshot().memories, kept, Date.now()).asked!.question
    expect(stem()?.replace(/\u00a0+\(gap\)/, '____')).toBe(asked.stem)
  }
})
