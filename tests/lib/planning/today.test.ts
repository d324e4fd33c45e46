import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceShare } from '@/lib/planning/attendance'
import { daysUntil, minutesOn, sharedMinutes, weightOf, type ExamId } from '@/lib/planning/exam'
import { gather } from '@/lib/planning/gather'
import { planToday } from '@/lib/planning/today'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { defaultSettings } from '@/lib/scheduling/settings'
import { card, cards, dayMs, exam, monday, seen, situation } from './builders'

const utc = defaultSettings('UTC')

test('a plan fills the minutes and goes over by one card at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 3600 }), (minutes, spentSeconds) => {
      const minutesByWeekday = Array<number>(7).fill(minutes)
      const plan = planToday(situation({ exams: [exam({ minutesByWeekday })], cards: cards(300), spentSeconds }))
      expect(plan.minutesLeft).toBeCloseTo(Math.max(0, minutes - spentSeconds / 60), 9)
      expect(plan.minutesPlanned).toBeLessThan(plan.minutesLeft + 1.5)
      if (plan.minutesLeft > 0) expect(plan.minutesPlanned).toBeGreaterThanOrEqual(plan.minutesLeft)
      expect(plan.reviews + plan.fresh).toBe(plan.cards.length)
      expect(new Set(plan.cards).size).toBe(plan.cards.length)
    }),
    { numRuns: 40 },
  )
})

test('a plan is the same on every device, in whatever order the memories come', () => {
  const memories = cards(40).map(({ id }, i) => [id, seen({ stabilityDays: 1 + i })] as const)
  const one = planToday(situation({ cards: cards(80), memories: new Map(memories) }))
  expect(planToday(situation({ cards: cards(80), memories: new Map(memories.toReversed()) }))).toEqual(one)
  expect(one.reviews).toBeGreaterThan(0)
})

test('what was done today is not asked again, and what is in the middle of its steps comes first', () => {
  const memories = new Map([
    ['fact-0#person' as CardId, seen({ lastReviewAtMs: monday - 60_000 })],
    ['fact-1#person' as CardId, seen({ lastReviewAtMs: monday - 60_000, stage: 'learning', stabilityDays: 0.5 })],
  ])
  const plan = planToday(situation({ cards: cards(10), memories }))
  expect(plan.cards[0]).toBe('fact-1#person')
  expect(plan.cards).not.toContain('fact-0#person')
  expect(plan.cards.filter((id) => id === 'fact-1#person')).toHaveLength(1)
})

test('what is set aside is not planned, and another side of what was buried today waits with it', () => {
  const all = [...cards(4), card('buried', 'person'), card('buried', 'post')]
  const memories = new Map<CardId, Memory>([
    ['fact-0#person' as CardId, { ...seen({ stage: 'learning' }), aside: { kind: 'suspended' } }],
    ['fact-1#person' as CardId, { kind: 'new', aside: { kind: 'suspended' } }],
    ['buried#person' as CardId, { ...seen(), aside: { kind: 'buried', untilMs: monday + 1 } }],
  ])
  const planned = (nowMs: number) => planToday(situation({ cards: all, memories, nowMs })).cards.toSorted()
  expect(planned(monday)).toEqual(['fact-2#person', 'fact-3#person'])
  expect(planned(monday + 1).some((id) => id.startsWith('buried#'))).toBe(true)
})

test('of a fact, one new side a day; none while another is being learned', () => {
  const sides = (fact: string) => ['person', 'post', 'time'].map((facet) => card(fact, facet))
  const memories = new Map([
    ['one#person' as CardId, seen({ stage: 'learning', lastReviewAtMs: monday - dayMs, stabilityDays: 1 })],
  ])
  const plan = planToday(situation({ cards: [...sides('one'), ...sides('two')], memories }))
  expect(plan.cards.filter((id) => id.startsWith('two#'))).toHaveLength(1)
  expect(plan.cards.filter((id) => id.startsWith('one#'))).toEqual(['one#person'])
})

test('a missed day leaves no debt: the minutes are the day’s own', () => {
  const plan = (nowMs: number) =>
    planToday(situation({ cards: cards(300), nowMs, attendance: { planned: 5, studied: 0 } }))
  expect(plan(monday + 5 * dayMs).minutes).toBe(20)
})

test('nothing is planned on a day off, nor for an exam that is over, nor without one', () => {
  expect(planToday(situation({ exams: [exam({ daysOff: ['2026-03-02'] })] })).cards).toEqual([])
  expect(planToday(situation({ exams: [exam({ atMs: monday - 1 })] })).cards).toEqual([])
  expect(planToday(situation({ exams: [] })).cards).toEqual([])
})

test('on the morning of the exam there is still a plan', () => {
  const plan = planToday(situation({ exams: [exam({ atMs: monday + 3 * 3_600_000 })] }))
  expect(plan.cards.length).toBeGreaterThan(0)
})

test('what counts double is met first', () => {
  const topics = [
    { topic: 'topic/a', weight: 1 },
    { topic: 'topic/b', weight: 2 },
  ]
  const both = [...cards(200), ...cards(200, ['topic/b'], 'other')]
  const plan = planToday(situation({ exams: [exam({ topics })], cards: both }))
  expect(plan.topics).toEqual([{ topic: 'topic/b', cards: plan.cards.length }])
})

test('exams share the day’s minutes: the greatest holds, and ends with its exam', () => {
  const soon = exam({ id: 'soon' as ExamId, atMs: monday + 2 * dayMs, minutesByWeekday: Array<number>(7).fill(45) })
  expect(sharedMinutes([exam({ atMs: monday + 4 * dayMs }), soon], monday, utc)).toEqual([45, 45, 20, 20])
  const plan = planToday(situation({ exams: [exam(), soon], cards: cards(300) }))
  expect(plan.minutes).toBe(45)
  expect(sharedMinutes([exam({ atMs: monday - 1 })], monday, utc)).toEqual([])
})

test('minutes go by the weekday, Monday first, and days off have none', () => {
  const one = exam({ minutesByWeekday: [1, 2, 3, 4, 5, 6, 7], daysOff: ['2026-03-04'] })
  const first = 20_514 // Monday 2 March 2026
  expect(Array.from({ length: 7 }, (_, i) => minutesOn(one, first + i))).toEqual([1, 2, 0, 4, 5, 6, 7])
  expect(daysUntil({ atMs: monday + 36 * 3_600_000 }, monday, utc)).toBe(1)
})

test('a card in several topics counts once, with the greatest weight', () => {
  const topics = [
    { topic: 'topic/a', weight: 1 },
    { topic: 'topic/b', weight: 3 },
  ]
  expect(weightOf({ topics }, card('x', 'person', ['topic/b', 'topic/a']))).toBe(3)
  expect(weightOf({ topics: topics.toReversed() }, card('x', 'person', ['topic/a', 'topic/b']))).toBe(3)
  expect(weightOf({ topics }, card('x', 'person', ['topic/c']))).toBe(0)
  const { pool } = gather(
    situation({ exams: [exam({ topics })], cards: [...cards(3), card('x', 'person', ['topic/b'])] }),
  )
  expect([...pool.goals[0]!.value]).toEqual([1, 1, 1, 3].map((weight) => weight / 6))
})

test('who comes every day is expected on nearly all, who does not, on fewer', () => {
  expect(attendanceShare({ planned: 0, studied: 0 })).toBe(0.9)
  expect(attendanceShare({ planned: 20, studied: 20 })).toBeGreaterThan(0.95)
  expect(attendanceShare({ planned: 20, studied: 10 })).toBeLessThan(0.6)
})
