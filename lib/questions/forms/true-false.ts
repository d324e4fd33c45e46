import { parseTime } from '@/lib/base/edtf'
import { nameInSentence } from '@/lib/corpus/entity'
import type { QuestionContext } from '../context'
import { blank, showGap, type Gap } from '../gap'
import { isUnclear } from '../namesakes'
import type { Option } from '../question'
import type { Side, Stated } from '../side'
import { inOldStyle, yearIn } from '../stem'
import { capital } from '../why'
import { optionsFor, rightOf } from './choice'
import type { Form } from './form'

/** What fits a phone, as the gate has it. */
const longest = 260

/** The fact's sentence, or one that puts the answer forward, true or made false by one proven-wrong answer; who calls it false says what is right instead. */
export const trueFalse: Form<'true-false'> = {
  // An interval reads as two answers: a sentence could be half true. A definition after a colon is no statement.
  suits: ({ answer, gap, wrong, stated }) =>
    wrong !== null &&
    (stated !== undefined || (gap !== null && !/^[”’"']?:/.test(gap.after))) &&
    (answer.kind !== 'time' || parseTime(answer.time)?.kind === 'point'),
  make(context, fact, side, random) {
    const { gap, days = null, wrong = side.wrong, reads }: Stated = side.stated?.() ?? { gap: side.gap! }
    // A name's ending depends on the name: "Andreev's", but "Yenukidze'".
    if (/^['’](?!s\b)/.test(gap.after)) return null
    // The options are to fit this sentence and not the question that the side asks otherwise.
    const bare: Side = { ...side, gap, wrong, ask: null }
    const options = optionsFor(context, fact, bare, { stem: showGap(gap), days }, random)
    if (!options) return null
    const right = rightOf(options)
    const begins =
      gap.before === '' || (/^\p{Lu}/u.test(gap.shown) && !/^[\p{Lu}\d]/u.test(inSentence(context, bare, gap, right)))
    const stated = Math.floor(random() * options.length)
    const words = (reads ?? String)(inSentence(context, bare, gap, options[stated]!))
    const said = begins ? capital(words) : words
    const [before, after] = inOldStyle(fact, side, showGap(gap)).split(blank) as [string, string]
    // “What Is to Be Done?” ends no sentence.
    if (/[?!]$/.test(said) && /^[.,;]/.test(after)) return null
    const stem = `True or false? ${before}${said}${after}`
    if (stem.length > longest || isUnclear(context, stem)) return null
    // A figure that looks like a year would be taken for the question's.
    if (side.answer.kind === 'number' && yearIn(words) !== null) return null
    return { stem, answer: right.text, before, said, after, options, stated }
  },
}

/** An option as it reads in the gap; the right one not always as the fact has it, for then it would be known by that. */
function inSentence(context: QuestionContext, { answer, wrong }: Side, gap: Gap, option: Option): string {
  switch (answer.kind) {
    case 'entity': {
      const entity = option.entity && context.corpus.entity.get(option.entity)
      return entity ? (gap.article ? entity.name : nameInSentence(entity)) : option.text
    }
    case 'time':
      // "About 1935" of the options is "about 1935" here; all look alike.
      return /^\p{Ll}/u.test(gap.shown) ? option.text.slice(0, 1).toLowerCase() + option.text.slice(1) : option.text
    case 'number':
      return option.text
    case 'text': {
      if (option.correct) return answer.text
      const texts = wrong?.kind === 'texts' ? wrong.texts : []
      return texts.find(({ text }) => capital(text) === option.text)?.text ?? option.text
    }
  }
}
