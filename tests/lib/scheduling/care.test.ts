import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStudyDayStartMs } from '@/lib/base/study-day'
import { cared, isAside } from '@/lib/scheduling/care'
import { isBlank, newMemory, readMemory } from '@/lib/scheduling/memory'
import { countingReviews, replay, replayCard } from '@/lib/scheduling/replay'
import { careKinds, type LogEntry } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import { aCare, anUndo, aReview, card, dayMs, history, noon, settings } from './builders'

const rules = settings({ timeZone: 'Europe/London' })
const known = history(['good', 0], ['good', 1], ['good', 5])
const later = noon + 6 * dayMs
const after = (...more: readonly LogEntry[]) => replayCard([...known, ...more], rules)

test('a suspended card is set aside until it is resumed, and its memory goes on as it was', () => {
  const suspended = after(aCare('suspend', { id: 's', atMs: later }))
  expect(suspended).toEqual({ ...after(), aside: { kind: 'suspended' } })
  expect(isAside(suspended, later + 900 * dayMs)).toBe(true)
  expect(after(aCare('suspend', { id: 's', atMs: later }), aCare('resume', { id: 't', atMs: later + 1 }))).toEqual(
    after(),
  )
})

test('a buried card is set aside for the rest of its study day and no longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: noon, max: noon + 400 * dayMs }), (atMs) => {
      const buried = cared(newMemory, aCare('bury', { id: 'b', atMs }), rules)
      const morrow = nextStudyDayStartMs(atMs, rules.timeZone, rules.rolloverHour)
      expect([isAside(buried, atMs), isAside(buried, morrow - 1), isAside(buried, morrow)]).toEqual([true, true, false])
    }),
  )
})

test('burying a suspended card does not wake it on the morrow', () => {
  const both = after(aCare('suspend', { id: 's', atMs: later }), aCare('bury', { id: 'b', atMs: later + 1 }))
  expect(isAside(both, later + 30 * dayMs)).toBe(true)
})

test('a card that was never met can be suspended, and is nothing again when it is resumed', () => {
  const log = [aCare('suspend', { id: 's' })]
  expect([...replay(log, rules)]).toEqual([[card, { kind: 'new', aside: { kind: 'suspended' } }]])
  expect(replay([...log, aCare('resume', { id: 't', atMs: noon + 2 * dayMs })], rules).size).toBe(0)
})

test('answering a suspended card does not take it up again', () => {
  const answered = after(aCare('suspend', { id: 's', atMs: later }), aReview({ id: 'z', atMs: later + dayMs }))
  expect(answered).toMatchObject({ kind: 'seen', reps: 4, aside: { kind: 'suspended' } })
})

test('after a reset memory begins anew, as if what came before had never been; the answers stay in the log', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('again', 'hard', 'good', 'easy'), { maxLength: 6 }), (again) => {
      const reset = aCare('reset', { id: 'reset', atMs: later })
      const anew = again.map((rating, i) =>
        aReview({ id: `z${i}`, rating: rating as 'good', atMs: later + (i + 1) * dayMs }),
      )
      expect(after(reset, ...anew)).toEqual(replayCard(anew, rules))
      expect(countingReviews([...known, reset, ...anew])).toHaveLength(known.length + anew.length)
    }),
  )
})

test('a suspended card that is reset stays suspended', () => {
  const both = [aCare('suspend', { id: 's', atMs: later }), aCare('reset', { id: 't', atMs: later + 1 })]
  expect(after(...both)).toEqual({ kind: 'new', aside: { kind: 'suspended' } })
})

test('each decision can be taken back, and then it is as if it had not been made', () => {
  for (const kind of careKinds) {
    const decided = [
      aCare('suspend', { id: 'a', atMs: later }),
      aCare(kind, { id: 'b', atMs: later + 1 }),
      anUndo({ id: 'u', undoes: 'b', atMs: later + 2 }),
    ]
    expect(after(...decided), kind).toEqual(after(decided[0]!))
  }
})

test('memory with its standing is read back as it was kept, and an odd standing is none', () => {
  const buried = cared(review(newMemory, aReview(), card, rules), aCare('bury', { id: 'b' }), rules)
  for (const memory of [buried, cared(newMemory, aCare('suspend', { id: 's' }), rules), newMemory])
    expect(readMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory)
  expect(readMemory({ kind: 'new', aside: { kind: 'asleep' } })).toEqual(newMemory)
  expect(isBlank(newMemory)).toBe(true)
})
