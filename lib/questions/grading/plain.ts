import { fold } from '@/lib/base/fold'

/**
 * A name of anything but a person, without what people vary beyond its spelling: a leading article, Roman numerals and ordinals written in any
 * way, British or American endings.
 */
export function plainName(text: string): string {
  const words = fold(text.replace(/&/g, ' and ')).split(' ')
  if (words.length > 1 && /^(the|a|an)$/.test(words[0]!)) words.shift()
  return words.map((word, i) => asNumeral(word, i === 0) ?? american(word)).join(' ')
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]
const ofWord = new Map(ordinals.map((word, i) => [word, i + 1]))
ofWord.set('thirtieth', 30)

function asNumeral(word: string, first: boolean): string | null {
  const ordinal = ofWord.get(word) ?? (/^\d+(st|nd|rd|th)?$/.test(word) ? Number.parseInt(word, 10) : null)
  if (ordinal !== null) return String(ordinal)
  // A single letter is a numeral only where a name begins with it: "X Party Congress", but not "Comrade X".
  if (!/^[ivxl]+$/.test(word) || (word.length === 1 && !first)) return null
  return String(fromRoman(word))
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
function fromRoman(word: string): number {
  let total = 0
  for (let i = 0; i < word.length; i++) {
    const value = roman[word[i]!]!
    total += value < (roman[word[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return total
}

const american = (word: string) =>
  word
    .replace(/is(ation|ations|e|ed|es|ing|er|ers)$/, 'iz$1')
    .replace(/^(lab|hon|col|fav|harb)our/, '$1or')
    .replace(/^defence$/, 'defense')
    .replace(/^theatre$/, 'theater')
    .replace(/^centre$/, 'center')
