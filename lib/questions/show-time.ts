import { showTime, type Time } from '@/lib/base/edtf'

/** A date as an answer. */
export function showAnswerTime(time: Time): string {
  const shown = showTime(time)
  return shown.slice(0, 1).toUpperCase() + shown.slice(1)
}

/** What an answer looks like without its figures and months: options of another look would stand out. */
export const lookOf = (time: Time) =>
  showAnswerTime(time)
    .replace(/[A-Z][a-z]+/g, 'M')
    .replace(/\d{4}/g, 'Y')
    .replace(/\d+/g, 'D')
