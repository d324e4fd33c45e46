import { minutesOn, type Exam } from '@/lib/planning/exam'
import { parseDayNumber, showDayNumber, studyDayNumber } from '@/lib/base/study-day'

export interface CalendarOptions {
  readonly nowMs: number
  readonly timeZone: string
  readonly rolloverHour: number
  /** The exam's page, for the calendar to lead back to. */
  readonly url: string
}

const product = '-//Nomenklatura//Exams//EN'
/** The exam's own length is not known; a calendar wants an end. */
const examMs = 60 * 60_000

/**
 * An exam and its days of study as iCalendar (RFC 5545), for download. The UIDs are made of the exam's id and never change, and SEQUENCE rises with
 * each change, so that taking the file in again updates what is there. Days of study are whole days without an hour: the plan says how long, not when.
 */
export function examCalendar(exam: Exam, options: CalendarOptions): string {
  const { nowMs, timeZone, rolloverHour, url } = options
  // From the last change on, not from today: the same revision is the same calendar.
  const from = studyDayNumber(exam.changedAtMs, timeZone, rolloverHour)
  const last = studyDayNumber(exam.atMs, timeZone, rolloverHour) - 1
  const common = [`DTSTAMP:${utc(nowMs)}`, `LAST-MODIFIED:${utc(exam.changedAtMs)}`, `SEQUENCE:${exam.revision}`]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${product}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:exam-${exam.id}@nomenklatura`,
    ...common,
    `DTSTART:${utc(exam.atMs)}`,
    `DTEND:${utc(exam.atMs + examMs)}`,
    `SUMMARY:${escaped(exam.name)}`,
    `URL:${url}`,
    'END:VEVENT',
  ]
  for (let day = from; day < from + 7; day++) {
    const weekday = weekdays[weekdayOf(day)]!
    const minutes = day <= last ? minutesOn({ ...exam, daysOff: [] }, day) : 0
    // A day that has lost its minutes is taken back; of one that never had any, an unchanged exam says nothing.
    if (minutes <= 0 && exam.revision === 0) continue
    const until = Math.max(day, last)
    const off = exam.daysOff.filter((one) => isWithin(parseDayNumber(one), day, until))
    lines.push(
      'BEGIN:VEVENT',
      `UID:exam-${exam.id}-${weekday.toLowerCase()}@nomenklatura`,
      ...common,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `RRULE:FREQ=WEEKLY;BYDAY=${weekday};UNTIL=${compact(until)}`,
      ...off.map((one) => `EXDATE;VALUE=DATE:${one.replaceAll('-', '')}`),
      `STATUS:${minutes > 0 ? 'CONFIRMED' : 'CANCELLED'}`,
      `SUMMARY:${escaped(minutes > 0 ? `Study for ${exam.name}: ${minutes} minutes` : `No study for ${exam.name}`)}`,
      'TRANSP:TRANSPARENT',
      `URL:${url}`,
      'END:VEVENT',
    )
  }
  lines.push('END:VCALENDAR')
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const weekdayOf = (day: number) => (((day - 4) % 7) + 7) % 7 // day 0 was a Thursday

const isWithin = (day: number, first: number, last: number) =>
  day >= first && day <= last && weekdayOf(day) === weekdayOf(first)

const compact = (day: number) => showDayNumber(day).replaceAll('-', '')
const utc = (atMs: number) => `${new Date(atMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** A TEXT value (3.3.11). Control characters have no place in one. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** Lines of at most 75 octets (3.1), cut between characters, never within one. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const code = character.codePointAt(0)!
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return out
}
