import type { CorpusData } from './corpus'
import { kindOf } from './entity'
import type { Fact, Reference } from './fact'

const outside = new Set([
  'id',
  'kind',
  'statement',
  'entities',
  'time',
  'numbers',
  'standing',
  'according_to',
  'importance',
  'topics',
  'inferred',
  'revision',
  'calendar',
  'complete',
  'references',
  'corrections',
  'never_ask',
])

/**
 * The corpus in the shape of the export contract: what reusers get and what the evidence check reads. Every field of a kind stands under
 * `data`.
 */
export function exportCorpus(corpus: CorpusData) {
  return {
    version: corpus.version,
    sources: corpus.sources,
    entities: corpus.entities.map(({ id, ...rest }) => ({ id, kind: kindOf(id), ...rest })),
    topics: corpus.topics,
    facts: corpus.facts.map(exportFact),
    withdrawn: corpus.withdrawn,
    corrections: corpus.facts.flatMap((fact) =>
      fact.corrections.map((correction) => ({ fact: fact.id, ...correction })),
    ),
  }
}

function exportFact(fact: Fact) {
  const data = Object.fromEntries(
    Object.entries(fact).filter(([key, value]) => !outside.has(key) && value !== undefined),
  )
  const complete = 'complete' in fact && fact.complete
  const time = 'time' in fact ? (fact.time ?? null) : null
  return {
    id: fact.id,
    kind: fact.kind,
    statement: fact.statement,
    entities: fact.entities,
    time,
    numbers: fact.numbers,
    standing: fact.standing,
    ...(fact.according_to ? { according_to: fact.according_to } : {}),
    importance: fact.importance,
    topics: fact.topics,
    ...(fact.inferred ? { inferred: fact.inferred } : {}),
    revision: fact.revision,
    ...(fact.calendar ? { calendar: fact.calendar } : {}),
    ...(complete ? { complete: true } : {}),
    data,
    citations: fact.references.map(exportReference),
  }
}

// The contract writes page ranges with a plain hyphen.
const exportReference = (reference: Reference) => ({
  ...reference,
  ...(reference.pages ? { pages: reference.pages.replace('–', '-') } : {}),
})
