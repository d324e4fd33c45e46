import { fold } from '@/lib/base/fold'
import { parseTime } from '@/lib/base/edtf'
import type { QuestionContext } from './context'
import { gradeDate } from './grading/dates'
import { gradeEntity } from './grading/entities'
import { gradeMatch } from './grading/match'
import { gradeMultiple } from './grading/multiple'
import { gradeNumber } from './grading/numbers'
import { gradeOrder } from './grading/order'
import { gradeWhoSaysSo } from './grading/who-says-so'
import { slips } from './grading/slip'
import { askedPrecision } from './forms/date'
import { optionsOf, type Question, type Response, type Verdict } from './question'

const wrong: Verdict = { kind: 'wrong', remark: null }

/** What an answer is worth. `null`, "I don't know", is wrong. */
export function grade(context: QuestionContext, question: Question, response: Response): Verdict {
  if (!response) return wrong
  if (response.kind === 'several')
    return question.form === 'multiple' ? gradeMultiple(question, response.indices) : wrong
  if (response.kind === 'option') {
    if (question.form === 'multiple') return wrong
    return optionsOf(question)[response.index]?.correct ? { kind: 'right', remark: null } : wrong
  }
  if (response.kind === 'order') {
    if (question.form === 'who-says-so') return gradeWhoSaysSo(question, response.order)
    if (question.form === 'match') return gradeMatch(question, response.order)
    return question.form === 'order' ? gradeOrder(question, response.order) : wrong
  }
  const text = response.text.trim()
  if (text === '' || !('accept' in question)) return wrong
  // What is called right, or shown as the answer, is right, however the readers below would take it: "1.163 million", "30 to 31 August 1935".
  if ([question.answer, ...question.accept].some((spelling) => sameWords(spelling, text)))
    return { kind: 'right', remark: null }
  if (question.form === 'date') return gradeDate(question.time, question.precision, question.oldStyle, text)
  if ('entity' in question && question.entity) return gradeEntity(context, question.entity, text)
  const answer = context.card.get(question.cardId)?.answer
  switch (answer?.kind) {
    case 'time': {
      const oldStyle = context.corpus.fact.get(question.factId)?.calendar === 'julian'
      return gradeDate(answer.time, askedPrecision(parseTime(answer.time)) ?? 'year', oldStyle, text)
    }
    case 'number':
      return gradeNumber(answer, scaleOf(answer.number, question.answer), text)
    default:
      return gradeText(question.accept, text)
  }
}

/** The same but for case, accents and marks; a figure keeps its point, and "30–31 August" is "30 to 31 August". */
function sameWords(one: string, other: string): boolean {
  const bare = (text: string) => fold(text.replace(/(\d)[.,](?=\d)/g, '$1·').replace(/\s*[–-]\s*/g, ' to '))
  return bare(one) === bare(other)
}

/** What the figure was divided by to be shown. */
function scaleOf(value: number, shown: string): number {
  const scale = value / Number(shown.replaceAll(',', ''))
  return Number.isFinite(scale) && scale > 0 ? scale : 1
}

function gradeText(accept: readonly string[], text: string): Verdict {
  const typed = fold(text)
  const found = slips(typed, accept.map(fold))
  if (found === null) return wrong
  return { kind: 'right', remark: found === 0 ? null : `Spelled ${accept[0]}.` }
}
