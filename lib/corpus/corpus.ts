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
  readonly byKind: ReadonlyMap<FactKind, readonly Fact[]>
}

const keyed = <T extends { readonly id: string }, K = T['id']>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id as K, item]))

export function indexCorpus(data: CorpusData): Corpus {
  const naming = new Map<EntityId, Fact[]>()
  const byKind = new Map<FactKind, Fact[]>()
  const put = <K>(map: Map<K, Fact[]>, key: K, fact: Fact) => {
    const list = map.get(key)
    if (list) list.push(fact)
    else map.set(key, [fact])
  }
  for (const fact of data.facts) {
    put(byKind, fact.kind, fact)
    for (const id of fact.entities) put(naming, id, fact)
  }
  return {
    ...data,
    entity: keyed<Entity, EntityId>(data.entities),
    fact: keyed<Fact, FactId>(data.facts),
    topic: keyed(data.topics),
    source: keyed(data.sources),
    naming,
    byKind,
  }
}

export function factsOfKind<K extends FactKind>(corpus: Corpus, kind: K): readonly FactOf<K>[] {
  return (corpus.byKind.get(kind) ?? []) as unknown as readonly FactOf<K>[]
}
