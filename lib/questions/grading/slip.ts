import { distance } from 'fastest-levenshtein'

/** How many letters of a word may be wrong before it is another word. */
export function allowedSlips(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : word.length < 16 ? 2 : 3
}

/** Two letters that changed places are one slip, not two. */
function slipsBetween(one: string, other: string): number {
  const edits = distance(one, other)
  if (edits !== 2 || one.length !== other.length) return edits
  for (let i = 0; i + 1 < one.length; i++) {
    if (one[i] === other[i]) continue
    return one[i] === other[i + 1] && one[i + 1] === other[i] && one.slice(i + 2) === other.slice(i + 2) ? 1 : 2
  }
  return edits
}

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).join(' ')

/**
 * The least number of slips that turn what was typed into one of the spellings; `null` when it takes more than a slip of typing. Numbers in a
 * name are never mistyped: "17" and "18" are two congresses.
 */
export function slips(typed: string, spellings: Iterable<string>): number | null {
  let least: number | null = null
  const numbers = numbersIn(typed)
  for (const spelling of spellings) {
    if (spelling === typed) return 0
    const allowed = Math.min(allowedSlips(spelling), allowedSlips(typed))
    if (allowed === 0 || Math.abs(spelling.length - typed.length) > allowed || numbersIn(spelling) !== numbers) continue
    const count = slipsBetween(typed, spelling)
    if (count <= allowed && (least === null || count < least)) least = count
  }
  return least
}
