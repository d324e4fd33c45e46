import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { cardCurve } from '@/components/cards/curve-data'
import { BarChart } from '@/components/charts/bar-chart'
import { CalendarChart } from '@/components/charts/calendar-chart'
import { timeWords } from '@/components/progress/chart-data'
import { knownWords } from '@/components/progress/known-tables'
import { calibrationPoints, calibrationWords, stabilityBars, stabilityWords } from '@/components/progress/memory-data'
import { calendarWeeks, yearRows, yearWords } from '@/components/progress/year-data'
import type { ActiveDay } from '@/lib/analytics/activity'
import { cardHistory } from '@/lib/analytics/card-history'
import { stabilitySpread } from '@/lib/analytics/stability'
import { shareOf } from '@/lib/analytics/share'
import { showDayNumber } from '@/lib/base/study-day'
import { dayMs, history, noon, settings } from '../lib/scheduling/builders'

afterEach(cleanup)

const today = Math.floor(noon / dayMs) // a Monday
const year: readonly ActiveDay[] = Array.from({ length: 371 }, (_, i) => {
  const reviews = i % 10 === 0 ? i + 1 : 0
  return { day: showDayNumber(today - 370 + i), reviews, cards: reviews, spentMs: reviews * 5000 }
})

test('a chart is read by keyboard, pointer and ear, and forgets it when left', async () => {
  const user = userEvent.setup()
  const bars = [1, 2, 3].map((value) => ({ name: `Day ${value}`, tick: '', value, marked: value === 2 }))
  const { container } = render(<BarChart title="Cards" summary="" bars={bars} columns={['Day', 'Cards']} />)
  const slider = screen.getByRole('slider', { name: 'Cards, one by one' })
  const shown = () => container.querySelector('[data-screen-only]')!.textContent
  expect(shown()).toBe('')
  await user.tab()
  expect([slider.getAttribute('aria-valuetext'), shown()]).toEqual(['Day 2: 2', 'Day 2: 2'])
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(slider.getAttribute('aria-valuenow')).toBe('3')
  await user.keyboard('{Home}')
  expect(shown()).toBe('Day 1: 1')
  slider.getBoundingClientRect = () => ({ left: 0, top: 0, width: 300, height: 100 }) as DOMRect
  fireEvent(slider, new MouseEvent('pointerdown', { bubbles: true, clientX: 250, clientY: 5 }))
  expect(shown()).toBe('Day 3: 3')
  await user.tab()
  expect(shown()).toBe('')
})

test('a calendar goes by days down and by weeks across', () => {
  render(<CalendarChart title="Year" summary="" weeks={calendarWeeks(year)} columns={['Week of', 'Mo']} rows={[]} />)
  const latest = screen.getByRole('slider', { name: 'Year, the latest half, day by day' })
  const last = Number(latest.getAttribute('aria-valuemax'))
  expect(latest.getAttribute('aria-valuenow')).toBe(String(last))
  for (const key of ['ArrowLeft', 'ArrowDown']) fireEvent.keyDown(latest, { key })
  expect(latest.getAttribute('aria-valuenow')).toBe(String(last - 6))
})

test('the year is whole weeks from a Monday on, and ends today', () => {
  const weeks = calendarWeeks(year)
  expect(weeks.map(({ days }) => days.length)).toEqual([...Array<number>(52).fill(7), 1])
  expect(weeks.at(-1)!.days[0]!.name).toBe('2 November 2026')
  const levels = new Set(weeks.flatMap(({ days }) => days.map(({ level }) => level)))
  expect([...levels].sort()).toEqual([0, 1, 2, 3, 4])
  const said = Number(/^([\d,]+) answers/.exec(yearWords(year))![1]!.replaceAll(',', ''))
  const told = yearRows(year).flatMap(([, ...days]) => days.map((cell) => Number(cell.replaceAll(',', ''))))
  expect(told.reduce((a, b) => a + b, 0)).toBe(said)
})

test('each figure is silent on too few, and says so', () => {
  expect(stabilityWords(stabilitySpread([]))).toBe('Too few to say: 0 cards studied, and it takes 10.')
  const few = { bins: [], asked: 49, expected: 40, recalled: 41 }
  expect(calibrationWords(few)).toMatch(/^Too few to say: 49 answers .* takes 50\.$/)
  expect(calibrationPoints(few)).toEqual([])
  expect(timeWords(year.slice(-30), { answers: 3, medianMs: null, meanMs: null, capped: 0 })).toContain(
    'too few to say',
  )
  expect(timeWords(year.slice(-30), { answers: 30, medianMs: 4_000, meanMs: 5_000, capped: 0 })).toMatch(
    /the mean is .*\. Reading what follows an answer is not counted\.$/,
  )
})

test('what is known says on how many facts and answers it rests', () => {
  expect(knownWords({ known: 4.26, begun: 10, of: 2400 }, 19)).toBe(
    'Asked everything now, you would know about 4.3 of 2,400 facts. You have begun 10, with 19 answers.',
  )
  expect(knownWords({ known: 4.26, begun: 9, of: 2400 }, 19)).toBe(
    'Too few to say: 9 facts begun, with 19 answers, and it takes 10 facts.',
  )
})

test('a bin of too few predictions has no point', () => {
  const bin = (asked: number) => ({ from: 0.9, to: 0.95, predicted: 0.92, ...shareOf(asked, asked) })
  const found = calibrationPoints({ bins: [bin(9), bin(50)], asked: 59, expected: 54, recalled: 59 })
  expect(found.map(({ said }) => said)).toEqual([expect.stringContaining('foretold 92%, recalled 100%')])
})

test('classes of stability are named as one says them', () => {
  expect(stabilityBars(stabilitySpread([])).map(({ name }) => name)).toEqual([
    'Less than 1 day',
    '1 day to 3 days',
    '3 days to a week',
    'A week to 2 weeks',
    '2 weeks to a month',
    'A month to 3 months',
    '3 months to 6 months',
    '6 months to a year',
    'A year to 2 years',
    'More than 2 years',
  ])
})

test('a card’s picture has each answer on its curve, and what is foretold from now on', () => {
  const rules = settings()
  const { events, stretches, nowX, ticks } = cardCurve(
    cardHistory(history(['good', 0], ['again', 5], ['good', 6]), rules),
    noon + 10 * dayMs,
    rules,
  )
  expect(events.map(({ kind }) => kind)).toEqual([
    'recalled',
    'forgotten',
    'recalled',
    ...Array<string>(5)
      .fill('predicted')
      .slice(0, events.length - 3),
  ])
  expect(events[3]).toMatchObject({ name: 'Now', x: nowX })
  expect(stretches).toHaveLength(3)
  expect(stretches.flatMap(({ points }) => points).every(({ x, y }) => x >= 0 && x <= 1 && y > 0 && y <= 1)).toBe(true)
  expect(ticks.map(({ text }) => text)).toContain('today')
})
