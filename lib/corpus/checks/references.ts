import { kindOf, type EntityId, type EntityKind } from '../entity'
import type { Problem } from '../problem'
import { templateOf } from '../sentence'
import { entitiesOf } from '../template'
import type { Check } from './check'

/** Which kinds of entity a field may name. */
const allowed: Readonly<Record<string, readonly EntityKind[]>> = {
  person: ['person'],
  relative: ['person'],
  speaker: ['person', 'body'],
  place: ['place'],
  body: ['body'],
  post: ['post'],
  event: ['event'],
  term: ['term', 'body', 'work', 'event', 'post'],
  author: ['person', 'body'],
}

/** Every entity that is named exists and is of the kind that the field asks for. */
export const references: Check = ({ entities, facts }) => {
  const known = new Set<string>(entities.map(({ value }) => value.id))
  const problems: Problem[] = []
  const fields = (file: string, id: string, value: object) => {
    for (const [field, kinds] of Object.entries(allowed)) {
      const target = (value as Readonly<Record<string, unknown>>)[field]
      if (typeof target === 'string' && known.has(target) && !kinds.includes(kindOf(target))) {
        problems.push({
          file,
          path: `${id}.${field}`,
          message: `${target} is a ${kindOf(target)}; expected ${kinds.join(' or ')}`,
        })
      }
    }
  }
  const mustExist = (file: string, path: string, target: string) => {
    if (!known.has(target))
      problems.push({ file, path, message: `no entity ${target}; add it to content/entities or mend the id` })
  }
  /** A part is of the kind of its whole, and a successor of the kind of what it follows. */
  const sameKind = (file: string, id: string, field: string, target: string) => {
    mustExist(file, `${id}.${field}`, target)
    if (kindOf(target) !== kindOf(id))
      problems.push({ file, path: `${id}.${field}`, message: `${target} is not a ${kindOf(id)} as ${id} is` })
  }
  for (const { file, value } of entities) {
    fields(file, value.id, value)
    if ('within' in value && value.within) sameKind(file, value.id, 'within', value.within)
    if ('body' in value) mustExist(file, `${value.id}.body`, value.body)
    if ('author' in value && value.author) mustExist(file, `${value.id}.author`, value.author)
    if ('becomes' in value) for (const id of value.becomes) sameKind(file, value.id, 'becomes', id)
  }
  for (const { file, value } of facts) {
    fields(file, value.id, value)
    const named: readonly EntityId[] = entitiesOf(value, templateOf(value))
    for (const id of named) mustExist(file, value.id, id)
    if (value.according_to?.includes('/')) mustExist(file, `${value.id}.according_to`, value.according_to)
  }
  return problems
}
