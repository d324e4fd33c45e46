import type { Located } from '../parse'
import type { Check } from './check'

/** An id is used once, and never again once it is withdrawn. */
export const duplicates: Check = ({ entities, facts, topics, withdrawn }) => {
  const gone = new Set(withdrawn)
  const repeated = (entries: readonly Located<{ readonly id: string }>[]) => {
    const seen = new Map<string, string>()
    return entries.flatMap(({ file, value: { id } }) => {
      const before = seen.get(id)
      seen.set(id, file)
      return before ? [{ file, path: id, message: `this id is used already in ${before}; keep one of the two` }] : []
    })
  }
  const reused = facts
    .filter(({ value }) => gone.has(value.id))
    .map(({ file, value }) => ({
      file,
      path: value.id,
      message: 'this id was withdrawn and is never used again; choose another',
    }))
  return [...repeated(topics), ...repeated(entities), ...repeated(facts), ...reused]
}
