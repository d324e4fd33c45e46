import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { FaultReports } from '@/components/account/fault-reports'
import { makeQuiz, questionsOf } from '@/components/quiz/begin-quiz'
import { QuizClock } from '@/components/quiz/quiz-clock'
import { QuizOffer } from '@/components/quiz/quiz-offer'
import { QuizSetup } from '@/components/quiz/quiz-setup'
import { QuizSitting } from '@/components/quiz/quiz-sitting'
import type { Material } from '@/components/learner/material'
import { decksOf } from '@/lib/decks/deck'
import { Learner } from '@/lib/store/learner'
import { readQuizLink, type Quiz } from '@/lib/study/quiz'
import { readRun, startRun } from '@/lib/study/quiz-run'
import { contextFor, event, railways, withFacts } from '../lib/questions/fixture'
import { TestMachine } from '../lib/store/support/test-device'

afterEach(cleanup)
beforeAll(() => {
  window.print = vi.fn()
  Element.prototype.scrollIntoView = () => Promise.resolve()
})

const names = ['fire', 'strike', 'opening', 'parade', 'flood']
const context = contextFor(
  withFacts(
    railways,
    names.map((name, at) => ({
      id: name,
      kind: 'happening',
      event: `event/${name}`,
      time: `${1921 + 4 * at}-05`,
      text: '{event} took place in {time}.',
    })),
    names.map((name) => event(name, `${name} at ${name.slice(0, 3)}sk`)),
  ),
)
const decks = decksOf(context.corpus, context.cards)
const material: Material = {
  corpus: context.corpus,
  context,
  decks,
  deck: new Map(decks.map((deck) => [deck.id, deck])),
}
const quiz = (over: Partial<Quiz> = {}): Quiz => ({
  ...{ kind: 'practice', decks: [], number: 5, seed: 's', revision: null, minutes: null, day: null, picks: [] },
  ...over,
})
const newLearner = () => Learner.open(new TestMachine().tab())

async function sit(made: Quiz, store?: Learner, startedAtMs = Date.now()) {
  const learner = store ?? (await newLearner())
  const items = questionsOf(material, made)
  const onAgain = vi.fn()
  render(
    <QuizSitting
      {...{ material, items, onAgain, store: learner, start: startRun(made, startedAtMs), onLeave: vi.fn() }}
    />,
  )
  return { store: learner, items, onAgain, keys: userEvent.setup() }
}
const unknown = () => screen.getByRole('button', { name: 'I don’t know' })
const next = () => screen.findByRole('button', { name: /^Next/ })

test('practice explains each answer at once, and its answers are reviews', async () => {
  const { store, items, keys } = await sit(quiz({ number: 2 }))
  expect(items).toHaveLength(2)
  for (const { question } of items) {
    expect(
      screen
        .getByRole('heading', { level: 1 })
        .textContent?.replace(/\s*\(gap\)\s*/, ' ____ ')
        .trim(),
    ).toBeTruthy()
    await keys.click(unknown())
    await next()
    expect(document.body.textContent).toContain(question.explanation.slice(0, 40))
    await keys.keyboard('{Enter}')
  }
  expect(screen.getByText('0 of 2 right', { selector: 'p' })).toBeTruthy()
  expect(screen.getByText('The answers count as reviews.')).toBeTruthy()
  await waitFor(async () => expect(await store.reviewsSince(0)).toHaveLength(2))
})

test('a test says nothing before the end; its result has a sheet with name, date, and every question with its answers', async () => {
  const made = quiz({ kind: 'test', number: 3 })
  const { items, keys } = await sit(made)
  for (let n = 0; n < 3; n++) {
    expect(screen.queryByRole('button', { name: /^Next/ })).toBeNull()
    await keys.click(unknown())
  }
  expect(screen.getByText('0 of 3 right', { selector: 'p' })).toBeTruthy()
  const sheet = screen.getByLabelText('The result on paper')
  expect(sheet.textContent).toContain('Name')
  expect(sheet.textContent).toMatch(/Date: \d+ \w+ \d{4}/)
  for (const { question } of items) expect(sheet.textContent).toContain(question.stem)
  expect(within(sheet).getAllByRole('listitem')[0]!.textContent).toMatch(/Given: Not known.*Right answer: .*Rees/)
  await keys.click(screen.getByRole('button', { name: 'Print the result' }))
  expect(window.print).toHaveBeenCalled()
  const link = screen.getByLabelText<HTMLInputElement>('The link').value
  expect(readQuizLink(new URL(link).searchParams)).toEqual(made)
})

