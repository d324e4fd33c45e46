import type { Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { Chronology } from './chronology'

/** Who appears with whom, and in what: what makes a wrong option plausible. */
export class Circles {
  private readonly together = new Map<EntityId, ReadonlyMap<EntityId, number>>()
  private readonly topics = new Map<EntityId, Set<string>>()

  constructor(
    private readonly corpus: Corpus,
    private readonly chronology: Chronology,
  ) {
    for (const fact of corpus.facts) {
      for (const id of fact.entities) {
        const topics = this.topics.get(id)
        if (topics) fact.topics.forEach((topic) => topics.add(topic))
        else this.topics.set(id, new Set(fact.topics))
      }
    }
  }

  /** In how many facts two entities are named together. */
  meetings(one: EntityId, other: EntityId): number {
    return this.companyOf(one).get(other) ?? 0
  }

  /** How likely a learner is to think of the candidate when asked this: more is nearer. */
  nearness(candidate: EntityId, fact: Fact, answer: EntityId): number {
    // The well known come to mind first.
    let score = Math.min(2, Math.log2(1 + (this.corpus.naming.get(candidate)?.length ?? 0)) * 0.4)
    for (const id of fact.entities) {
      const weight = id === answer ? 1 : 1.5
      score += weight * Math.min(2, Math.log2(1 + this.meetings(id, candidate)))
    }
    const topics = this.topics.get(candidate)
    if (topics && fact.topics.some((topic) => topics.has(topic))) score += 2
    const apart = this.chronology.yearsApart(candidate, fact)
    if (apart !== null) score += apart === 0 ? 2 : apart <= 2 ? 1 : apart <= 5 ? -1 : apart <= 10 ? -3 : -5
    return score
  }

  private companyOf(id: EntityId): ReadonlyMap<EntityId, number> {
    let company = this.together.get(id)
    if (!company) {
      const counts = new Map<EntityId, number>()
      for (const fact of this.corpus.naming.get(id) ?? [])
        for (const other of fact.entities) counts.set(other, (counts.get(other) ?? 0) + 1)
      this.together.set(id, (company = counts))
    }
    return company
  }
}
