import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/scheduling/settings'
import { newMemory } from '@/lib/scheduling/memory'
import { nextDueAtMs } from '@/lib/study/next-due'
import { day, noon, seen } from './builders'

const settings = defaultSettings('UTC')
const tomorrow = Date.UTC(2026, 0, 11, 4)

test('the next card is the one that falls due first', () => {
  const memories = [seen({ dueAtMs: tomorrow + 3 * day }), seen({ dueAtMs: tomorrow + day }), newMemory]
  expect(nextDueAtMs(memories, settings, noon)).toBe(tomorrow + day)
})

test('a review that waits for another day comes tomorrow at the soonest, and a step of learning when it is due', () => {
  expect(nextDueAtMs([seen({ dueAtMs: noon - day })], settings, noon)).toBe(tomorrow)
  const step = seen({ stage: 'learning', dueAtMs: noon + 600_000 })
  expect(nextDueAtMs([seen({ dueAtMs: noon - day }), step], settings, noon)).toBe(noon + 600_000)
})

test('what was buried is not asked before tomorrow, though its step is due', () => {
  const buried = seen({ stage: 'learning', dueAtMs: noon + 600_000, aside: { kind: 'buried', untilMs: tomorrow } })
  expect(nextDueAtMs([buried], settings, noon)).toBe(tomorrow)
})

test('where nothing was begun, or all is suspended, nothing falls due', () => {
  expect(nextDueAtMs([newMemory], settings, noon)).toBeNull()
  expect(nextDueAtMs([seen({ aside: { kind: 'suspended' } })], settings, noon)).toBeNull()
})
