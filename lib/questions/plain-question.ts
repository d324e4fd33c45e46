import { seededRandom } from '@/lib/base/random'
import type { QuestionContext } from './context'
import { showGap } from './gap'
import { formsFor, makeQuestion } from './make'
import type { Card, FormName, Question } from './question'
import { sideOf } from './sides'
import { inOldStyle } from './stem'

/** Forms whose stem asks the card's side and no more. */
const plainest: readonly FormName[] = ['choice', 'date', 'number', 'cloze', 'typed', 'who-says-so']

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

/** What the card asks, without the work of making it answerable: for lists of cards. */
export function plainStem(context: QuestionContext, card: Card): string | null {
  const fact = context.corpus.fact.get(card.factId)
  const side = fact && sideOf(context, fact, card.facet)
  if (!side) return null
  const stem = side.ask?.(seededRandom(card.id)).stem ?? (side.gap && showGap(side.gap))
  return stem === null ? null : inOldStyle(fact, side, stem)
}
