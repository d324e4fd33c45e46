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

/** By how much a date misses: "Two years too early". */
export function missOf(right: Time, wrong: Time): string {
  const [a, b] = [middle(right), middle(wrong)]
  const days = daysBetween(a.first, b.first) + b.half - a.half
  const length = Math.abs(days)
  const words =
    length >= 330
      ? counted(Math.round(length / 365.25), 'year')
      : length >= 27
        ? counted(Math.max(1, Math.round(length / 30.44)), 'month')
        : counted(Math.round(length), 'day')
  const about = length >= 330 && Math.abs(length / 365.25 - Math.round(length / 365.25)) > 0.12 ? 'about ' : ''
  const text = `${about}${words} too ${days < 0 ? 'early' : 'late'}`
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
