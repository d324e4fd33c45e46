import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueForecast, dueNow } from '@/lib/analytics/forecast'
import { newMemory, type SeenMemory } from '@/lib/scheduling/memory'
import { isDue } from '@/lib/scheduling/scheduler'
import { dayMs, noon, settings } from '../scheduling/builders'

const rules = settings({ timeZone: 'Europe/London' })
const due = (dueAtMs: number): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 5,
  difficulty: 5,
  dueAtMs,
  lastReviewAtMs: noon,
  reps: 3,
  lapses: 0,
})

test('overdue cards count today, tomorrow begins at four in the morning', () => {
  const memories = [
    due(noon - 30 * dayMs),
    due(noon),
    due(noon + 15.9 * 3_600_000),
    due(noon + 16 * 3_600_000),
    newMemory,
  ]
  expect(dueForecast(memories, noon, 3, rules)).toEqual([
    { day: '2026-11-02', cards: 3 },
    { day: '2026-11-03', cards: 1 },
    { day: '2026-11-04', cards: 0 },
  ])
})
test('every card that falls due within the days is counted once, and today’s are those that are due', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -40, max: 40 }).map((days) => due(noon + days * dayMs))), (memories) => {
      const forecast = dueForecast(memories, noon, 90, rules)
      expect(forecast.reduce((sum, { cards }) => sum + cards, 0)).toBe(memories.length)
      expect(forecast[0]!.cards).toBe(memories.filter((memory) => isDue(memory, noon, rules)).length)
      expect(dueNow(memories, noon, rules)).toBe(forecast[0]!.cards)
    }),
  )
})
test('a card in learning is due from its very minute on, one in review on all of its day', () => {
  const learning = (dueAtMs: number): SeenMemory => ({ ...due(dueAtMs), stage: 'learning' })
  const later = noon + 3_600_000
  expect(dueNow([learning(noon), learning(later), due(later), newMemory], noon, rules)).toBe(2)
})
test('what is set aside is not due now; of what is buried the forecast of the day still tells', () => {
  const buried = { ...due(noon), aside: { kind: 'buried', untilMs: noon + dayMs } } as const
  const suspended = { ...due(noon), aside: { kind: 'suspended' } } as const
  expect(dueNow([buried, suspended, due(noon)], noon, rules)).toBe(1)
  expect(dueForecast([buried, suspended, due(noon)], noon, 1, rules)[0]!.cards).toBe(2)
})
