import { fold } from '@/lib/base/fold'

/**
 * A name of anything but a person, without what people vary beyond its spelling: its articles, Roman numerals and ordinals written in any way,
 * British or American endings, "of the party" for "party" before the noun, an "All-Union" party congress, a commissariat "for" or "of" something.
 */
export function plainName(text: string): string {
  const words = fold(text.replace(/&/g, ' and ')).split(' ')
  if (words.length > 1 && /^(the|a|an)$/.test(words[0]!)) words.shift()
  return words
    .map((word, i) => asNumeral(word, i === 0) ?? american(word))
    .join(' ')
    .replace(/^(\d+) all union (party (?:congress|conference))$/, '$1 $2')
    .replace(/^(\d+) (?:(?:cpsu|rkp|rcp|vkp)(?: b)?|communist party) (congress|conference)$/, '$1 party $2')
    .replace(ofTheParty, '$1 party $2')
    .replace(/(commissariat|commissar|ministry|minister) (?:for|of) (?:the )?/, '$1 of ')
    .replace(/(?<=\S )the /g, '')
}

const ofTheParty =
  /^(.+) (congress|conference) of (?:the )?(?:(?:(?:russian |all union )?communist party(?: of the soviet union)?|rkp|rcp|vkp|cpsu)(?: b(?:olsheviks)?)?|bolshevik party|bolsheviks|party)$/

/** Other ways to put the words of a plain name together: "finance commissariat", and a region by its Russian word. */
export function alsoPut(name: string): readonly string[] {
  const office = /^(peoples )?(commissariat|commissar|ministry|minister) of (.+)$/.exec(name)
  if (office) {
    const [, , what, of] = office
    return [`${what} of ${of}`, `${of} ${what}`, ...(what!.startsWith('comm') ? [`peoples ${what} of ${of}`] : [])]
  }
  const region = /^(.+) (province|region|territory)$/.exec(name)
  if (region)
    return (region[2] === 'territory' ? ['krai'] : ['oblast', 'province', 'region']).map(
      (word) => `${region[1]} ${word}`,
    )
  return []
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
