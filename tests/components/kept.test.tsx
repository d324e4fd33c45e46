import { expect, test } from 'vitest'
import { classKnown, fewestLearners } from '@/components/classes/class-known'
import { deckMemory } from '@/components/decks/deck-memory'
import { countToday, readStudyState } from '@/components/learner/today'
import { isOpen, readSitting } from '@/components/study/kept-sitting'
import { waitingCards } from '@/lib/scheduling/care'
import { defaultSettings } from '@/lib/scheduling/settings'
import { newMemory, type Memory, type SeenMemory } from '@/lib/scheduling/memory'
import type { CardId, Review, ReviewId } from '@/lib/scheduling/review'
import type { AccountId } from '@/lib/store/account'
import type { MemberLog } from '@/lib/store/class-store'
import { Learner } from '@/lib/store/learner'
import { startSitting } from '@/lib/study/sitting'
import { TestMachine } from '../lib/store/support/test-device'

const settings = defaultSettings('Europe/London')
const noon = Date.parse('2026-11-20T12:00:00Z')
const day = 86_400_000
const card = (name: string) => name as CardId
const review = (cardId: string, over: Partial<Review> = {}): Review => ({
  kind: 'review',
  id: `${cardId}-${over.atMs ?? noon}` as ReviewId,
  cardId: card(cardId),
  rating: 'good',
  atMs: noon,
  form: 'choice',
  factRevision: 1,
  shown: [],
  chosen: null,
  durationMs: 1000,
  confidence: null,
  ...over,
})
const seen = (over: Partial<SeenMemory> = {}): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 10,
  difficulty: 5,
  dueAtMs: noon,
  lastReviewAtMs: noon,
  reps: 1,
  lapses: 0,
  ...over,
})

test('a card was new today when all of its reviews are of today', () => {
  const memories = new Map([
    [card('a'), seen({ reps: 2 })],
    [card('b'), seen({ reps: 5 })],
  ])
  expect(countToday([review('a'), review('a'), review('b')], memories)).toEqual({
    newToday: 1,
    reviewsToday: 1,
    answeredToday: new Set([card('a'), card('b')]),
  })
})

test('a card that was new this morning counts as new, also after it was reset; one known before counts as reviewed', async () => {
  const machine = new TestMachine()
  machine.nowMs = noon
  const store = await Learner.open(machine.tab())
  const give = (cardId: string, atMs: number) => {
    const { kind: _, id: __, ...draft } = review(cardId, { atMs })
    store.record(draft)
  }
  give('b#x', noon - 40 * day)
  for (const name of ['a#x', 'b#x', 'c#x']) give(name, noon)
  store.care('reset', [card('a#x'), card('b#x')])
  expect(await readStudyState(store, noon + 1)).toMatchObject({ newToday: 2, reviewsToday: 1 })
  await store.undo(store.care('reset', [card('c#x')]).entries[0]!)
  expect(await readStudyState(store, noon + 1)).toMatchObject({ newToday: 2, reviewsToday: 1 })
})

test('what is kept under the name of a sitting but is none is left alone', () => {
  for (const kept of [undefined, null, 'study', 4, {}, { deckId: 'all' }]) expect(readSitting(kept)).toBeNull()
  const sitting = startSitting({ deckId: 'all', seed: 's', cards: [card('a')] }, noon)
  expect(readSitting(JSON.parse(JSON.stringify(sitting)))).toEqual(sitting)
})

test('a sitting is taken up again on its own study day only', () => {
  const sitting = startSitting({ deckId: 'all', seed: 's', cards: [card('a')] }, noon)
  expect(isOpen(sitting, noon + day / 2, settings)).toBe(true)
  expect(isOpen(sitting, noon + day, settings)).toBe(false)
  expect(isOpen({ ...sitting, stage: { kind: 'done' } }, noon, settings)).toBe(false)
})

test('a deck is known by the share of all its cards, the unseen among them', () => {
  const memories = new Map<CardId, Memory>([
    [card('a'), seen()],
    [card('b'), newMemory],
  ])
  const known = deckMemory(
    [{ id: card('a') }, { id: card('b') }, { id: card('c') }],
    memories,
    noon,
    settings,
    waitingCards(memories, noon),
  )
  expect(known).toMatchObject({ cards: 3, seen: 1, due: 1 })
  expect(known.known).toBeCloseTo(1 / 3, 5)
  expect(deckMemory([], memories, noon, settings, () => false).known).toBe(0)
})

test('a deck counts as due what will be asked: not what is buried, nor another side of its fact', () => {
  const ids = ['a#post', 'a#time', 'b#post'].map((id) => id as CardId)
  const memories = new Map<CardId, Memory>(ids.map((id) => [id, seen()]))
  memories.set(ids[0]!, { ...seen(), aside: { kind: 'buried', untilMs: noon + 1 } })
  const cards = ids.map((id) => ({ id }))
  expect(deckMemory(cards, memories, noon, settings, waitingCards(memories, noon)).due).toBe(1)
})

test('of a few pupils nothing is said, and the weakest topic stands first', () => {
  const corpus = { topic: new Map([['metro', { id: 'metro', title: 'The Metro' }]]) } as unknown as Parameters<
    typeof classKnown
  >[2]
  const cards = [
    { id: card('a'), topics: ['metro'] },
    { id: card('b'), topics: ['metro', 'rail'] },
  ]
  const member = (n: number, entries: readonly Review[]): MemberLog => ({
    learnerId: String(n) as AccountId,
    displayName: `Pupil ${n}`,
    joinedAtMs: 0,
    entries,
  })
  const few = Array.from({ length: fewestLearners - 1 }, (_, n) => member(n, [review('a')]))
  expect(classKnown(few, cards, corpus, noon, settings)[0]).toMatchObject({
    title: 'The Metro',
    learners: 4,
    known: null,
  })
  const enough = [...few, member(9, [review('a'), review('b')])]
  const rows = classKnown(enough, cards, corpus, noon, settings)
  expect(rows.map((row) => [row.id, row.learners, row.known === null])).toEqual([
    ['metro', 5, false],
    ['rail', 1, true],
  ])
  expect(rows[0]!.known).toBeCloseTo(6 / 10, 5)
})
