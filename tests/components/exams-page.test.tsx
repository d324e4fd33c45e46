import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { summariseDecks } from '@/components/decks/deck-summary'
import { examCards } from '@/components/exams/exam-cards'
import { ExamOver } from '@/components/exams/exam-over'
import { ExamsPage } from '@/components/exams/exams-page'
import { readSituation } from '@/components/exams/situation'
import { fromWallClock, wallClock } from '@/components/exams/exam-words'
import { LearnerContext, type MaterialState } from '@/components/learner/learner-provider'
import type { Material } from '@/components/learner/material'
import { findStart } from '@/components/study/find-start'
import type { FactId } from '@/lib/corpus/fact'
import { decksOf, type Deck } from '@/lib/decks/deck'
import type { Exam, ExamId } from '@/lib/planning/exam'
import type { CardId } from '@/lib/scheduling/review'
import { Learner } from '@/lib/store/learner'
import { examChange } from '@/lib/store/learner-settings'
import type { LearnerStore } from '@/lib/store/learner-store'
import { contextFor, railways } from '../lib/questions/fixture'
import { aReview } from '../lib/scheduling/builders'
import { TestMachine } from '../lib/store/support/test-device'

// A forecast takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 30_000 })
afterEach(cleanup)

const context = contextFor(railways)
const decks = decksOf(context.corpus, context.cards)
const material: Material = {
  corpus: context.corpus,
  context,
  decks,
  deck: new Map(decks.map((deck) => [deck.id, deck])),
}
const summaries = summariseDecks(decks)
const topic = decks.find((deck) => deck.group === 'topic' && deck.parent === null && deck.cards.length > 0)!
const dayMs = 86_400_000

const exam = (over: Partial<Exam> = {}): Exam => ({
  id: '0195a1b2-0000-7000-8000-000000000001' as ExamId,
  name: 'Paper 1H',
  atMs: Math.floor((Date.now() + 20 * dayMs) / 60_000) * 60_000,
  topics: [{ topic: topic.id, weight: 1 }],
  minutesByWeekday: Array<number>(7).fill(20),
  daysOff: [],
  knownAt: 0.85,
  afterwards: 'undecided',
  revision: 0,
  changedAtMs: Date.now(),
  ...over,
})

async function open(exams: readonly Exam[] = [], corpus: MaterialState = { kind: 'ready', material }) {
  const store: LearnerStore = await Learner.open(new TestMachine().tab())
  for (const one of exams) await store.changeSettings(examChange(one))
  render(
    <LearnerContext
      value={{ store, wantStore: () => undefined, material: corpus, want: () => undefined, retry: () => undefined }}
    >
      <ExamsPage decks={summaries} />
    </LearnerContext>,
  )
  return { store, keys: userEvent.setup() }
}
const kept = (store: LearnerStore) => store.snapshot().settings.exams

test('an exam is made from a name, a day and a topic, and its plan stands at once', async () => {
  const { store, keys } = await open()
  expect(screen.getByText(/No exam is coming/)).toBeDefined()
  await keys.click(screen.getByRole('button', { name: 'Add an exam' }))
  await keys.click(screen.getByRole('button', { name: 'Make the plan' }))
  expect(screen.getByText('An exam needs a name.')).toBeDefined()
  expect(screen.getByText('At least one topic.')).toBeDefined()
  await keys.type(screen.getByRole('textbox', { name: 'Name' }), 'Paper 1H')
  const { date } = wallClock(Date.now() + 20 * dayMs, 'UTC')
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: date } })
  await keys.click(screen.getByRole('checkbox', { name: new RegExp(topic.title) }))
  await keys.click(screen.getByRole('button', { name: 'Make the plan' }))
  const begin = await screen.findByRole('link', { name: /^Study \d+ cards?$/ })
  expect(begin.getAttribute('href')).toBe('/study?deck=exams')
  expect(kept(store)).toMatchObject([{ name: 'Paper 1H', topics: [{ topic: topic.id, weight: 1 }], revision: 0 }])
})

test('what to expect is said in all and by topic, with an interval', async () => {
  await open([exam()])
  const term = await screen.findByText('Expected on the day, if the plan is kept')
  expect(term.nextElementSibling?.textContent).toMatch(/^\d+% \(\d+–\d+\)$/)
  const table = screen.getByRole('table', { name: 'What to expect on the day, by topic' })
  expect(within(table).getByRole('rowheader', { name: new RegExp(topic.title) })).toBeDefined()
})

