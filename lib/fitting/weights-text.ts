import { completeWeights } from '@/lib/scheduling/weights'

export type ReadWeights =
  | {
      readonly ok: true
      readonly weights: readonly number[]
      /** How many of them lie outside of what FSRS works with, and are brought to its bounds. */
      readonly brought: number
    }
  | { readonly ok: false; readonly why: string }

/** Weights as Anki shows and takes them: numbers with a decimal point, commas between. */
export const writeWeights = (weights: readonly number[]) => weights.join(', ')

/** What was pasted, from Anki or from here. Says what to do where it cannot be read. */
export function readWeights(text: string): ReadWeights {
  const words = text
    .replace(/^[^[\d.+-]*\[|\][^\]]*$/g, ' ')
    .split(/[\s,;]+/)
    .filter(Boolean)
  if (words.length === 0)
    return { ok: false, why: 'There is nothing here yet. Copy the line of numbers from Anki and paste it.' }
  const odd = words.find((word) => !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word))
  if (odd !== undefined)
    return {
      ok: false,
      why: `“${odd.slice(0, 20)}” is not a number. Paste the numbers alone, with a point for decimals: 0.212, 1.2931, …`,
    }
  const weights = words.map(Number)
  if (![17, 19, 21].includes(weights.length)) return { ok: false, why: countWords(weights) }
  const complete = completeWeights(weights)
  const brought = weights.length === 21 ? complete.filter((weight, i) => weight !== weights[i]).length : 0
  return { ok: true, weights, brought }
}

function countWords(weights: readonly number[]): string {
  const found = `There ${weights.length === 1 ? 'is 1 number' : `are ${weights.length} numbers`} here; FSRS has 17, 19 or 21, by its version.`
  // "0,212, 1,2931" falls apart into twice as many whole numbers.
  if (weights.length > 21 && weights.every(Number.isInteger))
    return `${found} Are the decimals written with a comma? They need a point: 0.212, 1.2931, …`
  return `${found} In Anki open the deck’s options, find “FSRS parameters”, and copy the whole line.`
}
