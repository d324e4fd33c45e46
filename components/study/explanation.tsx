import { toldAnswer, type Question } from '@/lib/questions/question'
import type { Judged } from '@/components/questions/form-props'

/** What there is to say beyond what the right option has just said. */
export function Explanation({ question }: { readonly question: Question }) {
  const said = question.form === 'choice' ? question.options.find((option) => option.correct)?.why : undefined
  const { explanation } = question
  const more = said && explanation.startsWith(said) ? explanation.slice(said.length).trim() : explanation
  return more ? <p className="border-rule mt-3 border-l-2 pl-3">{more}</p> : null
}

/** What a screen reader says when the answer has been judged. */
export function verdictWords(question: Question, judged: Judged): string {
  const { response } = judged
  const chosen =
    question.form === 'choice' && response?.kind === 'option' ? question.options[response.index] : undefined
  const verdict = judged.correct ? 'Right.' : `Wrong. The answer is ${toldAnswer(question)}.`
  const why = chosen && !chosen.correct ? `You chose ${chosen.text}. ${chosen.why}` : null
  return [verdict, judged.remark, question.explanation, why].filter(Boolean).join(' ')
}
