import type { Problem } from '../problem'
import type { Check } from './check'

/** A withdrawn id is listed once, as it was written, and never used again. */
export const withdrawn: Check = ({ facts, withdrawn: ids }) => {
  const gone = new Set<unknown>()
  const file = 'withdrawn.yaml'
  const problems: Problem[] = []
  for (const id of ids as readonly unknown[]) {
    const path = typeof id === 'string' ? id : JSON.stringify(id)
    if (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      problems.push({ file, path, message: 'expected the id of a fact, such as kaganovich-heads-nkps-1935' })
    if (gone.has(id)) problems.push({ file, path, message: 'this id is listed twice; keep one of the two' })
    gone.add(id)
  }
  const reused = facts
    .filter(({ value }) => gone.has(value.id))
    .map(({ file: where, value }) => ({
      file: where,
      path: value.id,
      message: 'this id was withdrawn and is never used again; choose another',
    }))
  return [...problems, ...reused]
}