test('undo takes back the last answer of a test, and its review', async () => {
  const { store, keys } = await sit(quiz({ kind: 'test', number: 3 }))
  const first = screen.getByRole('heading', { level: 1 }).textContent
  await keys.click(unknown())
  await keys.click(screen.getByRole('button', { name: /^Undo/ }))
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first))
  expect(await store.reviewsSince(0)).toEqual([])
})

test('when the time is up what was answered is marked, and the rest stays open', async () => {
  const { store } = await sit(quiz({ kind: 'test', number: 3, minutes: 10 }), undefined, Date.now() - 11 * 60_000)
  await screen.findByText('0 of 0 right')
  expect(document.body.textContent).toContain('The time was over: 0 of 3 answered, and those are marked.')
  expect(within(screen.getByLabelText('The result on paper')).getAllByText(/Not answered/)).toHaveLength(3)
  expect(await store.reviewsSince(0)).toEqual([])
  const kept = readRun(await store.loadSitting('quiz'))
  expect(kept?.stage).toMatchObject({ kind: 'done', why: 'time' })
})

test('the clock tells whole minutes, can be hidden, and says aloud when little is left', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const onTimeUp = vi.fn()
  render(<QuizClock deadlineMs={Date.now() + 5.5 * 60_000} onTimeUp={onTimeUp} />)
  const button = screen.getByRole('button')
  expect(button.textContent).toBe('6 min left')
  expect(screen.getByRole('status').textContent).toBe('')
  act(() => void vi.advanceTimersByTime(31_000))
  expect(screen.getByRole('status').textContent).toBe('5 minutes left.')
  act(() => button.click())
  expect(button.textContent).toBe('Clock')
  expect(onTimeUp).not.toHaveBeenCalled()
  act(() => void vi.advanceTimersByTime(5 * 60_000))
  expect(onTimeUp).toHaveBeenCalled()
  vi.useRealTimers()
})

test('a timeline goes on among the events that were placed, with their dates, and is over at the third mistake', async () => {
  const { items, keys } = await sit(quiz({ kind: 'timeline', number: 8 }))
  expect(items.length).toBeGreaterThan(3)
  for (let mistakes = 1; mistakes <= 3; mistakes++) {
    const { question } = items[mistakes - 1]!
    const places = screen.getAllByRole('button', { name: /^Here: / })
    expect(places).toHaveLength(mistakes + 1)
    if (question.form !== 'timeline') throw new Error(question.form)
    expect(screen.getByText(question.placed[0]!.when)).toBeTruthy()
    const wrong = question.options.findIndex((option) => !option.correct)
    places[0]!.focus()
    for (let down = 0; down < wrong; down++) await keys.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(places[wrong])
    await keys.keyboard('{Enter}')
    await next()
    await keys.keyboard('{Enter}')
  }
  expect(await screen.findByText('0 of 3 right')).toBeTruthy()
  expect(document.body.textContent).toContain(`Over at the third mistake, after 3 of ${items.length} events.`)
})

test('a day is asked of from what is proven, and its result tells who else was in office', async () => {
  const { items, keys, store } = await sit(quiz({ kind: 'day', number: 10, day: '1935-06-01' }))
  expect(items.length).toBeGreaterThan(1)
  for (let n = 0; n < items.length; n++) await keys.keyboard('1')
  const table = await screen.findByRole('heading', { name: 'In office on 1 June 1935' })
  expect(table.closest('section')!.textContent).toContain("People's Commissar of Heavy Industry")
  const counted = items.filter((item) => item.counts).length
  await waitFor(async () => expect(await store.reviewsSince(0)).toHaveLength(counted))
})

test('what no card asks is practice only, and says so', async () => {
  const made = quiz({ kind: 'day', number: 10, day: '1935-06-01' })
  const items = questionsOf(material, made).map((item) => ({ ...item, counts: false }))
  const store = await newLearner()
  render(
    <QuizSitting
      {...{ store, material, items, start: startRun(made, Date.now()), onLeave: vi.fn(), onAgain: vi.fn() }}
    />,
  )
  expect(screen.getByText('Question 1 · practice only: no card asks this')).toBeTruthy()
  const keys = userEvent.setup()
  await keys.keyboard('1')
  await keys.click(screen.getByRole('button', { name: /^Undo/ }))
  for (let n = 0; n < items.length; n++) await keys.keyboard('1')
  expect(document.body.textContent).toContain('were practice only: no card asks for that.')
  expect(await store.reviewsSince(0)).toEqual([])
})

