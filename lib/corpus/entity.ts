import type { z } from 'zod'
import type { Brand } from '@/lib/base/brand'
import type { entitySchemas } from './schema/entity'

export type EntityKind = keyof typeof entitySchemas
/** `<kind>/<slug>`: permanent, for facts and links hang on it. */
export type EntityId = Brand<string, 'EntityId'>
export type EntityOf<K extends EntityKind> = Readonly<z.infer<(typeof entitySchemas)[K]>>
export type Entity = { [K in EntityKind]: EntityOf<K> }[EntityKind]

export function kindOf(id: string): EntityKind {
  return id.slice(0, id.indexOf('/')) as EntityKind
}

export function isOfKind<K extends EntityKind>(entity: Entity, kind: K): entity is Extract<Entity, EntityOf<K>> {
  return kindOf(entity.id) === kind
}

/** The name as it stands in a sentence, with its article: "the Politburo". */
export function nameInSentence(entity: Entity): string {
  const article = 'article' in entity ? entity.article : 'none'
  return article === 'none' ? entity.name : `${article} ${entity.name}`
}
