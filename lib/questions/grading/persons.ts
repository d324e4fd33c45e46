import { fold } from '@/lib/base/fold'
import type { PersonNames } from './spellings'
import { slips } from './slip'

/** How far what was typed is from naming a person. */
export interface NameMatch {
  /** Letters mistyped; 0 when every word is a spelling in use. */
  readonly slips: number
  /** Nothing but the surname was given. */
  readonly bare: boolean
  /** Another patronymic than the person's was given. */
  readonly patronymic: boolean
}

const titles = new Set(
  'comrade tov tovarishch marshal general colonel admiral commissar narkom chairman secretary president premier minister mr mrs dr prof professor sir товарищ тов'.split(
    ' ',
  ),
)

/** What was typed, in words, without titles. */
export function wordsTyped(text: string): readonly string[] {
  const words = fold(text).split(' ').filter(Boolean)
  while (words.length > 1 && titles.has(words[0]!)) words.shift()
  return words
}

const looksPatronymic = (word: string) =>
  /(ovich|evich|yevich|ovitch|evitch|owitsch|ewitsch|ich|ovna|evna|ович|евич|ич|овна|евна)$/.test(word)

/**
 * Compares words with a person's names: the surname, and whatever is given beside it in any order: first name or its initial, patronymic or its
 * initial. `null` when they do not name the person. A mistyped initial is another initial.
 */
export function matchPerson(words: readonly string[], names: PersonNames): NameMatch | null {
  const whole = words.join(' ')
  if (names.others.has(whole)) return { slips: 0, bare: false, patronymic: false }
  let best: NameMatch | null = null
  for (let length = Math.min(3, words.length); length >= 1; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const surname = words.slice(at, at + length).join(' ')
      // A double surname is compared with double ones only: "I. Kaganovich" is no slip for "Kaganovich".
      const wrong = slips(
        surname,
        length === 1 ? names.surnames : [...names.surnames].filter((one) => one.split(' ').length === length),
      )
      if (wrong === null) continue
      const rest = [...words.slice(0, at), ...words.slice(at + length)]
      const match = matchGiven(rest, names)
      if (!match) continue
      const total = { slips: wrong + match.slips, bare: rest.length === 0, patronymic: match.patronymic }
      if (!best || total.slips < best.slips || (total.slips === best.slips && best.patronymic && !total.patronymic))
        best = total
    }
  }
  if (best?.slips !== 0) {
    const other = slips(whole, names.others)
    if (other !== null && (!best || other < best.slips)) best = { slips: other, bare: false, patronymic: false }
  }
  return best
}

type Given = Omit<NameMatch, 'bare'>

function matchGiven(rest: readonly string[], names: PersonNames): Given | null {
  const [first, ...others] = rest
  if (first === undefined) return { slips: 0, patronymic: false }
  if (others.length > 2) return null
  const given = givenSlips(first, names.givens)
  if (given === null) return others.length === 0 && first.length === 2 ? pairOfInitials(first, names) : null
  let [total, patronymic] = [given, false]
  for (const word of others) {
    const father = patronymicSlips(word, names.patronymics) ?? slips(word, names.givens)
    if (father !== null) total += father
    // First name and surname name the person; a wrong patronymic is worth a remark, an unknown one is not.
    else if (looksPatronymic(word)) patronymic = names.patronymics.size > 0
    else return null
  }
  return { slips: total, patronymic }
}

/** "LM" for "L. M." */
function pairOfInitials(word: string, names: PersonNames): Given | null {
  const [a, b] = [word[0]!, word[1]!]
  const fits = givenSlips(a, names.givens) === 0 && patronymicSlips(b, names.patronymics) === 0
  return fits ? { slips: 0, patronymic: false } : null
}

const isInitial = (word: string) => word.length <= 2 || /^(zh|kh|sh|ch|ts|sch|tch|tsch|dzh|shch)$/.test(word)

function givenSlips(word: string, givens: ReadonlySet<string>): number | null {
  if (isInitial(word)) return [...givens].some((given) => given.startsWith(word)) ? 0 : null
  // Of some people only the initial is known: any name that begins with it may be theirs.
  if (
    [...givens].some((given) => given.length <= 2 && word.startsWith(given)) &&
    [...givens].every((given) => given.length <= 2)
  )
    return 0
  return slips(word, givens)
}

function patronymicSlips(word: string, patronymics: ReadonlySet<string>): number | null {
  if (isInitial(word)) return patronymics.size === 0 || [...patronymics].some((one) => one.startsWith(word)) ? 0 : null
  return slips(word, patronymics)
}
