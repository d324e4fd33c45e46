import type { Entity, EntityId } from './entity'
import type { Fact, FactId, FactOf, FactKind } from './fact'
import type { Source, Topic } from './topic'

/** All that is known, as plain data: what is built into the app and what questions are made from. */
export interface CorpusData {
  readonly version: 1
  readonly sources: readonly Source[]
  readonly topics: readonly Topic[]
  readonly entities: readonly Entity[]
  readonly facts: readonly Fact[]
  readonly withdrawn: readonly string[]
}

/** The data with the ways into it. */
export interface Corpus extends CorpusData {
  readonly entity: ReadonlyMap<EntityId, Entity>
  readonly fact: ReadonlyMap<FactId, Fact>
  readonly topic: ReadonlyMap<string, Topic>
  readonly source: ReadonlyMap<string, Source>
  /** The facts that name an entity. */
  readonly naming: ReadonlyMap<EntityId, readonly Fact[]>
}

const keyed = <T extends { readonly id: string }, K = T['id']>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id as K, item]))

export function indexCorpus(data: CorpusData): Corpus {
  const naming = new Map<EntityId, Fact[]>()
  for (const fact of data.facts) {
    for (const id of fact.entities) {
      const list = naming.get(id)
      if (list) list.push(fact)
      else naming.set(id, [fact])
    }
  }
  return {
    ...data,
    entity: keyed<Entity, EntityId>(data.entities),
    fact: keyed<Fact, FactId>(data.facts),
    topic: keyed(data.topics),
    source: keyed(data.sources),
    naming,
  }
}

export function factsOfKind<K extends FactKind>(corpus: CorpusData, kind: K): readonly FactOf<K>[] {
  return corpus.facts.filter((fact) => fact.kind === kind) as unknown as readonly FactOf<K>[]
}