test('who misses days is told what to expect going on so, and of which days; who has only begun is not', async () => {
  const { store } = await open([exam()])
  await screen.findByText('Expected on the day, if the plan is kept')
  expect(screen.queryByText('If you go on as of late')).toBeNull()
  for (const daysAgo of [12, 11, 7]) {
    const { kind: _, id: __, ...draft } = aReview({ cardId: topic.cards[0]!.id, atMs: Date.now() - daysAgo * dayMs })
    store.record(draft)
  }
  const term = await screen.findByText('If you go on as of late')
  expect(term.nextElementSibling?.textContent).toMatch(/^about \d+%$/)
  expect(screen.getByText(/Of the last 12 days with minutes you studied on 3;/)).toBeDefined()
})

test('what is suspended is neither planned for an exam nor counted in what to expect', async () => {
  const { store } = await open()
  const now = Date.now()
  await store.changeSettings(examChange(exam()))
  const [suspended] = topic.cards
  store.care('suspend', [suspended!.id])
  const { cards } = await readSituation(store, material, now)
  expect(cards.map(({ id }) => id).toSorted()).toEqual(
    topic.cards.flatMap(({ id }) => (id === suspended!.id ? [] : [id])).toSorted(),
  )
})

test('what was studied today is taken off the day’s minutes by the clock, reading included', async () => {
  const { store } = await open([exam()])
  const now = Math.floor(Date.now() / dayMs) * dayMs + 15 * 3_600_000
  for (const [i, secondsAgo] of [86_400, 60, 40, 20].entries()) {
    store.record({
      cardId: topic.cards[i]!.id,
      rating: 'good',
      form: 'choice',
      factRevision: 1,
      shown: [],
      chosen: null,
      durationMs: 5_000,
      confidence: null,
      atMs: now - secondsAgo * 1000,
    })
  }
  // Two until the next question, and of the last its answer; yesterday's is not today's.
  expect((await readSituation(store, material, now)).spentSeconds).toBe(20 + 20 + 5)
})

test('of cards worth the same the most important come first, and of those each topic has its part from the beginning', () => {
  const topicOf = (id: string, importances: readonly (1 | 2)[]): Deck => ({
    ...topic,
    id,
    cards: importances.map((importance, i) => ({
      ...topic.cards[0]!,
      id: `${id}-${i}#person` as CardId,
      factId: `${id}-${i}` as FactId,
      importance,
    })),
  })
  const three = [topicOf('a', [1, 1, 1, 1, 2]), topicOf('b', [2, 2, 1, 1]), topicOf('c', [1])]
  const of = examCards([exam({ topics: three.map(({ id }) => ({ topic: id, weight: 1 })) })], {
    ...material,
    deck: new Map(three.map((deck) => [deck.id, deck])),
  })
  expect(of.map(({ topics: [one] }) => one).join('')).toBe('abacaba' + 'bab')
})

test('an exam that does not fit says so, with ways out that change it', async () => {
  const { store, keys } = await open([
    exam({ minutesByWeekday: Array<number>(7).fill(1), atMs: Date.now() + 2 * dayMs, knownAt: 0.99 }),
  ])
  await screen.findByText(/This does not fit/)
  await keys.click(await screen.findByRole('button', { name: /^Expect about/ }))
  await waitFor(() => expect(kept(store)[0]!.knownAt).toBeLessThan(0.99))
  await waitFor(() => expect(screen.queryByText(/This does not fit/)).toBeNull())
})

test('a missed day, an exam moved and a topic added are one tap each, and the calendar sees a newer revision', async () => {
  const { store, keys } = await open([exam()])
  await keys.click(screen.getByRole('button', { name: 'Not today' }))
  await screen.findByText(/Today is free/)
  const before = kept(store)[0]!.atMs
  await keys.click(screen.getByRole('button', { name: 'A week later' }))
  await waitFor(() => expect(kept(store)[0]!.atMs).toBe(before + 7 * dayMs))
  await keys.click(screen.getByRole('button', { name: 'Study today after all' }))
  await waitFor(() => expect(kept(store)[0]).toMatchObject({ daysOff: [], revision: 3 }))
})

test('where minutes are left and nothing is there to study, they are not called done', async () => {
  await open([exam({ topics: [{ topic: 'topic/none', weight: 1 }] })])
  await screen.findByText(/Nothing to study now/)
  expect(screen.queryByText(/minutes are done/)).toBeNull()
})

