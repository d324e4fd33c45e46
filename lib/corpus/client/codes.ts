import type { EntityId } from '../entity'

/** The slug that a name gives; most ids are their kind and this, and need not be sent. */
export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** An entity's place in the list, short: `@2f` for `person/lazar-kaganovich`. No value of the corpus begins so. */
const codeOf = (place: number) => `@${place.toString(36)}`

/** Every string in a value, changed; also those within lists and fields. */
function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change))
  if (value === null || typeof value !== 'object') return value
  const changed: Record<string, unknown> = {}
  for (const key of Object.keys(value)) changed[key] = mapStrings((value as Record<string, unknown>)[key], change)
  return changed
}

/** Puts codes for the ids of entities, also where a template names them in braces. */
export function encoder(ids: readonly EntityId[]): (value: unknown) => unknown {
  const codes = new Map<string, string>(ids.map((id, place) => [id, codeOf(place)]))
  return (value) =>
    mapStrings(value, (text) => {
      if (/(^|["{])@/.test(text)) throw new Error(`“${text}” begins like a code, or holds what does`)
      return (
        codes.get(text) ?? text.replace(/\{([a-z]+\/[a-z0-9-]+)/g, (whole, id: string) => `{${codes.get(id) ?? id}`)
      )
    })
}

/**
 * The same the other way round. Lists and objects are changed where they are, being our own from a line of JSON; every place that an entity
 * is named then holds one and the same string, which is the quickest to compare.
 */
export function decoder(ids: readonly EntityId[]): (value: unknown) => unknown {
  const idOf = (code: string) => ids[parseInt(code, 36)]!
  return function decode(value: unknown): unknown {
    if (typeof value === 'string') {
      if (value.startsWith('@')) return idOf(value.slice(1))
      return value.includes('{@') ? value.replace(/\{@([0-9a-z]+)/g, (_, code: string) => `{${idOf(code)}`) : value
    }
    if (Array.isArray(value)) for (let at = 0; at < value.length; at++) value[at] = decode(value[at])
    else if (value !== null && typeof value === 'object') {
      const held = value as Record<string, unknown>
      for (const key in held) held[key] = decode(held[key])
    }
    return value
  }
}
