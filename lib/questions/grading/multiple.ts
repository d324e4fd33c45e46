import type { QuestionOf, Verdict } from '../question'

/**
 * Marks what was marked: right only if it is all of the right ones and nothing else, for who marks everything knows nothing. How many were
 * marked or left out as they should be is told.
 */
export function gradeMultiple({ options }: QuestionOf<'multiple'>, indices: readonly number[]): Verdict {
  const fitting = options.filter(({ correct }, index) => correct === indices.includes(index)).length
  if (fitting === options.length) return { kind: 'right', remark: null }
  return { kind: 'wrong', remark: `${fitting} of the ${options.length} were judged rightly.` }
}
