import type { QuestionOf, Verdict } from '../question'

/**
 * Marks a claim by who made it. What the historian makes of it is another card's affair, and is only told.
 * @param given the claimant's index and, where it is asked, that of the historian's view
 */
export function gradeWhoSaysSo({ options, view }: QuestionOf<'who-says-so'>, given: readonly number[]): Verdict {
  const [claimant, held] = given
  const missed = view && held !== undefined && !view.options[held]?.correct
  const told = missed ? view.options.find(({ correct }) => correct)?.text : undefined
  const remark = told ? `The historian’s view is another: ${told.slice(0, 1).toLowerCase()}${told.slice(1)}.` : null
  return { kind: claimant !== undefined && options[claimant]?.correct ? 'right' : 'wrong', remark }
}
