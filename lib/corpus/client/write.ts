import type { CorpusData } from '../corpus'
import { kindOf, type Entity } from '../entity'
import type { Fact, Reference } from '../fact'
import type { Topic } from '../topic'
import { namesIn } from '../template'
import { templateOf } from '../sentence'
import { encoder, slugOf } from './codes'
import { tableOf } from './table'

/** What only curators need, and what the app works out again. */
const ofCurators = new Set(['mentions', 'corrections'])
const workedOut = new Set(['statement', 'entities'])
/** What is neither asked nor shown, unless the sentence says it. */
const unsaid = new Set(['cause', 'effect'])

/** The first line of the file. Tables follow, a column a line: `[table, field, values]`. */
export interface Head extends Pick<CorpusData, 'version' | 'sources' | 'withdrawn'> {
  /** What they are about stands on their pages, which the build makes. */
  readonly topics: readonly Omit<Topic, 'intro' | 'units'>[]
  /** Where facts stand, without the page: a reference is a place in this list and the pages or the paragraph. */
  readonly passages: readonly Pick<Reference, 'source' | 'chapter' | 'section'>[]
  /** The kinds of the entities and of the facts, each in its order: whose table holds the next row. */
  readonly entities: readonly string[]
  readonly facts: readonly string[]
}

/**
 * The corpus as it is sent to the app, in lines of JSON: the same for the same content. Usual values and what follows from the rest are left
 * out and put back by `readClientCorpus`.
 */
export function writeClientCorpus(data: CorpusData): string {
  const passages: Head['passages'][number][] = []
  const place = new Map<string, number>()
  const passage = ({ source, chapter, section }: Reference): number => {
    const key = JSON.stringify([source, chapter, section])
    if (!place.has(key))
      place.set(key, passages.push({ source, ...(chapter && { chapter }), ...(section && { section }) }) - 1)
    return place.get(key)!
  }
  const encode = encoder(data.entities.map(({ id }) => id))
  const topicPlaces = new Map(data.topics.map(({ id }, at) => [id, at]))

  const packFact = (fact: Fact): object => {
    const said = new Set(namesIn(templateOf(fact)))
    const rest = Object.entries(fact).filter(
      ([key]) => key !== 'id' && key !== 'kind' && !workedOut.has(key) && (!unsaid.has(key) || said.has(key)),
    )
    return {
      id: fact.id,
      ...(encode(slim(Object.fromEntries(rest))) as object),
      topics: fact.topics.map((topic) => topicPlaces.get(topic)!),
      standing: fact.standing === 'established' ? undefined : fact.standing,
      revision: fact.revision === 1 ? undefined : fact.revision,
      references: fact.references.flatMap((reference) => [
        passage(reference),
        reference.pages ?? reference.paragraph ?? null,
      ]),
    }
  }
  const packEntity = ({ id, ...entity }: Entity): object => ({
    ...(slugOf(entity.name) === id.slice(id.indexOf('/') + 1) ? {} : { id: id.slice(id.indexOf('/') + 1) }),
    ...(encode(slim(entity)) as object),
    ...('surname' in entity && entity.surname === entity.name.split(' ').at(-1) ? { surname: undefined } : {}),
    ...('gender' in entity && entity.gender === 'm' ? { gender: undefined } : {}),
  })

  const tables = new Map<string, object[]>()
  const put = (name: string, row: object) => tables.set(name, [...(tables.get(name) ?? []), row])
  for (const entity of data.entities) put(kindOf(entity.id), packEntity(entity))
  for (const fact of data.facts) put(fact.kind, packFact(fact))
  const head: Head = {
    version: data.version,
    sources: data.sources,
    topics: data.topics.map(({ intro: _intro, units: _units, ...topic }) => topic),
    withdrawn: data.withdrawn,
    passages,
    entities: data.entities.map(({ id }) => kindOf(id)),
    facts: data.facts.map(({ kind }) => kind),
  }
  const columns = [...tables].flatMap(([name, rows]) => [...tableOf(rows)].map(([key, values]) => [name, key, values]))
  return [head, ...columns].map((line) => JSON.stringify(line)).join('\n')
}

const slim = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([key, field]) => field !== undefined && !ofCurators.has(key) && !(Array.isArray(field) && field.length === 0),
    ),
  )
