import { runChecks } from './checks'
import type { CorpusData } from './corpus'
import type { Entity, EntityId } from './entity'
import type { Fact, WrittenFact } from './fact'
import { parseEntities, parseEntries, parseFacts, type ContentFile, type Located } from './parse'
import { resolveCitation, type SourceMap } from './passage'
import type { Problem } from './problem'
import { exceptionSchema, type Exception } from './schema/exception'
import { sourceSchema, topicSchema } from './schema/topic'
import { resolveSentence } from './resolve'
import type { EntityLookup } from './template'
import type { Source, Topic } from './topic'

/** Everything that stands in content/, parsed as YAML. */
export interface Content {
  readonly sources: ContentFile
  readonly topics: ContentFile
  readonly entities: readonly ContentFile[]
  readonly facts: readonly ContentFile[]
  readonly withdrawn: readonly string[]
  readonly exceptions: ContentFile
  readonly map: SourceMap
}

/** What the checks look at: the entries as written, with the files they stand in. */
export interface Written {
  readonly topics: readonly Located<Topic>[]
  readonly sources: readonly Located<Source>[]
  readonly entities: readonly Located<Entity>[]
  readonly facts: readonly Located<WrittenFact>[]
  readonly withdrawn: readonly string[]
  readonly exceptions: readonly Located<Exception>[]
}

/** The corpus, and all that is wrong with it; only a corpus without problems may be used. */
export function assembleCorpus(content: Content): { readonly data: CorpusData; readonly problems: readonly Problem[] } {
  const topics = parseEntries<Topic>([content.topics], () => topicSchema)
  const sources = parseEntries<Source>([content.sources], () => sourceSchema)
  const entities = parseEntities(content.entities)
  const facts = parseFacts(content.facts)
  const exceptions = parseEntries<Exception>([content.exceptions], () => exceptionSchema)
  const written: Written = {
    topics: topics.entries,
    sources: sources.entries,
    entities: entities.entries,
    facts: facts.entries,
    withdrawn: content.withdrawn,
    exceptions: exceptions.entries,
  }
  const byId = new Map<EntityId, Entity>(entities.entries.map(({ value }) => [value.id, value]))
  const lookup: EntityLookup = (id) => byId.get(id)
  const data: CorpusData = {
    version: 1,
    sources: sources.entries.map((entry) => entry.value),
    topics: topics.entries.map((entry) => entry.value),
    entities: entities.entries.map((entry) => entry.value),
    facts: facts.entries.map((entry) => resolveFact(entry.value, lookup, content.map)),
    withdrawn: content.withdrawn,
  }
  return {
    data,
    problems: [
      ...[topics, sources, entities, facts, exceptions].flatMap((parsed) => parsed.problems),
      ...runChecks(written),
    ],
  }
}

function resolveFact(written: WrittenFact, lookup: EntityLookup, map: SourceMap): Fact {
  const { cite, ...rest } = written
  return {
    ...rest,
    ...resolveSentence(written, lookup),
    references: cite.map((citation) => resolveCitation(citation, map)),
  } as Fact
}
