import { templateOf } from '../sentence'
import { entitiesOf } from '../template'
import type { Check } from './check'

/** An entity that no fact and no other entity names is dead weight, and would be offered as an option about which nothing is known. */
export const unused: Check = ({ entities, facts }) => {
  const used = new Set<string>(
    facts.flatMap(({ value }) => [...entitiesOf(value, templateOf(value)), value.according_to ?? '']),
  )
  for (const { value } of entities) {
    if ('within' in value && value.within) used.add(value.within)
    if ('body' in value) used.add(value.body)
    if ('author' in value && value.author) used.add(value.author)
    if ('becomes' in value) value.becomes.forEach((id) => used.add(id))
  }
  return entities
    .filter(({ value }) => !used.has(value.id))
    .map(({ file, value }) => ({
      file,
      path: value.id,
      message: 'no fact names this entity; add one, or leave the entity out',
    }))
}
