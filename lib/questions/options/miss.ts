import { daysBetween, type Time } from '@/lib/base/edtf'

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const counted = (count: number, unit: string) => `${numbers[count] ?? count} ${unit}${count === 1 ? '' : 's'}`
const middle = (time: Time) => {
  const [first, last] = time.kind === 'point' ? [time.first, time.last] : [time.start!.first, time.end!.last]
  return { first, half: daysBetween(first, last) / 2 }
}
const hasMonth = (time: Time) => time.kind === 'point' && (time.precision === 'day' || time.precision === 'month')

/** By how much a date misses: "Two years too early". */
export function missOf(right: Time, wrong: Time): string {
  const [a, b] = [middle(right), middle(wrong)]
  const days = daysBetween(a.first, b.first) + b.half - a.half
  const length = Math.abs(days)
  const months = Math.round(length / 30.44)
  // Of dates that name their month, a year and some months are told in months: not "about one year" of fourteen.
  const isInMonths =
    length >= 27 && (length < 330 || (months < 24 && months !== 12 && hasMonth(right) && hasMonth(wrong)))
  const words =
    length >= 330 && !isInMonths
      ? counted(Math.round(length / 365.25), 'year')
      : isInMonths
        ? counted(Math.max(1, months), 'month')
        : counted(Math.round(length), 'day')
  const about =
    length >= 330 && !isInMonths && Math.abs(length / 365.25 - Math.round(length / 365.25)) > 0.12 ? 'about ' : ''
  const text = `${about}${words} too ${days < 0 ? 'early' : 'late'}`
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
