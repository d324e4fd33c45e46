import { paced, runThrough, type Steps } from '@/lib/base/steps'
import { indexCorpus, type Corpus } from '../corpus'
import type { Entity, EntityId } from '../entity'
import type { Fact, Reference } from '../fact'
import { resolveSentence } from '../resolve'
import { naming } from '../template'
import { decoder, slugOf } from './codes'
import { rowsOf } from './table'
import type { Head } from './write'

/** How many entities or facts are read between two pauses. */
const stride = 50

const ofEntities = { aliases: [], mentions: [] }
const ofSomeEntities: Readonly<Record<string, object | undefined>> = {
  person: { gender: 'm' },
  body: { becomes: [], complete: [] },
  post: { becomes: [], complete: [] },
  place: { becomes: [], ground: [] },
}
const ofFacts = { standing: 'established', revision: 1, numbers: [], never_ask: [], corrections: [] }
const ofSomeFacts: Readonly<Record<string, object | undefined>> = {
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
  const put = (line: string, decode?: (values: unknown) => unknown) => {
    const [name, key, values] = JSON.parse(line) as Column
    tables.set(name, (tables.get(name) ?? new Map<string, readonly unknown[]>()).set(key, values))
    if (line.includes('@')) decode?.(values)
  }
  const [named, coded] = [lines.filter(isOfNames), lines.filter((line) => !isOfNames(line))]
  named.forEach((line) => put(line))
  yield
  const ids = idsIn(head.entities, tables)
  const decode = decoder(ids)
  yield* paced(coded, 5, (line) => put(line, decode))
  const rows = (kinds: readonly string[], usual: object, some: Readonly<Record<string, object | undefined>>) =>
    new Map([...new Set(kinds)].map((kind) => [kind, rowsOf(tables.get(kind)!, { ...usual, ...some[kind] })]))

  const rowsOfEntities = rows(head.entities, ofEntities, ofSomeEntities)
  const entities: Entity[] = []
  yield* paced(head.entities, stride, (kind, at) => {
    const entity = rowsOfEntities.get(kind)!.next()
    entity['id'] = ids[at]!
    if (kind === 'person') entity['surname'] ??= (entity['name'] as string).split(' ').at(-1)
    entities.push(entity as unknown as Entity)
  })

  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const lookup = (id: EntityId) => byId.get(id)
  const topicIds = head.topics.map(({ id }) => id)
  const rowsOfFacts = rows(head.facts, ofFacts, ofSomeFacts)
  const namingOf = new Map([...rowsOfFacts].map(([kind, { fields }]) => [kind, naming(fields)]))
  const facts: Fact[] = []
  yield* paced(head.facts, stride, (kind) => {
    const fact = rowsOfFacts.get(kind)!.next()
    fact['kind'] = kind
    fact['topics'] = (fact['topics'] as readonly number[]).map((place) => topicIds[place]!)
    fact['references'] = referencesOf(fact['references'] as readonly (number | string | null)[], head.passages)
    const { statement, entities: named } = resolveSentence(fact as unknown as Fact, lookup, namingOf.get(kind)!)
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
    if (where === null) references.push(passage)
    else
      references.push(
        passage.source === 'kedrov-article' ? { ...passage, paragraph: where } : { ...passage, pages: where },
      )
  }
  return references
}
