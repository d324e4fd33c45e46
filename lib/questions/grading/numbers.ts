import { showNumber, type SlotValue } from '@/lib/corpus/template'
import { roundness } from '../options/numbers'
import type { Verdict } from '../question'
import { readNumbers } from './read-number'

type Figure = Extract<SlotValue, { kind: 'number' }>

const scaleWords: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, milliard: 1e9, billion: 1e9 }
/** Two numbers that differ by less are one, written in other units. */
const dust = 1e-9

/**
 * Marks a typed figure. An exact one must be exact, though the right figure rounded, being less than is asked, earns a follow-up and not a
 * failure; of one that is known about, what is near is right.
 * @param scale what one unit of the figure as the sentence shows it is worth; the figure may be typed at full value or as shown
 */
export function gradeNumber(figure: Figure, scale: number, text: string): Verdict {
  const typed = readNumbers(text)
  if (typed.length === 0) return { kind: 'unsure', ask: 'Write a number.' }
  const unitScale = scaleWords[figure.unit?.split(' ')[0] ?? ''] ?? 1
  const targets = [...new Set([figure.number, figure.number / scale, figure.number * unitScale])]
  const shown = showNumber(figure.number / scale)
  const some = (test: (value: number, target: number) => boolean) =>
    typed.some((value) => targets.some((target) => test(value, target)))
  if (some((value, target) => missBy(value, target) < dust)) return { kind: 'right', remark: null }
  if (figure.precision === 'about') {
    const near = some((value, target) => missBy(value, target) <= toleranceOf(target) + dust)
    return near ? { kind: 'right', remark: `The source says about ${shown}.` } : { kind: 'wrong', remark: null }
  }
  return some(isRounded)
    ? { kind: 'unsure', ask: 'That is near. Can you give the exact figure?' }
    : { kind: 'wrong', remark: null }
}

const missBy = (value: number, target: number) =>
  target === 0 ? Math.abs(value) : Math.abs(value - target) / Math.abs(target)

/** One unit of the figure's own roundness, about 75,000 being round to 5,000; never less than a fiftieth nor more than a tenth of it. */
const toleranceOf = (target: number) => (target === 0 ? 0 : Math.min(0.1, Math.max(0.02, roundness(target) / target)))

/** The right figure with fewer of its digits, but two of them at least: 1.16 or 1.2 million for 1,163,000. */
const isRounded = (value: number, target: number) =>
  [2, 3, 4, 5].some((digits) => missBy(value, Number(target.toPrecision(digits))) < dust)
