import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isTimeZone,
  nextStudyDayStartMs,
  parseDayNumber,
  showDayNumber,
  studyDay,
  studyDayNumber,
  studyDayStartMs,
} from '@/lib/base/study-day'

const hour = 3_600_000
const zones = [
  'UTC',
  'Europe/London',
  'Europe/Moscow',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Santiago',
  'Asia/Tehran',
  'Pacific/Niue',
]
const zone = fc.constantFrom(...zones)
const rollover = fc.integer({ min: 0, max: 23 })
const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) })

const wallClocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
)
/** The definition as it reads: what the wall clock shows, the hours before rollover counted with the day before. */
function oracle(atMs: number, timeZone: string, rolloverHour: number): string {
  const shown = wallClocks.get(timeZone)!.format(atMs)
  const [date, time] = shown.split(' ') as [string, string]
  const before = Number(time.slice(0, 2)) < rolloverHour
  return new Date(Date.parse(`${date}T12:00:00Z`) - (before ? 24 * hour : 0)).toISOString().slice(0, 10)
}

test('the study day is the date on the learner’s wall clock, the night until rollover counted with the day before', () => {
  fc.assert(
    fc.property(moment, zone, rollover, (at, timeZone, hours) => {
      expect(studyDay(at, timeZone, hours)).toBe(oracle(at, timeZone, hours))
    }),
    { numRuns: 3000 },
  )
})

test('around every change of clocks in ten years the study day equals the definition to the second', () => {
  for (const timeZone of [
    'Europe/London',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Santiago',
    'Pacific/Apia',
  ]) {
    for (let day = parseDayNumber('2008-01-01'); day < parseDayNumber('2018-01-01'); day++) {
      const start = day * 24 * hour
      const change = studyDayStartMs(day + 1, timeZone, 0) - studyDayStartMs(day, timeZone, 0) !== 24 * hour
      if (!change) continue
      for (let at = start - 12 * hour; at < start + 36 * hour; at += hour / 2) {
        for (const second of [at - 1, at]) expect(studyDay(second, timeZone, 4)).toBe(oracle(second, timeZone, 4))
      }
    }
  }
})

test('a study day begins at its first moment: a millisecond earlier is the day before', () => {
  fc.assert(
    fc.property(moment, zone, fc.integer({ min: 0, max: 12 }), (at, timeZone, hours) => {
      const start = studyDayStartMs(studyDay(at, timeZone, hours), timeZone, hours)
      expect(start).toBeLessThanOrEqual(at)
      expect(studyDay(start, timeZone, hours)).toBe(oracle(at, timeZone, hours))
      expect(studyDayNumber(start - 1, timeZone, hours)).toBeLessThan(studyDayNumber(at, timeZone, hours))
    }),
    { numRuns: 3000 },
  )
})

test('the next study day begins after now and follows at once', () => {
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const next = nextStudyDayStartMs(at, timeZone, 4)
      expect(next).toBeGreaterThan(at)
      expect(studyDayNumber(next - 1, timeZone, 4)).toBe(studyDayNumber(at, timeZone, 4))
    }),
    { numRuns: 2000 },
  )
})

test('the days on which London changes its clocks last 23 and 25 hours', () => {
  const length = (day: string) =>
    nextStudyDayStartMs(studyDayStartMs(day, 'Europe/London', 4), 'Europe/London', 4) -
    studyDayStartMs(day, 'Europe/London', 4)
  expect(length('2026-03-28')).toBe(23 * hour)
  expect(length('2026-10-24')).toBe(25 * hour)
  expect(length('2026-06-01')).toBe(24 * hour)
})

test('where the clocks jump over the rollover hour, the day begins with the jump', () => {
  // New York, 8 March 2026: 02:00 becomes 03:00.
  expect(studyDayStartMs('2026-03-08', 'America/New_York', 2)).toBe(Date.parse('2026-03-08T07:00:00Z'))
})

test('day numbers and days are two ways to write one thing', () => {
  expect(showDayNumber(0)).toBe('1970-01-01')
  expect(parseDayNumber('2026-11-22')).toBe(Date.UTC(2026, 10, 22) / 86_400_000)
  expect(showDayNumber(parseDayNumber('1936-02-29'))).toBe('1936-02-29')
})

test('an unknown zone is known to be unknown', () => {
  expect(isTimeZone('Europe/Moscow')).toBe(true)
  expect(isTimeZone('Europe/Leninsk')).toBe(false)
})

test('100,000 study days are found in well under a second', () => {
  const from = Date.UTC(2020, 0, 1)
  const began = performance.now()
  for (let i = 0; i < 100_000; i++) studyDayNumber(from + i * 0.7 * hour, 'Europe/London', 4)
  expect(performance.now() - began).toBeLessThan(400)
})
