import { showNumber, type SlotValue } from '@/lib/corpus/template'
import type { Verdict } from '../question'
import { readNumber } from './read-number'

type Figure = Extract<SlotValue, { kind: 'number' }>
/** How far from the right figure is still right: a rounder one of a large exact figure, a near one of what is only known about. */
const tolerance = (figure: Figure) => (figure.precision === 'about' ? 0.1 : figure.number >= 1000 ? 0.02 : 0)
/** Right in size, not in the figures. */
const nearly = (figure: Figure) => (figure.precision === 'about' || figure.number < 100 ? 0 : 0.06)

const scaleWords: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, milliard: 1e9, billion: 1e9 }

/** @param scale what one unit of the figure as the sentence shows it is worth; the figure may be typed at full value or as shown */
export function gradeNumber(figure: Figure, scale: number, text: string): Verdict {
  const typed = readNumber(text)
  if (typed === null) return { kind: 'unsure', ask: 'Write a number.' }
  const unitScale = scaleWords[figure.unit?.split(' ')[0] ?? ''] ?? 1
  const targets = new Set([figure.number, figure.number / scale, figure.number * unitScale])
  const shown = showNumber(figure.number / scale)
  let best = Infinity
  for (const target of targets)
    best = Math.min(best, target === 0 ? Math.abs(typed) : Math.abs(typed - target) / Math.abs(target))
  if (best < 1e-9) return { kind: 'right', remark: null }
  if (best <= tolerance(figure))
    return {
      kind: 'right',
      remark: figure.precision === 'about' ? `The source says about ${shown}.` : `Exactly ${shown}.`,
    }
  if (best <= nearly(figure)) return { kind: 'unsure', ask: 'Near. Can you be more exact?' }
  return { kind: 'wrong', remark: null }
}
