import { paced, runThrough, type Steps } from '@/lib/base/steps'
import { indexCorpus, type Corpus } from '../corpus'
import type { Entity, EntityId } from '../entity'
import type { Fact, Reference } from '../fact'
import { resolveSentence } from '../resolve'
import { decodeLine, slugOf } from './codes'
import { rowOf } from './table'
import type { Head } from './write'

/** How many entities or facts are read between two pauses. */
const stride = 50

const ofEntities = { aliases: [], mentions: [] }
const ofSomeEntities: Readonly<Record<string, object>> = {
  person: { gender: 'm' },
  body: { becomes: [], complete: [] },
  post: { becomes: [], complete: [] },
  place: { becomes: [], ground: [] },
}
const ofFacts = { standing: 'established', revision: 1, numbers: [], never_ask: [], corrections: [] }
const ofSomeFacts: Readonly<Record<string, object>> = {
  statement: { slots: {}, asks: [] },
  happening: { participants: [] },
  utterance: { gist: '' },
  cause: { cause: '', effect: '' },
}

/** Reads what `writeClientCorpus` wrote; it is our own build's, so it is not checked again. */
export const readClientCorpus = (text: string): Corpus => runThrough(clientCorpusSteps(text))

/** The same in small steps, for a screen that must not stand still. */
export function* clientCorpusSteps(text: string): Steps<Corpus> {
  const [first, ...lines] = text.split('\n')
  const head = JSON.parse(first!) as Head
  const tables = new Map<string, Map<string, readonly unknown[]>>()
  const put = (line: string) => {
    const [name, key, values] = JSON.parse(line) as Column
    tables.set(name, (tables.get(name) ?? new Map<string, readonly unknown[]>()).set(key, values))
  }
  const [named, coded] = [lines.filter(isOfNames), lines.filter((line) => !isOfNames(line))]
  named.forEach(put)
  yield
  const ids = idsIn(head.entities, tables)
  yield* paced(coded, 5, (line) => put(decodeLine(line, ids)))
  const taken = new Map<string, number>()
  const next = (kind: string): Record<string, unknown> => {
    const at = taken.get(kind) ?? 0
    taken.set(kind, at + 1)
    return rowOf(tables.get(kind)!, at)
  }

  const entities: Entity[] = []
  yield* paced(head.entities, stride, (kind, at) => {
    const row = next(kind)
    const surname = kind === 'person' ? { surname: (row['name'] as string).split(' ').at(-1) } : {}
    const defaults = { ...ofEntities, ...ofSomeEntities[kind], ...surname }
    entities.push({ ...defaults, ...row, id: ids[at]! } as unknown as Entity)
  })

  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const facts: Fact[] = []
  yield* paced(head.facts, stride, (kind) => {
    const row = next(kind)
    const fact: Record<string, unknown> = { ...ofFacts, ...ofSomeFacts[kind], ...row }
    fact['kind'] = kind
    fact['topics'] = (row['topics'] as readonly number[]).map((place) => head.topics[place]!.id)
    fact['references'] = referencesOf(row['references'] as readonly (number | string | null)[], head.passages)
    const { statement, entities: named } = resolveSentence(fact as unknown as Fact, (id) => byId.get(id))
    fact['statement'] = statement
    fact['entities'] = named
    facts.push(fact as unknown as Fact)
  })
  yield
  const { version, sources, withdrawn } = head
  const topics = head.topics.map((topic) => ({ ...topic, intro: '', units: [] }))
  return indexCorpus({ version, sources, topics, entities, facts, withdrawn })
}

type Column = readonly [table: string, key: string, values: readonly unknown[]]
/** Columns from which the ids of entities follow, so they hold none. */
const isOfNames = (line: string) => /^\["(person|body|post|place|event|term|work)","(id|name)",/.test(line)

function idsIn(
  kinds: readonly string[],
  tables: ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>,
): readonly EntityId[] {
  const taken = new Map<string, number>()
  return kinds.map((kind) => {
    const at = taken.get(kind) ?? 0
    taken.set(kind, at + 1)
    const of = (key: string) => tables.get(kind)?.get(key)?.[at] as string | null | undefined
    return `${kind}/${of('id') ?? slugOf(of('name')!)}` as EntityId
  })
}

function referencesOf(packed: readonly (number | string | null)[], passages: Head['passages']): readonly Reference[] {
  const references: Reference[] = []
  for (let at = 0; at < packed.length; at += 2) {
    const passage = passages[packed[at] as number]!
    const where = packed[at + 1] as string | null
    const shown = where === null ? {} : passage.source === 'kedrov-article' ? { paragraph: where } : { pages: where }
    references.push({ ...passage, ...shown })
  }
  return references
}
