import type { QuestionContext } from './context'
import type { Card, FormName, Question } from './question'

/**
 * The card asked in one form. The same arguments always give the same question; another seed may give other words, options and order.
 * `null` where that form cannot be asked fairly, e.g. where fewer than two wrong options are proven.
 */
export function makeQuestion(_context: QuestionContext, _card: Card, _form: FormName, _seed: string | number): Question | null {
  throw new Error('not built yet')
}

/** The forms in which a card can be asked, easiest first; at least one. */
export function formsFor(_context: QuestionContext, _card: Card): readonly FormName[] {
  throw new Error('not built yet')
}
