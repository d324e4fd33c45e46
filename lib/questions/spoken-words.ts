import { fold } from '@/lib/base/fold'
import { wordsOf } from './giveaway'

/** A text taken apart once, to be compared with many answers. */
export interface Words {
  readonly text: string
  /** Folded, with a space at both ends, so that whole words are found. */
  readonly padded: string
  readonly words: ReadonlySet<string>
  /** The beginnings of its words, by which two forms of one word are known. */
  readonly stems: ReadonlySet<string>
}

const possessive = /['’]s\b/g
const beginning = 6
export const stemOf = (word: string) => word.slice(0, beginning)

/** Folded words; "Stalin’s" is Stalin. */
export const plainWords = (text: string): readonly string[] => wordsOf(text.replace(possessive, ''))

export function readWords(text: string): Words {
  const words = plainWords(text)
  return { text, padded: ` ${words.join(' ')} `, words: new Set(words), stems: new Set(words.map(stemOf)) }
}

/** Words that stand in any sentence, and those that give a date, which is no part of what a sentence is about. */
const empty = new Set(
  (
    'the and that this these those with from into onto over under after before about against between among during until while when where which who whom whose ' +
    'what was were been being have has had did does would could should there their them they then than also more most only both each other others ' +
    'his her its for not but out off said told made make took taken became become first second third about ' +
    'january february march april may june july august september october november december style'
  )
    .split(' ')
    .map(fold),
)
/** The words by which a sentence is known again. */
export const tellingStems = (text: string): readonly string[] => [
  ...new Set(
    plainWords(text)
      .filter((word) => word.length >= 4 && !/^\d+$/.test(word) && !empty.has(word))
      .map(stemOf),
  ),
]
