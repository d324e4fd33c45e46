import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FactId } from '@/lib/corpus/fact'
import type { Card } from '@/lib/questions/question'
import type { Memory, SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import { defaultSettings } from '@/lib/scheduling/settings'
import { planStudy, type StudyState } from '@/lib/study/plan'
import { rate } from '@/lib/study/rate'

const day = 86_400_000
const noon = Date.UTC(2026, 0, 10, 12)
const card = (factId: string, facet = 'person'): Card => ({
  id: `${factId}#${facet}` as CardId,
  factId: factId as FactId,
  facet,
  answer: { kind: 'text', text: 'x' },
  topics: ['t'],
  importance: 1,
})
const seen = (over: Partial<SeenMemory> = {}): Memory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 10,
  difficulty: 5,
  dueAtMs: noon,
  lastReviewAtMs: noon - 10 * day,
  reps: 3,
  lapses: 0,
  ...over,
})
const state = (memories: Readonly<Record<string, Memory>> = {}, over: Partial<StudyState> = {}): StudyState => ({
  memories: new Map(Object.entries(memories) as [CardId, Memory][]),
  settings: { ...defaultSettings('UTC'), newCardsPerDay: 10, reviewsPerDay: 100 },
  nowMs: noon,
  newToday: 0,
  reviewsToday: 0,
  answeredToday: new Set(),
  ...over,
})

test('what is due comes first, the likeliest forgotten before the others, with new cards spread among it', () => {
  const cards = ['a', 'b', 'c', 'd', 'n'].map((name) => card(name))
  const plan = planStudy(
    cards,
    state({
      'a#person': seen({ stabilityDays: 50 }),
      'b#person': seen({ stabilityDays: 5 }),
      'c#person': seen(),
      'd#person': seen({ stage: 'learning', dueAtMs: noon - 1 }),
    }),
  )
  expect(plan.cards).toEqual(['d#person', 'b#person', 'c#person', 'n#person', 'a#person'])
  expect([plan.due, plan.fresh]).toEqual([4, 1])
})

test('a review is due for the whole of its study day, and not before', () => {
  const plan = (dueAtMs: number) => planStudy([card('a')], state({ 'a#person': seen({ dueAtMs }) })).due
  expect(plan(Date.UTC(2026, 0, 11, 3))).toBe(1)
  expect(plan(Date.UTC(2026, 0, 11, 4))).toBe(0)
})

test('daily limits count what was done already, and the rest is there for the asking', () => {
  const cards = ['a', 'b', 'c'].map((name) => card(name))
  const plan = planStudy(cards, state({}, { newToday: 8 }))
  expect([plan.cards.length, plan.more.length]).toEqual([2, 1])
  const due = Object.fromEntries(cards.map(({ id }) => [id, seen()]))
  const settings = { ...state().settings, reviewsPerDay: 5 }
  expect(planStudy(cards, state(due, { reviewsToday: 4, settings })).due).toBe(1)
  expect(planStudy(cards, state(due, { reviewsToday: 9, settings })).due).toBe(0)
})

test('one new side of a fact at a time, and none while another side is being learned', () => {
  const cards = [card('a', 'person'), card('a', 'post'), card('b')]
  expect(planStudy(cards, state()).cards).toEqual(['a#person', 'b#person'])
  expect(planStudy(cards, state({ 'a#person': seen({ stage: 'learning', dueAtMs: noon + 1 }) })).cards).toEqual([
    'b#person',
  ])
})

test('of two sides of a fact that are both due one waits for another day', () => {
  const cards = [card('a', 'person'), card('a', 'post'), card('b')]
  const due = Object.fromEntries(cards.map(({ id }) => [id, seen()]))
  expect(planStudy(cards, state(due))).toMatchObject({ cards: ['a#person', 'b#person'], due: 2, more: [] })
  const learning = { ...due, 'a#post': seen({ stage: 'learning', dueAtMs: noon - 1 }) }
  expect(planStudy(cards, state(learning)).cards).toEqual(['a#post', 'b#person'])
})

test('a fact of which one side was answered today is not asked from another, but that side may come back', () => {
  const cards = [card('a', 'person'), card('a', 'post'), card('b', 'person'), card('b', 'post')]
  const memories = { 'a#person': seen(), 'a#post': seen({ dueAtMs: noon + 9 * day }) }
  const answeredToday = new Set(['a#post', 'b#post'] as CardId[])
  expect(planStudy(cards, state(memories, { answeredToday })).cards).toEqual([])
  expect(planStudy(cards, state(memories, { answeredToday: new Set(['a#person'] as CardId[]) })).cards[0]).toBe(
    'a#person',
  )
})

