import { parseTime } from '@/lib/base/edtf'
import { fold } from '@/lib/base/fold'
import type { QuestionContext } from '@/lib/questions/context'
import { showAnswerTime } from '@/lib/questions/show-time'
import type { Review } from '@/lib/scheduling/review'
import { answeredName, type ReadName } from './mistaken'

/** Forms whose answer is one of the options shown, or is written. */
const picked: ReadonlySet<string> = new Set(['choice', 'true-false'])
const named: ReadonlySet<string> = new Set(['choice', 'true-false', 'typed', 'cloze', 'who-says-so'])

/**
 * Whether a guess was right. Its rating does not tell: a guess counts as Again, also a lucky one. Names are read as names, dates and texts
 * that were picked by their words; null where the log keeps too little to tell.
 */
export function judgeGuess(context: QuestionContext, read: ReadName): (review: Review) => boolean | null {
  return ({ cardId, form, chosen }) => {
    const answer = context.card.get(cardId)?.answer
    if (chosen === null || !answer) return null
    if (answer.kind === 'entity') {
      if (!named.has(form)) return null
      const meant = read(answeredName(form, chosen))
      if (meant.includes(answer.id)) return meant.length === 1 || picked.has(form) ? true : null
      return meant.length > 0 ? false : null
    }
    if (!picked.has(form) || answer.kind === 'number') return null
    const time = answer.kind === 'time' ? parseTime(answer.time) : null
    const right = answer.kind === 'text' ? answer.text : time && showAnswerTime(time)
    return right === null ? null : fold(right) === fold(chosen)
  }
}
