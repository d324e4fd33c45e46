import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Material } from '@/components/learner/material'
import { StudySitting } from '@/components/study/study-sitting'
import { open } from '@/components/study/asked'
import { readSitting } from '@/components/study/kept-sitting'
import { findStart } from '@/components/study/find-start'
import type { Wish } from '@/components/study/use-start'
import { readStudyState } from '@/components/learner/today'
import { decksOf } from '@/lib/decks/deck'
import { formsFor } from '@/lib/questions/make'
import type { QuestionContext } from '@/lib/questions/context'
import { factOf } from '@/lib/scheduling/care'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId, LogEntry } from '@/lib/scheduling/review'
import { Learner } from '@/lib/store/learner'
import type { LearnerStore } from '@/lib/store/learner-store'
import { planStudy } from '@/lib/study/plan'
import { contextFor, railways } from '../lib/questions/fixture'
import { aReview, dayMs } from '../lib/scheduling/builders'
import { TestMachine } from '../lib/store/support/test-device'

afterEach(cleanup)

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
async function look(store: LearnerStore, wish: Wish = everything) {
  const start = await findStart(store, material, wish, null)
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
const exported = async (store: LearnerStore) => (await store.exportEverything()).log as readonly LogEntry[]

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
  expect(after.at(-1)).toMatchObject({ rating: 'again', lucky: true, confidence: null })
})

test('forgotten for the eighth time a card says so, also when the app is opened again and when suspending it is undone', async () => {
  const machine = new TestMachine()
  const store = await Learner.open(machine.tab())
  const cardId = context.cards[0]!.id
  const give = (rating: 'again' | 'easy', daysAgo: number) => {
    const { kind: _, id: __, ...draft } = aReview({ cardId, rating, atMs: Date.now() - daysAgo * dayMs })
    store.record(draft)
  }
  give('easy', 400)
  for (let n = 1; n <= 7; n++) {
    give('again', 400 - n * 20)
    give('easy', 399 - n * 20)
  }
  const wish = { ...everything, cardId }
  const keys = await look(store, wish)
  await keys.click(screen.getByRole('button', { name: 'I don’t know' }))
  await screen.findByText('Forgotten 8 times.')
  await keys.click(screen.getByRole('button', { name: 'Suspend it' }))
  await waitFor(() => expect(screen.queryByText('Forgotten 8 times.')).toBeNull())
  await keys.keyboard('u')
  await screen.findByText('Forgotten 8 times.')
  cleanup()
  store.close()
  await look(await Learner.open(machine.tab()), wish)
  expect(screen.getByText('Forgotten 8 times.')).toBeDefined()
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

test('S suspends the card on screen: another is asked, the plan leaves it out, and undo brings it back', async () => {
  const { store, keys } = await sitDown()
  const before = stem()
  await keys.keyboard('s')
  await screen.findAllByText(/^Suspended\./)
  expect(stem()).not.toBe(before)
  const [[cardId, memory]] = [...store.snapshot().memories] as [[CardId, Memory]]
  expect(memory.aside).toEqual({ kind: 'suspended' })
  const planned = planStudy(material.deck.get('all')!.cards, await readStudyState(store, Date.now()))
  expect([...planned.cards, ...planned.more]).not.toContain(cardId)
  await keys.keyboard('u')
  await waitFor(() => expect(stem()).toBe(before))
  expect(store.snapshot().memories.size).toBe(0)
})

test('from the menu a card is buried with the other sides of its fact, and an answered one is reset after a plain question', async () => {
  const { store, keys } = await sitDown()
  await answer(keys)
  await keys.keyboard('m')
  await keys.click(screen.getByRole('button', { name: /^Bury until tomorrow/ }))
  await screen.findAllByText(/^Buried\./)
  const [buried] = [...store.snapshot().memories.keys()]
  const kept = readSitting(await store.loadSitting('study'))!
  expect(
    [...kept.queue, ...kept.waiting.map(({ cardId }) => cardId)].filter((id) => factOf(id) === factOf(buried!)),
  ).toEqual([])
  await answer(keys)
  const answered = (await reviews(store)).at(-1)!.cardId
  await keys.keyboard('r')
  expect(store.snapshot().memories.get(answered)?.kind).toBe('seen')
  await keys.click(screen.getByRole('button', { name: 'Reset the card' }))
  await screen.findAllByText(/^Reset\./)
  expect(store.snapshot().memories.has(answered)).toBe(false)
  expect(await reviews(store)).toHaveLength(2)
  await keys.keyboard('u')
  await waitFor(() => expect(store.snapshot().memories.get(answered)?.kind).toBe('seen'))
  await screen.findByRole('button', { name: /Next/ })
})

test('every answer and decision of a sitting can be undone, also after a guess', async () => {
  const { store, keys } = await sitDown()
  const first = stem()
  for (let n = 0; n < 3; n++) {
    await answer(keys, String(1 + (n % 3)))
    if (screen.queryByRole('button', { name: /I guessed/ })) {
      await keys.keyboard('g')
      await screen.findByText('A guess: asked again soon.')
    }
    await keys.keyboard(n === 1 ? 's' : '{Enter}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /Next/ })).toBeNull())
  }
  for (let n = 0; n < 4; n++) {
    const left = screen.queryByRole('button', { name: /Undo/ })
    expect(left).not.toBeNull()
    const entries = (await exported(store)).length
    await keys.click(left!)
    await waitFor(async () => expect((await exported(store)).length).toBe(entries + 1))
  }
  await waitFor(() => expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull())
  expect(stem()).toBe(first)
  expect(await reviews(store)).toEqual([])
  expect(store.snapshot().memories.size).toBe(0)
})

test('asked how sure, an answer is judged after one more key, and "I don’t know" at once', async () => {
  const { store, keys } = await sitDown()
  await act(() => store.changeSettings({ askConfidence: true }))
  for (let n = 0; n < 3; n++) {
    await keys.keyboard(screen.queryByRole('button', { name: 'True' }) ? 't' : '1')
    await screen.findByRole('heading', { name: 'How sure are you?' })
    expect(await reviews(store)).toHaveLength(n)
    await keys.keyboard(String((n % 3) + 1))
    await screen.findByRole('button', { name: /Next/ })
    const last = (await reviews(store)).at(-1)!
    expect(last.confidence).toBe((['guess', 'think', 'sure'] as const)[n % 3])
    if (last.confidence === 'guess') expect(last.rating).toBe('again')
    if (last.lucky) expect(screen.getByText('A guess: asked again soon.')).toBeDefined()
    await keys.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /Next/ })).toBeNull())
  }
  await keys.keyboard('0')
  await screen.findByRole('button', { name: /Next/ })
  expect((await reviews(store)).at(-1)).toMatchObject({ chosen: null, confidence: null })
})