test('the button’s sitting holds what the plan holds', async () => {
  const { store } = await open([exam()])
  const begin = await screen.findByRole('link', { name: /^Study \d+ cards?$/ })
  const start = await findStart(store, material, { deckId: 'exams', assignmentId: null }, null)
  if (start.kind !== 'sitting') throw new Error(start.kind)
  const { queue, later } = start.opened.sitting
  // What the first question would tell waits for another day.
  expect(begin.textContent).toBe(`Study ${queue.length + 1 + later.length} cards`)
})

test('after the exam its cards can rest, and then are not asked by themselves', async () => {
  const { store, keys } = await open([exam({ atMs: Date.now() - dayMs })])
  const everything = async () => {
    const start = await findStart(store, material, { deckId: 'all', assignmentId: null }, null)
    return start.kind === 'sitting' ? start.chosen.cards.length : 0
  }
  const before = await everything()
  await keys.click(screen.getByRole('button', { name: 'Let it rest' }))
  await screen.findByText(/Its cards rest/)
  await act(async () => store.clearSitting('study'))
  expect(await everything()).toBe(before - topic.cards.length)
  await keys.click(screen.getByRole('button', { name: 'Keep the knowledge' }))
  await waitFor(() => expect(kept(store)[0]!.afterwards).toBe('keep'))
})

test('without the corpus the exams stand, and say what is missing', async () => {
  await open([exam()], { kind: 'failed' })
  expect(screen.getByRole('heading', { name: /Paper 1H/ })).toBeDefined()
  expect(screen.getByText('Making today’s plan …')).toBeDefined()
})

test.each(['UTC', 'Europe/London', 'Asia/Kolkata', 'America/St_Johns'])(
  'a wall clock in %s is read as it was shown',
  (zone) => {
    const atMs = Date.UTC(2026, 5, 3, 8, 45)
    const { date, time } = wallClock(atMs, zone)
    expect(fromWallClock(date, time, zone)).toBe(atMs)
    expect(fromWallClock('', time, zone)).toBeNull()
  },
)

test('once an exam is over the first page asks what becomes of its cards, one exam after the other, until it is said', async () => {
  const past = (name: string, last: string) =>
    exam({ id: `0195a1b2-0000-7000-8000-00000000000${last}` as ExamId, name, atMs: Date.now() - dayMs })
  const store: LearnerStore = await Learner.open(new TestMachine().tab())
  for (const one of [past('Paper 1', '7'), past('Paper 2', '8'), exam()]) await store.changeSettings(examChange(one))
  const view = render(<ExamOver learner={{ store, snapshot: store.snapshot() }} />)
  const choose = async (exam: string, name: string, afterwards: readonly Exam['afterwards'][]) => {
    await userEvent.setup().click(within(screen.getByRole('group', { name: exam })).getByRole('button', { name }))
    await waitFor(() => expect(kept(store).map((one) => one.afterwards)).toEqual(afterwards))
    view.rerender(<ExamOver learner={{ store, snapshot: store.snapshot() }} />)
  }
  const groups = () => screen.getAllByRole('group').map((group) => group.textContent)
  expect(groups()).toHaveLength(1)
  await choose('Paper 1 is over.', 'Keep the knowledge', ['keep', 'undecided', 'undecided'])
  expect(groups()[1]).toContain('Paper 2 is over.')
  // What was said stands where it was said: it can be changed, and the second of two taps does not answer for another exam.
  await choose('Paper 1 is over.', 'Let it rest', ['rest', 'undecided', 'undecided'])
  expect(groups()[0]).toContain('Its cards rest')
  await choose('Paper 2 is over.', 'Keep the knowledge', ['rest', 'keep', 'undecided'])
  expect(groups()).toHaveLength(2)
  cleanup()
  render(<ExamOver learner={{ store, snapshot: store.snapshot() }} />)
  expect(screen.queryByRole('group')).toBeNull()
})

test('what becomes of an exam’s cards and could not be kept is not taken for said', async () => {
  const store: LearnerStore = await Learner.open(new TestMachine().tab())
  await store.changeSettings(examChange(exam({ atMs: Date.now() - dayMs })))
  const full = {
    ...store,
    snapshot: store.snapshot,
    changeSettings: () => Promise.reject(new Error('the disk is full')),
  }
  render(<ExamOver learner={{ store: full as LearnerStore, snapshot: store.snapshot() }} />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Let it rest' }))
  expect((await screen.findByRole('alert')).textContent).toContain('could not be kept')
  expect(screen.getByRole('button', { name: 'Let it rest', pressed: false })).toBeDefined()
})
