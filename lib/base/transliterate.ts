import { fold } from './fold'
import { Kept } from './kept'

/**
 * How Russian names are written in Latin letters, by the habits that a learner may have met: 33 letters each, in the order of the alphabet,
 * and what the letters become at the beginning of a word, after a vowel, or at its end.
 */
const alphabet = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'

interface Rules {
  readonly letters: string
  /** е at the beginning of a word and after a vowel, ъ or ь. */
  readonly softE?: string
  /** ё after ж, ч, ш, щ. */
  readonly hushedYo?: string
  /** -ий and -ый at the end of a word. */
  readonly endings?: readonly string[]
  /** с between vowels. */
  readonly doubleS?: boolean
  /** -ин at the end of a word. */
  readonly finalIn?: string
}

const rules = {
  'bgn-pcgn': {
    letters: 'a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya',
    softE: 'ye',
    endings: ['iy', 'yy', 'y'],
  },
  'ala-lc': { letters: 'a b v g d e ë zh z i ĭ k l m n o p r s t u f kh ts ch sh shch ʺ y ʹ ė iu ia' },
  'iso-9': { letters: 'a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â' },
  scholarly: { letters: 'a b v g d e ë ž z i j k l m n o p r s t u f x c č š šč ʺ y ʹ ė ju ja' },
  'scholarly-ch': { letters: 'a b v g d e ë ž z i j k l m n o p r s t u f ch c č š šč ʺ y ʹ ė ju ja' },
  passport: { letters: 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia', hushedYo: 'o' },
  newspaper: {
    letters: 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya',
    softE: 'ye',
    hushedYo: 'o',
    endings: ['y', 'i'],
  },
  french: {
    letters: 'a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia',
    softE: 'ie',
    hushedYo: 'io',
    endings: ['i', 'y'],
    doubleS: true,
    finalIn: 'ine',
  },
  german: {
    letters: 'a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja',
    softE: 'je',
    hushedYo: 'o',
    endings: ['i', 'ij'],
    doubleS: true,
  },
} as const satisfies Readonly<Record<string, Rules>>

export type System = keyof typeof rules
export const systems = Object.keys(rules) as readonly System[]

/** Letters of Ukrainian that Russian lacks, as the systems above would most nearly write them. */
const ukrainian: Readonly<Record<string, string>> = { і: 'и', ї: 'и', є: 'е', ґ: 'г', ў: 'у' }
type Table = Readonly<Record<string, string>>
/** What each letter becomes by each system. */
const tablesOf = (change: (latin: string) => string): ReadonlyMap<System, Table> =>
  new Map(
    systems.map((system) => {
      const latin = rules[system].letters.split(' ')
      return [
        system,
        Object.fromEntries([...alphabet].map((letter, i) => [letter, change(latin[i]!.replace(/^-$/, ''))])),
      ]
    }),
  )
const tables = tablesOf((latin) => latin)
/** The same folded: a word folded letter by letter is folded as a whole, and no name of the corpus need be gone over again. */
const folded = tablesOf(fold)

const vowels = 'аеёиоуыэюя'
const softening = `${vowels}ъьй`
const hushing = 'жчшщ'

/** One word in lower case, `ending` being the system's chosen way to write -ий. */
function writeWord(word: string, system: System, ending: string | null, table: Table): string {
  const rule: Rules = rules[system]
  let stem = word
  let tail = ''
  if (ending !== null && /[иы]й$/.test(word)) {
    stem = word.slice(0, -2)
    tail = ending
  } else if (rule.finalIn && word.endsWith('ин')) {
    stem = word.slice(0, -2)
    tail = rule.finalIn
  }
  let out = ''
  let before = ''
  for (let i = 0; i < stem.length; i++) {
    const letter = stem[i]!
    if (letter === 'е' && rule.softE && (before === '' || softening.includes(before))) out += rule.softE
    else if (letter === 'ё' && rule.hushedYo && before !== '' && hushing.includes(before)) out += rule.hushedYo
    else if (letter === 'с' && rule.doubleS && before !== '' && vowels.includes(before) && isVowel(stem[i + 1]))
      out += 'ss'
    else out += table[letter] ?? letter
    before = letter
  }
  return out + tail
}
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

const russian = (text: string) => text.toLowerCase().replace(/[іїєґў]/g, (letter) => ukrainian[letter]!)

/** As the system writes it, in lower case: `transliterate('Ежов', 'french')` is "iejov". */
export function transliterate(cyrillic: string, system: System): string {
  const ending = (rules[system] as Rules).endings?.[0] ?? null
  return russian(cyrillic).replace(/[а-яё]+/g, (word) => writeWord(word, system, ending, tables.get(system)!))
}

/**
 * Every way in use to write one Cyrillic word, folded and once each: by each system and each of its endings, with ё read as written or as е,
 * and with "x" for "ks". The Cyrillic word itself is among them.
 */
export const spellingsOf = (word: string): readonly string[] => spellings.get(word)
/** First names and patronymics are many people's. */
const spellings = new Kept(2000, workedOut)

function workedOut(word: string): readonly string[] {
  const found = new Set([fold(word)])
  const lower = russian(word)
  const isPlain = /^[а-яё]*$/.test(lower)
  for (const written of new Set([lower, lower.replaceAll('ё', 'е')])) {
    const hasEnding = /[иы]й$/.test(written)
    for (const system of systems) {
      for (const ending of [null, ...((hasEnding && (rules[system] as Rules).endings) || [])]) {
        // -ий is not written "yy", nor -ый "iy".
        if (ending === (written.endsWith('ий') ? 'yy' : 'iy')) continue
        const latin = isPlain
          ? writeWord(written, system, ending, folded.get(system)!)
          : fold(writeWord(written, system, ending, tables.get(system)!)).replaceAll(' ', '')
        found.add(latin)
        if (latin.includes('ks')) found.add(latin.replaceAll('ks', 'x'))
      }
    }
  }
  return [...found]
}