test('weak spots are made of what was chosen wrongly; with nothing in the log that is said', async () => {
  const store = await newLearner()
  const wish = { kind: 'weak', decks: [], number: 10, seed: 'w', minutes: null, day: null } as const
  const nothing = await makeQuiz(store, material, wish)
  render(<QuizOffer {...{ material, quiz: nothing, isFromLink: false, onStart: vi.fn(), onBack: vi.fn() }} />)
  expect(screen.getByText(/^There is nothing yet/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull()
  cleanup()
  store.record({
    ...{ cardId: context.card.get('kaganovich#person' as never)!.id, rating: 'again', form: 'choice', factRevision: 1 },
    ...{ shown: ['Lazar Kaganovich', 'Andrei Andreev'], chosen: 'Andrei Andreev', durationMs: 1, confidence: null },
  })
  const made = await makeQuiz(store, material, wish)
  const [item] = questionsOf(material, made)
  expect(item?.question.form === 'choice' && item.question.options.map(({ text }) => text)).toContain('Andrei Andreev')
})

test('a link of other facts says so, and starts all the same; one of these does not', async () => {
  const onStart = vi.fn()
  const { rerender } = render(
    <QuizOffer {...{ material, quiz: quiz({ revision: 'ffffffff' }), isFromLink: true, onStart, onBack: vi.fn() }} />,
  )
  expect(screen.getByText(/made for another edition of the facts/)).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Start 5 questions' }))
  expect(onStart.mock.calls[0]![1]).toHaveLength(5)
  rerender(<QuizOffer {...{ material, quiz: quiz(), isFromLink: true, onStart, onBack: vi.fn() }} />)
  expect(screen.queryByText(/another edition/)).toBeNull()
})

test('a quiz is wished for by kind, number, time and topics; two wishes are two quizzes', async () => {
  const onWish = vi.fn()
  const topics = [{ id: 'topic/railways', title: 'Railways', group: 'topic', parent: null, cards: 9 }] as never
  render(<QuizSetup {...{ decks: topics, deckId: 'person/x', waiting: false, onWish }} />)
  const keys = userEvent.setup()
  await keys.click(screen.getByRole('button', { name: 'Start 20 questions' }))
  expect(onWish.mock.calls[0]).toMatchObject([
    { kind: 'practice', decks: ['person/x'], number: 20, minutes: null },
    'start',
  ])
  await keys.click(screen.getByRole('radio', { name: /^Test/ }))
  await keys.click(screen.getByRole('radio', { name: '10' }))
  await keys.click(screen.getByRole('radio', { name: '20 minutes' }))
  await keys.click(screen.getByRole('checkbox'))
  await keys.click(screen.getByRole('button', { name: 'Get a link' }))
  expect(onWish.mock.calls[1]).toMatchObject([
    { kind: 'test', decks: ['topic/railways'], number: 10, minutes: 20 },
    'offer',
  ])
  expect(onWish.mock.calls[1]![0].seed).not.toBe(onWish.mock.calls[0]![0].seed)
  await keys.click(screen.getByRole('radio', { name: /^On this day/ }))
  await keys.click(screen.getByRole('button', { name: 'Start the day' }))
  expect(onWish.mock.calls[2]).toMatchObject([{ kind: 'day', decks: [], minutes: null, day: null }, 'start'])
})

test('a fault is reported with its reason from the question or the result, kept, listed and removed', async () => {
  const { store, items, keys } = await sit(quiz({ number: 1 }))
  await keys.click(unknown())
  await next()
  await keys.click(screen.getByRole('button', { name: 'Report' }))
  expect((await screen.findByRole('button', { name: 'Keep the report' })).hasAttribute('disabled')).toBe(true)
  await keys.click(screen.getByRole('radio', { name: 'The source does not say so' }))
  await keys.type(screen.getByRole('textbox', { name: /^In your words/ }), 'Page 168 says May.')
  await keys.click(screen.getByRole('button', { name: 'Keep the report' }))
  await screen.findByText(/^The report is kept/)
  const [report] = store.snapshot().settings.reports
  const { card, question, seed } = items[0]!
  expect(report).toMatchObject({
    reason: 'source',
    note: 'Page 168 says May.',
    item: { cardId: card.id, form: question.form, seed, stem: question.stem },
  })
  expect(JSON.stringify((await store.exportEverything())['settings'])).toContain('Page 168 says May.')
  await keys.click(
    within(screen.getByRole('dialog', { name: 'Report a fault' })).getAllByRole('button', { name: 'Close' })[1]!,
  )
  await keys.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: `Report “${question.stem}”` })).toBeTruthy()
  cleanup()
  const { rerender } = render(<FaultReports learner={{ store, snapshot: store.snapshot() }} />)
  await keys.click(screen.getByRole('button', { name: `Remove the report on “${question.stem}”` }))
  await waitFor(() => expect(store.snapshot().settings.reports).toEqual([]))
  rerender(<FaultReports learner={{ store, snapshot: store.snapshot() }} />)
  expect(screen.getByText(/^None\./)).toBeTruthy()
})
