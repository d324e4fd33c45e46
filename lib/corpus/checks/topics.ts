import type { Written } from '../assemble'
import type { Topic } from '../topic'
import type { Check } from './check'

/** Topics exist, and the tree has two levels. Facts hang on the leaves. A chapter serves the examination units that its topics serve. */
export const topics: Check = ({ topics: all, facts }) => {
  const byId = new Map(all.map(({ value }) => [value.id, value]))
  const parents = new Set(all.map(({ value }) => value.parent).filter((parent) => parent !== undefined))
  const tree = all.flatMap(({ file, value }) => {
    if (!value.parent) return []
    const parent = byId.get(value.parent)
    if (!parent) return [{ file, path: `${value.id}.parent`, message: `no topic ${value.parent}` }]
    return parent.parent ? [{ file, path: `${value.id}.parent`, message: 'the tree has two levels only' }] : []
  })
  const units = all.flatMap(({ file, value }) => {
    const path = `${value.id}.units`
    const listed = value.units.map(nameOf)
    const twice = listed.filter((unit, at) => listed.indexOf(unit) < at)
    const below = parents.has(value.id) ? unitsBelow(all, value.id) : listed
    return [
      ...twice.map((unit) => ({ file, path, message: `${unit} is listed twice` })),
      ...below
        .filter((unit) => !listed.includes(unit))
        .map((unit) => ({ file, path, message: `a topic below serves ${unit}, which is not listed` })),
      ...listed
        .filter((unit) => !below.includes(unit))
        .map((unit) => ({ file, path, message: `no topic below serves ${unit}` })),
    ]
  })
  const used = facts.flatMap(({ file, value }) =>
    value.topics.flatMap((topic) => {
      if (!byId.has(topic)) return [{ file, path: `${value.id}.topics`, message: `no topic ${topic} in topics.yaml` }]
      return parents.has(topic)
        ? [{ file, path: `${value.id}.topics`, message: `${topic} has subtopics; choose one of them` }]
        : []
    }),
  )
  return [...tree, ...units, ...used]
}

const nameOf = ({ board, unit }: Topic['units'][number]) => `${board} ${unit}`
const unitsBelow = (all: Written['topics'], id: string) => [
  ...new Set(all.flatMap(({ value }) => (value.parent === id ? value.units.map(nameOf) : []))),
]
