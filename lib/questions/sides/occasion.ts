import { headOf } from '../noun'

const preposition = /^(in|at|to|on|during|before|after|under)\b/i
/** What is held and attended. */
const gathering = /^(congress|conference|plenum|meeting|session|soviet|politburo|presidium|debate|rally)$/i
/** What goes on for a while. */
const course = /^(controversy|disputes?|retreat|defence|defeat|years)$/i
/** No occasion by which one saying could be told from another. */
const vague = /\b(saying|remarks|looking back|private lives)\b/i

/**
 * Where something was said, as a question goes on: "at the XVI Party Congress", "in a letter of August 1932". `null` where the words mean no
 * one occasion.
 */
export function saidWhere(occasion: string): string | null {
  if (vague.test(occasion)) return null
  const dated = occasion
    .replace(/, ((?:[A-Z][a-z]+|spring|summer|autumn|winter) \d{4}|\d{4})$/, ' in $1')
    .replace(/, (\d{1,2} [A-Z][a-z]+ \d{4})$/, ' on $1')
  if (preposition.test(dated)) return dated
  const head = headOf(dated)
  if (gathering.test(head)) return `at ${dated}`
  if (course.test(head)) return `during ${dated}`
  return `${head === 'proposal' ? 'on' : 'in'} ${dated}`
}

/** Whether the words say when it was: by a year, or by a congress that has a number. */
export const tellsWhen = (words: string) => /\b\d{4}\b|\b[IVX]{2,}\b|\b[IVX]+ Party\b/.test(words)

/** What a claim is about, at the head of a question: "On Stalin's power", "On the question of where Beria was tried". */
export const aboutWhat = (about: string) =>
  `On ${/^(who|whom|whose|what|where|when|how|why|whether)\b/.test(about) ? `the question of ${about}` : about}`
