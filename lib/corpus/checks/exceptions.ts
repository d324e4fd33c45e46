import type { Written } from '../assemble'
import type { Problem } from '../problem'
import type { ExcusableCheck } from '../schema/exception'
import type { Finding } from './check'

const keyOf = (check: string, of: readonly string[]) => [check, ...of.toSorted()].join(' ')

/** The findings that no exception excuses; and the exceptions that excuse nothing, or are listed twice, for they have had their day. */
export function withoutExceptions(
  findings: Readonly<Record<ExcusableCheck, readonly Finding[]>>,
  exceptions: Written['exceptions'],
): readonly Problem[] {
  const idle = new Map<string, (typeof exceptions)[number]>()
  const problems: Problem[] = []
  const complain = ({ file, value }: (typeof exceptions)[number], message: string) =>
    problems.push({ file, path: `${value.check} of ${value.of.join(' and ')}`, message })
  for (const exception of exceptions) {
    const key = keyOf(exception.value.check, exception.value.of)
    if (idle.has(key)) complain(exception, 'this exception is listed twice; keep one of the two')
    else idle.set(key, exception)
  }
  const excused = new Set(idle.keys())
  for (const [check, found] of Object.entries(findings)) {
    for (const { of, ...problem } of found) {
      const key = keyOf(check, of)
      idle.delete(key)
      if (!excused.has(key)) problems.push(problem)
    }
  }
  for (const exception of idle.values()) complain(exception, 'this exception excuses nothing any more; remove it')
  return problems
}
