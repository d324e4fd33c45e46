import type { EntityId } from './entity'
import type { WrittenFact } from './fact'
import { templateOf } from './sentence'
import { entitiesOf, joinSegments, renderSegments, type EntityLookup } from './template'

/** What follows from a fact as it is written: its sentence, and whom and what it names. */
export function resolveSentence(
  fact: WrittenFact | Omit<WrittenFact, 'cite'>,
  lookup: EntityLookup,
): { readonly statement: string; readonly entities: readonly EntityId[] } {
  const template = templateOf(fact)
  return {
    statement: joinSegments(renderSegments(fact, template, lookup)),
    entities: entitiesOf(fact, template),
  }
}
