import { parseTime, showPoint, showTime, type Time } from '@/lib/base/edtf'

/** A date as an answer: an interval says once what both its ends share, "26 January to 10 February 1934". */
export function showAnswerTime(time: Time): string {
  const text =
    time.kind === 'span' && time.start && time.end && !time.start.approximate && !time.end.approximate
      ? shortened(time.start.text, time.end.text)
      : null
  const shown = text ?? showTime(time)
  return shown.slice(0, 1).toUpperCase() + shown.slice(1)
}

function shortened(from: string, to: string): string | null {
  const end = parseTime(to)
  if (end?.kind !== 'point' || from.length !== to.length || from.length < 7 || from.slice(0, 4) !== to.slice(0, 4))
    return null
  const start = parseTime(from)
  if (start?.kind !== 'point') return null
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  if (from.length === 7) return sameMonth ? null : `${showPoint(start).split(' ')[0]} to ${showPoint(end)}`
  const [day, month] = showPoint(start).split(' ')
  return `${sameMonth ? day : `${day} ${month}`} to ${showPoint(end)}`
}

/** What an answer looks like without its figures and months: options of another look would stand out. */
export const lookOf = (time: Time) =>
  showAnswerTime(time)
    .replace(/[A-Z][a-z]+/g, 'M')
    .replace(/\d{4}/g, 'Y')
    .replace(/\d+/g, 'D')
