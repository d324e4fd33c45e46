import type { Located } from '../parse'
import type { Check } from './check'

/** An id is used once. */
export const duplicates: Check = ({ entities, facts, topics }) => {
  const repeated = (entries: readonly Located<{ readonly id: string }>[]) => {
    const seen = new Map<string, string>()
    return entries.flatMap(({ file, value: { id } }) => {
      const before = seen.get(id)
      seen.set(id, file)
      return before ? [{ file, path: id, message: `this id is used already in ${before}; keep one of the two` }] : []
    })
  }
  return [...repeated(topics), ...repeated(entities), ...repeated(facts)]
}
