import type { EntityId } from './entity'
import type { WrittenFact } from './fact'
import { templateOf } from './sentence'
import { entitiesIn, joinSegments, renderSegments, type EntityLookup } from './template'

/** What follows from a fact as it is written: its sentence, and whom and what it names, in fields that may be known (`naming`). */
export function resolveSentence(
  fact: WrittenFact | Omit<WrittenFact, 'cite'>,
  lookup: EntityLookup,
  fields?: readonly string[],
): { readonly statement: string; readonly entities: readonly EntityId[] } {
  const segments = renderSegments(fact, templateOf(fact), lookup)
  return { statement: joinSegments(segments), entities: entitiesIn(fact, segments, fields) }
}
