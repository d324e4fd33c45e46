import { indexCorpus, type Corpus, type CorpusData } from './corpus'
import { kindOf, type Entity } from './entity'
import type { Fact } from './fact'

/** What the evidence check and the curators need, and the app does not. */
const forCurators = new Set(['mentions', 'corrections'])

/**
 * The corpus as it is sent to the app: one JSON text, the same for the same content. Empty lists and the usual values are left out and put
 * back by `readClientCorpus`.
 */
export function writeClientCorpus(data: CorpusData): string {
  const slim = (value: object) =>
    Object.fromEntries(
      Object.entries(value).filter(
        ([key, field]) => field !== undefined && !forCurators.has(key) && !(Array.isArray(field) && field.length === 0),
      ),
    )
  return JSON.stringify({
    version: data.version,
    sources: data.sources,
    topics: data.topics,
    entities: data.entities.map(slim),
    facts: data.facts.map((fact) =>
      slim({ ...fact, references: fact.references.map(({ lines: _, ...reference }) => reference) }),
    ),
    withdrawn: data.withdrawn,
  } satisfies Record<keyof CorpusData, unknown>)
}

const ofEntities = { aliases: [], mentions: [] }
const ofSomeEntities: Readonly<Record<string, object>> = {
  body: { becomes: [], complete: [] },
  post: { becomes: [], complete: [] },
  place: { becomes: [] },
}
const ofFacts = { entities: [], numbers: [], never_ask: [], corrections: [] }
const ofSomeFacts: Readonly<Record<string, object>> = {
  statement: { slots: {}, asks: [] },
  happening: { participants: [] },
}

/** Reads what `writeClientCorpus` wrote; it is our own build's, so it is not checked again. */
export function readClientCorpus(json: string): Corpus {
  return openClientCorpus(JSON.parse(json) as CorpusData)
}

/** The same, parsed already. */
export function openClientCorpus(data: CorpusData): Corpus {
  return indexCorpus({
    ...data,
    entities: data.entities.map(
      (entity) => ({ ...ofEntities, ...ofSomeEntities[kindOf(entity.id)], ...entity }) as Entity,
    ),
    facts: data.facts.map((fact) => ({ ...ofFacts, ...ofSomeFacts[fact.kind], ...fact }) as Fact),
  })
}