test('before it is judged an answer can be given differently, and then only the last one counts', async () => {
  const { store, keys } = await sitDown()
  await act(() => store.changeSettings({ askConfidence: true }))
  const statement = screen.queryByRole('button', { name: 'True' }) !== null
  await keys.keyboard(statement ? 't' : '1')
  await keys.click(await screen.findByRole('button', { name: 'Answer differently' }))
  expect(screen.queryByRole('heading', { name: 'How sure are you?' })).toBeNull()
  await keys.keyboard(statement ? 't' : '2')
  await keys.keyboard('3')
  await screen.findByRole('button', { name: /Next/ })
  expect(await reviews(store)).toMatchObject([{ confidence: 'sure' }])
})

test('who answers a typed question differently finds what was typed, and meanwhile no key reaches it', async () => {
  const store = await Learner.open(new TestMachine().tab())
  await store.changeSettings({ askConfidence: true })
  const card = context.cards.find(({ id }) => formsFor(context, context.card.get(id)!).includes('typed'))!
  const keys = await look(store, { ...everything, cardId: card.id, form: 'typed' })
  await keys.type(screen.getByRole('textbox'), 'Nobody at all{Enter}')
  await screen.findByRole('heading', { name: 'How sure are you?' })
  expect(screen.queryByRole('textbox')).toBeNull()
  await keys.click(screen.getByRole('button', { name: 'Answer differently' }))
  const field = screen.getByRole<HTMLInputElement>('textbox')
  expect(field.value).toBe('Nobody at all')
  await waitFor(() => expect(document.activeElement).toBe(field))
  await keys.type(field, ' known{Enter}')
  await keys.keyboard('2')
  await screen.findByRole('button', { name: /Next/ })
  expect(await reviews(store)).toMatchObject([{ chosen: 'Nobody at all known', confidence: 'think' }])
})
