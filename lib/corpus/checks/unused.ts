import type { Entity } from '../entity'
import { templateOf } from '../sentence'
import { entitiesOf } from '../template'
import type { ExcusableRule } from './check'

/** What an entity is a part of, comes from, or became. */
function around(entity: Entity): readonly string[] {
  return [
    ...('within' in entity && entity.within ? [entity.within] : []),
    ...('body' in entity ? [entity.body] : []),
    ...('author' in entity && entity.author ? [entity.author] : []),
    ...('becomes' in entity ? entity.becomes : []),
  ]
}

/**
 * An entity that no fact names is dead weight, and would be offered as an option about which nothing is known. What a used entity is a part of
 * is used by it.
 */
export const unused: ExcusableRule = ({ entities, facts }) => {
  const byId = new Map<string, Entity>(entities.map(({ value }) => [value.id, value]))
  const used = new Set<string>()
  const waiting: string[] = facts.flatMap(({ value }) => [
    ...entitiesOf(value, templateOf(value)),
    ...(value.according_to ? [value.according_to] : []),
  ])
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (used.has(id)) continue
    used.add(id)
    const entity = byId.get(id)
    if (entity) waiting.push(...around(entity))
  }
  return entities
    .filter(({ value }) => !used.has(value.id))
    .map(({ file, value }) => ({
      file,
      path: value.id,
      message: 'no fact names this entity; add one, or leave the entity out',
      of: [value.id],
    }))
}
