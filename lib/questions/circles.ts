import type { Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { Chronology, Years } from './chronology'

/** An entity as a learner may think of it, whatever is asked. */
export interface Known {
  readonly id: EntityId
  /** The well known come to mind first: 0 to 2. */
  readonly familiarity: number
  readonly topics: ReadonlySet<string>
  readonly years: Years | null
}

/** Who appears with whom, and in what: what makes a wrong option plausible. */
export class Circles {
  private readonly company = new Map<EntityId, ReadonlyMap<EntityId, number>>()
  private readonly topics = new Map<EntityId, Set<string>>()

  constructor(
    private readonly corpus: Corpus,
    private readonly chronology: Chronology,
  ) {
    for (const fact of corpus.facts) {
      for (const id of fact.entities) {
        const topics = this.topics.get(id)
        if (topics) for (const topic of fact.topics) topics.add(topic)
        else this.topics.set(id, new Set(fact.topics))
      }
    }
  }

  knownOf(id: EntityId): Known {
    return {
      id,
      familiarity: Math.min(2, Math.log2(1 + (this.corpus.naming.get(id)?.length ?? 0)) * 0.4),
      topics: this.topics.get(id) ?? new Set(),
      years: this.chronology.yearsOf(id),
    }
  }

  /** How near everyone stands to those whom the fact names. */
  companyIn(fact: Fact, answer: EntityId): ReadonlyMap<EntityId, number> {
    const near = new Map<EntityId, number>()
    for (const id of fact.entities) {
      const weight = id === answer ? 1 : 1.5
      for (const [other, closeness] of this.companyOf(id)) near.set(other, (near.get(other) ?? 0) + weight * closeness)
    }
    return near
  }

  /** How likely a learner is to think of the candidate when asked this: more is nearer. */
  nearness(candidate: Known, company: ReadonlyMap<EntityId, number>, fact: Fact): number {
    let score = candidate.familiarity + (company.get(candidate.id) ?? 0)
    for (const topic of fact.topics) {
      if (!candidate.topics.has(topic)) continue
      score += 2
      break
    }
    const apart = this.chronology.yearsBetween(candidate.years, fact)
    if (apart !== null) score += apart === 0 ? 2 : apart <= 2 ? 1 : apart <= 5 ? -1 : apart <= 10 ? -3 : -5
    return score
  }

  /** Who is named together with the entity: 1 for once, 2 for three times or more. */
  private companyOf(id: EntityId): ReadonlyMap<EntityId, number> {
    let company = this.company.get(id)
    if (!company) {
      const counts = new Map<EntityId, number>()
      for (const fact of this.corpus.naming.get(id) ?? [])
        for (const other of fact.entities) counts.set(other, (counts.get(other) ?? 0) + 1)
      for (const [other, count] of counts) counts.set(other, Math.min(2, Math.log2(1 + count)))
      this.company.set(id, (company = counts))
    }
    return company
  }
}
