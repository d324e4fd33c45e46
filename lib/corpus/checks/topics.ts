import type { Check } from './check'

/** Topics exist, and the tree has two levels. Facts hang on the leaves. */
export const topics: Check = ({ topics: all, facts }) => {
  const byId = new Map(all.map(({ value }) => [value.id, value]))
  const parents = new Set(all.map(({ value }) => value.parent).filter((parent) => parent !== undefined))
  const tree = all.flatMap(({ file, value }) => {
    if (!value.parent) return []
    const parent = byId.get(value.parent)
    if (!parent) return [{ file, path: `${value.id}.parent`, message: `no topic ${value.parent}` }]
    return parent.parent ? [{ file, path: `${value.id}.parent`, message: 'the tree has two levels only' }] : []
  })
  const used = facts.flatMap(({ file, value }) =>
    value.topics.flatMap((topic) => {
      if (!byId.has(topic)) return [{ file, path: `${value.id}.topics`, message: `no topic ${topic} in topics.yaml` }]
      return parents.has(topic)
        ? [{ file, path: `${value.id}.topics`, message: `${topic} has subtopics; choose one of them` }]
        : []
    }),
  )
  return [...tree, ...used]
}
