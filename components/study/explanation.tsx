import { optionsOf, toldAnswer, type Question, type Response } from '@/lib/questions/question'
import type { Judged } from '@/components/questions/form-props'
import { isTrue } from '@/components/questions/true-false'

/** What there is to say beyond what the right option has just said. */
export function Explanation({ question }: { readonly question: Question }) {
  const { explanation } = question
  const said = optionsOf(question).find((option) => option.correct && explanation.startsWith(option.why))?.why
  const more = said ? explanation.slice(said.length).trim() : explanation
  return more ? <p className="border-rule mt-3 border-l-2 pl-3">{more}</p> : null
}

function answerWords(question: Question, { correct }: Judged): string {
  const told = { order: 'The order is', match: 'The pairs are', multiple: 'The right ones are' } as const
  const answer = ` ${question.form in told ? told[question.form as keyof typeof told] : 'The answer is'} ${toldAnswer(question)}.`
  if (question.form !== 'true-false') return correct ? '' : answer
  return isTrue(question) ? ' The statement is true.' : ` The statement is false.${answer}`
}

/** The options that were picked. */
function chosenIn({ form }: Question, response: Response): readonly number[] {
  switch (response?.kind) {
    case 'option':
      return [response.index]
    case 'several':
      return response.indices
    case 'order':
      return form === 'who-says-so' ? response.order.slice(0, 1) : []
    default:
      return []
  }
}

/** What a screen reader says when the answer has been judged. */
export function verdictWords(question: Question, judged: Judged): string {
  const { response } = judged
  const chosen = chosenIn(question, response)
  const verdict = `${judged.correct ? 'Right.' : 'Wrong.'}${answerWords(question, judged)}`
  const why = chosen
    .flatMap((index) => optionsOf(question)[index] ?? [])
    .map((option) => (option.correct ? null : `You chose ${option.text}. ${option.why}`))
  return [verdict, judged.remark, question.explanation, ...why].filter(Boolean).join(' ')
}
