import type { QuestionOf, Verdict } from '../question'

/**
 * Marks an order by its pairs. The card asks when its own event happened: a pair with that one the wrong way round is wrong, any other is asked
 * again.
 * @param given indices of the items, the earliest first
 */
export function gradeOrder({ right, own }: QuestionOf<'order'>, given: readonly number[]): Verdict {
  if (given.length !== right.length || right.some((item) => !given.includes(item)))
    return { kind: 'wrong', remark: null }
  const pairs = right.flatMap((earlier, at) => right.slice(at + 1).map((later) => [earlier, later] as const))
  const turned = pairs.filter(([earlier, later]) => given.indexOf(earlier) > given.indexOf(later))
  if (turned.length === 0) return { kind: 'right', remark: null }
  const count = `${pairs.length - turned.length} of the ${pairs.length} pairs`
  return turned.some((pair) => pair.includes(own))
    ? { kind: 'wrong', remark: `${count} stood in order.` }
    : { kind: 'unsure', ask: `Nearly: ${count} stand in order. Look once more.` }
}
