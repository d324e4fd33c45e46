import type { CorpusData } from './corpus'
import { kindOf } from './entity'
import type { Fact } from './fact'
import {
  careerGoal,
  chapterGoals,
  entityGoals,
  factGoal,
  leaders,
  meets,
  shareGoals,
  type Goal,
  type Share,
} from './goals'

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
  /** Facts, not shares. */
  readonly shares: Readonly<Record<Share, number>>
  /** Tenures and memberships of each leader. */
  readonly careers: Counts
}

function count(items: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}

function chapterOf(fact: Fact): string {
  const first = fact.references[0]
  return first?.source === 'kedrov-article' ? 'Kedrov article' : `Rees ${first?.chapter ?? '?'}`
}
const personsIn = (fact: Fact) => fact.entities.filter((id) => kindOf(id) === 'person')

const isIn: { readonly [S in Share]: (fact: Fact) => boolean } = {
  statements: (fact) => fact.kind === 'statement',
  'Lazar Kaganovich the only person': (fact) => personsIn(fact).join() === 'person/lazar-kaganovich',
  inferred: (fact) => fact.inferred !== undefined,
  'importance 1': (fact) => fact.importance === 1,
  'importance 2': (fact) => fact.importance === 2,
  'importance 3': (fact) => fact.importance === 3,
}

/** How much is there, by what a curator asks. A fact counts under its first citation's chapter, and under each of its topics and persons. */
export function corpusStats(corpus: CorpusData): CorpusStats {
  const { facts } = corpus
  const offices = count(
    facts.flatMap((fact) => (fact.kind === 'tenure' || fact.kind === 'membership' ? [fact.person] : [])),
  )
  const shares = Object.entries(isIn).map(([share, test]) => [share, facts.filter(test).length])
  return {
    facts: facts.length,
    entities: count(corpus.entities.map((entity) => kindOf(entity.id))),
    kind: count(facts.map((fact) => fact.kind)),
    chapter: count(facts.map(chapterOf)),
    topic: count(facts.flatMap((fact) => fact.topics)),
    person: count(facts.flatMap(personsIn)),
    standing: count(facts.map((fact) => fact.standing)),
    importance: count(facts.map((fact) => String(fact.importance))),
    shares: Object.fromEntries(shares) as Record<Share, number>,
    careers: Object.fromEntries(leaders.map((id) => [id, offices[id] ?? 0])),
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`
const plain = (value: number) => String(value)

function goalText(value: number, goal: Goal, show: (value: number) => string): string {
  const wish =
    'atLeast' in goal
      ? `at least ${show(goal.atLeast)}`
      : 'atMost' in goal
        ? `at most ${show(goal.atMost)}`
        : `about ${show(goal.about)}`
  return `goal ${wish}: ${meets(value, goal) ? 'met' : 'MISSED'}`
}

/** The counts as tables, with the goal beside each figure that has one. */
export function showStats(stats: CorpusStats): string {
  const line = (figure: string, name: string, goal = '') =>
    `  ${figure.padStart(5)}  ${goal ? `${name.padEnd(40)}  ${goal}` : name}`
  const table = (title: string, counts: Counts, goals: Readonly<Record<string, Goal>> = {}) => {
    const missing = Object.keys(goals).filter((name) => !(name in counts))
    const rows = [...Object.entries(counts), ...missing.map((name) => [name, 0] as const)]
    return [title, ...rows.map(([name, n]) => line(`${n}`, name, goals[name] && goalText(n, goals[name], plain)))].join(
      '\n',
    )
  }
  const shares = Object.entries(stats.shares).map(([name, n]) => {
    const share = stats.facts > 0 ? n / stats.facts : 0
    return line(percent(share), `${name} (${n})`, goalText(share, shareGoals[name as Share], percent))
  })
  return [
    `${stats.facts} facts, ${goalText(stats.facts, factGoal, plain)}`,
    ['shares of the facts', ...shares].join('\n'),
    table('entities', stats.entities, entityGoals),
    table('chapter', stats.chapter, chapterGoals),
    table('kind', stats.kind),
    table('standing', stats.standing),
    table('importance', stats.importance),
    table('offices and seats of the leaders', stats.careers, Object.fromEntries(leaders.map((id) => [id, careerGoal]))),
    table('topic', stats.topic),
    table('person', stats.person),
  ].join('\n')
}
