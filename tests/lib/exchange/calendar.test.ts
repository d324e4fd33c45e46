import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examCalendar } from '@/lib/exchange/calendar'
import type { Exam, ExamId } from '@/lib/planning/exam'

const monday = Date.UTC(2026, 2, 2, 15)
const exam = (over: Partial<Exam> = {}): Exam => ({
  id: '0195a1b2' as ExamId,
  name: 'Paper 1H',
  atMs: Date.UTC(2026, 2, 20, 9),
  topics: [],
  minutesByWeekday: [20, 20, 20, 20, 20, 0, 40],
  daysOff: [],
  knownAt: 0.9,
  afterwards: 'undecided',
  revision: 0,
  changedAtMs: monday,
  ...over,
})
const options = { nowMs: monday, timeZone: 'UTC', rolloverHour: 4, url: 'https://example.org/exams' }
const text = (over: Partial<Exam> = {}) => examCalendar(exam(over), options)
/** Content lines with the folds taken out, as a reader of RFC 5545 does. */
const lines = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
const uids = (calendar: string) => lines(calendar).filter((line) => line.startsWith('UID:'))

test('the exam and each weekday with minutes are events, whose ids no change can change', () => {
  expect(uids(text())).toEqual([
    'UID:exam-0195a1b2@nomenklatura',
    ...['mo', 'tu', 'we', 'th', 'fr', 'su'].map((day) => `UID:exam-0195a1b2-${day}@nomenklatura`),
  ])
  const moved = text({ name: 'Paper 2', atMs: Date.UTC(2026, 4, 1, 9), revision: 1 })
  expect(uids(moved)).toEqual(expect.arrayContaining(uids(text())))
  expect(lines(moved)).toContain('SEQUENCE:1')
  expect(lines(moved)).toContain('DTSTART:20260501T090000Z')
})

test('a weekday that has lost its minutes is cancelled', () => {
  const changed = lines(text({ revision: 3, minutesByWeekday: [20, 20, 20, 20, 20, 0, 0] }))
  expect(changed.filter((line) => line === 'STATUS:CANCELLED')).toHaveLength(2)
  expect(lines(text()).filter((line) => line === 'STATUS:CANCELLED')).toHaveLength(0)
})

test('study days repeat weekly until the day before the exam, days off left out', () => {
  const calendar = lines(text({ daysOff: ['2026-03-09', '2026-03-10'] }))
  const at = calendar.indexOf('UID:exam-0195a1b2-mo@nomenklatura')
  const event = calendar.slice(at, calendar.indexOf('END:VEVENT', at))
  expect(event).toContain('DTSTART;VALUE=DATE:20260302')
  expect(event).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260319')
  expect(event.filter((line) => line.startsWith('EXDATE'))).toEqual(['EXDATE;VALUE=DATE:20260309'])
  expect(event).toContain('SUMMARY:Study for Paper 1H: 20 minutes')
})

const name = fc.string({
  unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom(...'\\;,\n\rnё€😀')),
  maxLength: 200,
  size: 'max',
})

test('any name is folded within 75 octets, cut between characters, and read back whole', () => {
  fc.assert(
    fc.property(name, (name) => {
      const calendar = text({ name })
      for (const line of calendar.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(calendar).not.toMatch(/[^\r]\n/)
      const summary = lines(calendar).find((line) => line.startsWith('SUMMARY:'))!
      const back = summary.slice(8).replaceAll(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one))
      const kept = name.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      expect(back).toBe(kept)
    }),
  )
})

test('the same revision of an exam is the same calendar, but for the stamp', () => {
  const later = examCalendar(exam(), { ...options, nowMs: monday + 3 * 86_400_000 })
  expect(later.replaceAll(/DTSTAMP.*/g, '')).toBe(text().replaceAll(/DTSTAMP.*/g, ''))
  expect(lines(text())).toContain('DTSTAMP:20260302T150000Z')
})
