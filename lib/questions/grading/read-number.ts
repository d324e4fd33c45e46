import { fold } from '@/lib/base/fold'

const units: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i]),
)
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
)
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  thousands: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  milliard: 1e9,
  billion: 1e9,
  bn: 1e9,
  dozen: 12,
}

/**
 * Every number that a text can mean: "1,163" is a thousand odd, and to who writes a decimal comma a little over one. Nobody writes a decimal that
 * ends in a nought, so "75,000" is one number only.
 */
export function readNumbers(text: string): readonly number[] {
  const value = readNumber(text)
  if (value === null) return []
  const both = /^\D*[1-9]\d{0,2}[.,]\d\d[1-9](?![\d.,])/.exec(text)
  // A nought at the end changes no decimal, and makes it one.
  const decimal = both && readNumber(`${both[0]}0${text.slice(both[0].length)}`)
  return decimal === null ? [value] : [value, decimal]
}

/**
 * The number in a text, written in figures or in words, with any separator and with or without a unit: "75,000 workers", "75 000", "1.2 million",
 * "seventy-five thousand", "37,5". `null` when there is none.
 */
export function readNumber(text: string): number | null {
  const figures = /[-−]?\d[\d  \u00a0\u202f.,'’]*/.exec(text)
  if (figures) {
    const value = readFigures(figures[0])
    const [next, after] = fold(text.slice(figures.index + figures[0].length)).split(' ')
    if (value === null) return null
    const scale = scales[next ?? ''] ?? 1
    return value * scale * (scale === 1e3 && after === 'million' ? 1e6 : 1)
  }
  return readWords(fold(text).split(' '))
}

/** A point or comma before exactly three figures separates thousands, but not behind a nought; before one or two it is decimal. */
function readFigures(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[.,]+$/, '')
  const grouped = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(bare)
  const marks = bare.match(/[.,]/g) ?? []
  if (grouped && new Set(marks).size === 1) return Number(bare.replace(/[.,]/g, ''))
  const decimal = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  if (decimal < 0) return Number(bare)
  const value = Number(`${bare.slice(0, decimal).replace(/[.,]/g, '')}.${bare.slice(decimal + 1)}`)
  return Number.isFinite(value) ? value : null
}

function readWords(words: readonly string[]): number | null {
  let [total, group, seen] = [0, 0, false]
  let half = false
  for (const word of words) {
    if (word === 'half') [half, seen] = [true, true]
    else if (word === 'a' || word === 'an' || word === 'and' || word === 'about') continue
    else if (units[word] !== undefined) [group, seen] = [group + units[word], true]
    else if (tens[word] !== undefined) [group, seen] = [group + tens[word], true]
    else if (scales[word] !== undefined && word.length > 2) {
      const scale = scales[word]
      const count = half && group === 0 ? 0.5 : group === 0 ? 1 : group
      if (scale === 100 || scale === 12) group = count * scale
      else [total, group] = [total + count * scale, 0]
      ;[half, seen] = [false, true]
    } else if (seen) break
  }
  return seen ? total + group : null
}
