import type { CorpusData } from './corpus'
import { kindOf } from './entity'

export type Counts = Readonly<Record<string, number>>
export interface CorpusStats {
  readonly facts: number
  readonly entities: Counts
  readonly kind: Counts
  readonly chapter: Counts
  readonly topic: Counts
  readonly person: Counts
  readonly standing: Counts
  readonly importance: Counts
  readonly inferred: number
}

function count(items: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}

/** How much is there, by what a curator asks. A fact counts under its first citation's chapter, and under each of its topics and persons. */
export function corpusStats(corpus: CorpusData): CorpusStats {
  const { facts } = corpus
  const chapter = (fact: (typeof facts)[number]) => {
    const first = fact.references[0]
    return first?.source === 'kedrov-article' ? 'Kedrov article' : `Rees ${first?.chapter ?? '?'}`
  }
  return {
    facts: facts.length,
    entities: count(corpus.entities.map((entity) => kindOf(entity.id))),
    kind: count(facts.map((fact) => fact.kind)),
    chapter: count(facts.map(chapter)),
    topic: count(facts.flatMap((fact) => fact.topics)),
    person: count(facts.flatMap((fact) => fact.entities.filter((id) => kindOf(id) === 'person'))),
    standing: count(facts.map((fact) => fact.standing)),
    importance: count(facts.map((fact) => String(fact.importance))),
    inferred: facts.filter((fact) => fact.inferred).length,
  }
}

export function showStats(stats: CorpusStats): string {
  const table = (title: string, counts: Counts) =>
    [`${title}`, ...Object.entries(counts).map(([name, n]) => `  ${String(n).padStart(5)}  ${name}`)].join('\n')
  return [
    `${stats.facts} facts, ${stats.inferred} of them inferred`,
    table('entities', stats.entities),
    table('kind', stats.kind),
    table('chapter', stats.chapter),
    table('topic', stats.topic),
    table('standing', stats.standing),
    table('importance', stats.importance),
    table('person', stats.person),
  ].join('\n')
}