test('what was told today waits, the due and the new alike, and no other is left out for it', () => {
  const cards = ['a', 'b', 'c', 'd'].map((name) => card(name))
  const isTold = ({ id }: Card) => id === 'a#person' || id === 'c#person'
  const settings = { ...state().settings, newCardsPerDay: 1 }
  const plan = planStudy(cards, state({ 'a#person': seen(), 'b#person': seen() }, { settings }), isTold)
  expect(plan.cards).toEqual(['b#person', 'd#person'])
})

test('every card of the deck is planned, kept for more, or not due', () => {
  const cards = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => [card(name, 'person'), card(name, 'post')])
  const memory = fc.option(
    fc.record({
      dueAtMs: fc.integer({ min: noon - day, max: noon + 2 * day }),
      stage: fc.constantFrom('learning' as const, 'review' as const),
    }),
  )
  fc.assert(
    fc.property(
      fc.array(memory, { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 0, max: 12 }),
      (memories, newToday) => {
        const known = Object.fromEntries(memories.flatMap((made, i) => (made ? [[cards[i]!.id, seen(made)]] : [])))
        const plan = planStudy(cards, state(known, { newToday }))
        expect(plan.cards.length).toBe(plan.due + plan.fresh)
        const named = [...plan.cards, ...plan.more]
        expect(new Set(named).size).toBe(named.length)
        for (const { id } of cards) if (!known[id]) expect(named).toContain(id)
      },
    ),
  )
})

const judged = { correct: true, guessed: false, memory: seen() }

test('recognition is worth Hard, recall Good, a guess nothing', () => {
  expect(rate({ ...judged, form: 'choice' })).toBe('hard')
  expect(rate({ ...judged, form: 'choice', memory: { kind: 'new' } })).toBe('hard')
  expect(rate({ ...judged, form: 'typed' })).toBe('good')
  expect(rate({ ...judged, form: 'typed', said: 'easy' })).toBe('easy')
  expect(rate({ ...judged, form: 'choice', guessed: true })).toBe('again')
  expect(rate({ ...judged, form: 'typed', correct: false })).toBe('again')
})

test('a card that is always recognised leaves learning, also when it was missed first', () => {
  const settings = defaultSettings('UTC')
  for (const first of [true, false]) {
    let memory: Memory = { kind: 'new' }
    let atMs = noon
    for (let answers = 0; answers < 4 && (memory.kind === 'new' || memory.stage !== 'review'); answers++) {
      const rating = rate({ ...judged, correct: answers > 0 || first, form: 'choice', memory })
      memory = review(memory, { rating, atMs }, 'a#person' as CardId, settings)
      atMs = (memory as SeenMemory).dueAtMs
    }
    expect(memory).toMatchObject({ stage: 'review' })
  }
})

test('due date first is an order too; what is being learned stays in front of either', () => {
  const cards = ['a', 'b', 'c'].map((name) => card(name))
  const memories = {
    'a#person': seen({ stabilityDays: 50, dueAtMs: noon - 9 * day }),
    'b#person': seen({ stabilityDays: 5, dueAtMs: noon - day }),
    'c#person': seen({ stage: 'relearning', dueAtMs: noon - 1 }),
  }
  const by = (reviewOrder: 'weakest' | 'due') =>
    planStudy(cards, state(memories, { settings: { ...state().settings, reviewOrder } })).cards
  expect(by('weakest')).toEqual(['c#person', 'b#person', 'a#person'])
  expect(by('due')).toEqual(['c#person', 'a#person', 'b#person'])
})

test('what is suspended, and all sides of a fact of which one is buried today, is neither asked nor offered', () => {
  const cards = [card('a'), card('a', 'post'), card('b'), card('c')]
  const plan = planStudy(
    cards,
    state({
      'a#post': { ...seen(), aside: { kind: 'buried', untilMs: noon + 1 } },
      'b#person': { kind: 'new', aside: { kind: 'suspended' } },
      'c#person': { ...seen(), aside: { kind: 'buried', untilMs: noon } },
    }),
  )
  expect([plan.cards, plan.more]).toEqual([['c#person'], []])
})
