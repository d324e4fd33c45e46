import type { QuestionContext } from './context'
import { formsFor, makeQuestion } from './make'
import type { Card, FormName, Question } from './question'

/** Forms whose stem asks the card's side and no more, the plainest first. */
const plainest: readonly FormName[] = ['typed', 'date', 'number', 'choice', 'cloze', 'who-says-so']

/** The card's question as it is told away from a sitting, always in the same words; null when it can no longer be asked. */
export function plainQuestion(context: QuestionContext, card: Card): Question | null {
  const able = formsFor(context, card)
  const forms = [...plainest.filter((form) => able.includes(form)), ...able]
  for (const form of forms) {
    const question = makeQuestion(context, card, form, card.id)
    if (question) return question
  }
  return null
}
