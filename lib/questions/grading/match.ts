import type { QuestionOf, Verdict } from '../question'

/**
 * Marks a matching by the pair that the card asks; how many of the others are right is only told.
 * @param given for each row the index of the name that was put to it
 */
export function gradeMatch({ right, own }: QuestionOf<'match'>, given: readonly number[]): Verdict {
  if (given.length !== right.length) return { kind: 'wrong', remark: null }
  const correct = right.filter((name, row) => given[row] === name).length
  const isRight = given[own] === right[own]
  if (correct === right.length) return { kind: 'right', remark: null }
  const count = `${correct === 0 ? 'None' : correct} of the ${right.length} pairs ${correct === 1 ? 'is' : 'are'} right`
  return isRight
    ? { kind: 'right', remark: `${count}${correct === 1 ? ': the one asked for' : ', the one asked for among them'}.` }
    : { kind: 'wrong', remark: `${count}${correct === 0 ? '' : ', but not the one asked for'}.` }
}
