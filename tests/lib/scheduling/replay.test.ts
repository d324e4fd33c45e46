import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank, newMemory, type Memory } from '@/lib/scheduling/memory'
import { advance, nothingRemembered, remember, replay, replayCard } from '@/lib/scheduling/replay'
import { cared } from '@/lib/scheduling/care'
import { byTime, careKinds, ratings, type CardId, type LogEntry } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import { aCare, anUndo, aReview, card, dayMs, history, noon, settings } from './builders'

const rules = settings({ fuzz: true, timeZone: 'Europe/London' })
const cards = ['a-1#post', 'a-2#time', 'b-1#person'] as CardId[]
/** A log of some cards with some undos and decisions, ids and times both unique and both colliding. */
const log: fc.Arbitrary<LogEntry[]> = fc
  .array(
    fc.record({
      cardId: fc.constantFrom(...cards),
      rating: fc.constantFrom(...ratings),
      atMs: fc.oneof(fc.integer({ min: noon, max: noon + 400 * dayMs }), fc.constant(noon + 7 * dayMs)),
      undo: fc.option(fc.nat(40), { freq: 5 }),
      care: fc.option(fc.constantFrom(...careKinds), { freq: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map((row, i) => {
      const id = `r${String((i * 37) % 97).padStart(3, '0')}`
      const target = row.undo === null ? null : `r${String((row.undo * 37) % 97).padStart(3, '0')}`
      if (row.care && !target) return aCare(row.care, { id, cardId: row.cardId, atMs: row.atMs })
      return target
        ? anUndo({ id, undoes: target, cardId: row.cardId, atMs: row.atMs })
        : aReview({ cardId: row.cardId, rating: row.rating, atMs: row.atMs, id })
    }),
  )

/** The definition: sort, leave out the undone, take one by one. */
function oracle(entries: readonly LogEntry[]): Map<CardId, Memory> {
  const memories = new Map<CardId, Memory>()
  const seen = new Set<string>()
  for (const entry of entries.toSorted(byTime)) {
    const undone = entries.some(
      (other) => other.kind === 'undo' && other.undoes === entry.id && other.cardId === entry.cardId,
    )
    if (entry.kind === 'undo' || undone || seen.has(entry.id)) continue
    seen.add(entry.id)
    const before = memories.get(entry.cardId) ?? newMemory
    const after = entry.kind === 'review' ? review(before, entry, entry.cardId, rules) : cared(before, entry, rules)
    memories.set(entry.cardId, after)
  }
  for (const [cardId, memory] of memories) if (isBlank(memory)) memories.delete(cardId)
  return memories
}

test('a replay is the entries that count, one by one in order of time', () => {
  fc.assert(
    fc.property(log, (entries) => {
      expect(replay(entries, rules)).toEqual(oracle(entries))
    }),
    { numRuns: 500 },
  )
})

test('the order of arrival, and entries that arrive twice, change nothing', () => {
  fc.assert(
    fc.property(
      log.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: 0 })),
      ),
      ([entries, more]) => {
        expect(replay([...more, ...entries], rules)).toEqual(replay(entries, rules))
      },
    ),
    { numRuns: 300 },
  )
})

test('one card’s entries alone give what they give among all', () => {
  fc.assert(
    fc.property(log, (entries) => {
      const all = replay(entries, rules)
      for (const cardId of cards) {
        expect(
          replayCard(
            entries.filter((entry) => entry.cardId === cardId),
            rules,
          ),
        ).toEqual(all.get(cardId) ?? newMemory)
      }
    }),
  )
})

test('advancing entry by entry where it can, and replaying where it cannot, gives what a replay gives', () => {
  fc.assert(
    fc.property(log, (entries) => {
      const known: LogEntry[] = []
      let remembered = nothingRemembered
      for (const entry of entries.filter((one) => one.cardId === cards[0])) {
        known.push(entry)
        remembered = advance(remembered, entry, rules) ?? remember(known, rules)
        expect(remembered).toEqual(remember(known, rules))
      }
    }),
    { numRuns: 300 },
  )
})

test('so it does where the pace was another once', () => {
  const former = [{ untilMs: noon + 200 * dayMs, weights: null, desiredRetention: 0.8 }]
  const paced = { ...rules, former }
  fc.assert(
    fc.property(log, (entries) => {
      const known: LogEntry[] = []
      let remembered = nothingRemembered
      for (const entry of entries.filter((one) => one.cardId === cards[0])) {
        known.push(entry)
        remembered = advance(remembered, entry, paced) ?? remember(known, paced)
        expect(remembered).toEqual(remember(known, paced))
      }
    }),
    { numRuns: 300 },
  )
})

test('an undo that arrives before its review still takes it back', () => {
  const undo = anUndo({ id: 'u', undoes: 'a' })
  expect(replay([undo, aReview({ id: 'a' })], rules).size).toBe(0)
})

test('an undo says nothing of another card’s review', () => {
  const undo = anUndo({ id: 'u', undoes: 'a', cardId: cards[0]! })
  expect(replay([aReview({ id: 'a' }), undo], rules).has(card)).toBe(true)
})

test('undoing twice takes back once', () => {
  const entries = [
    ...history(['good', 0], ['good', 1]),
    anUndo({ id: 'u', undoes: 'r0001' }),
    anUndo({ id: 'v', undoes: 'r0001' }),
  ]
  expect(replayCard(entries, rules)).toEqual(replayCard(history(['good', 0]), rules))
})

test('of two answers in one millisecond the greater id comes last', () => {
  const first = aReview({ id: 'a', rating: 'again' })
  const second = aReview({ id: 'b', rating: 'easy' })
  expect(replayCard([second, first], rules)).toEqual(replayCard([first, second], rules))
  expect(replayCard([second, first], rules)).toMatchObject({ stage: 'review' })
})

test('with another hour of rollover an answer between the two hours counts for the other day', () => {
  const atOne = noon + dayMs - 11 * 3_600_000
  const after = (rolloverHour: number) => {
    const memory = replayCard([aReview(), aReview({ id: 'b', atMs: atOne })], settings({ rolloverHour }))
    return memory.kind === 'seen' ? memory.stabilityDays : 0
  }
  expect(after(0)).toBeGreaterThan(after(4))
  expect(after(0)).toBe(after(1))
})
