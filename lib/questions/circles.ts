import type { Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { Chronology } from './chronology'
import { Recent } from './recent'

/** Who is named together with an entity, by place, and how close they are: 1 for once, 2 for three times or more. */
interface Company {
  readonly places: readonly number[]
  readonly closeness: readonly number[]
}

/** The most that company counts for: the leaders are named together with everybody. */
const mostCompany = 5

/** Who appears with whom, and in what: what makes a wrong option plausible. Entities go by their places in `corpus.entities`. */
export class Circles {
  private readonly places: ReadonlyMap<EntityId, number>
  /** The well known come to mind first: 0 to 2. */
  private readonly familiarity: Float64Array
  /** How often each is named, by place: one more for twice as often. */
  readonly fame: Float64Array
  /** For each topic, which entities its facts name: 1 at their places. */
  private readonly ofTopic = new Map<string, Uint8Array>()
  private readonly company = new Map<EntityId, Company>()
  private readonly timely = new Map<number, Int8Array>()
  private readonly recent = new Recent<Float64Array>(4)

  constructor(
    private readonly corpus: Corpus,
    private readonly chronology: Chronology,
  ) {
    this.places = new Map(corpus.entities.map(({ id }, place) => [id, place]))
    this.fame = Float64Array.from(corpus.entities, ({ id }) => Math.log2(1 + (corpus.naming.get(id)?.length ?? 0)))
    this.familiarity = this.fame.map((fame) => Math.min(2, fame * 0.4))
    for (const fact of corpus.facts) {
      const named = fact.topics.map((topic) => this.namedIn(topic))
      for (const id of fact.entities) {
        const place = this.places.get(id)
        if (place !== undefined) for (const places of named) places[place] = 1
      }
    }
  }

  private namedIn(topic: string): Uint8Array {
    let named = this.ofTopic.get(topic)
    if (!named) this.ofTopic.set(topic, (named = new Uint8Array(this.corpus.entities.length)))
    return named
  }

  fameOf(id: EntityId): number {
    return this.fame[this.places.get(id)!]!
  }

  /** How likely a learner is to think of the entity when asked this: more is nearer. */
  nearness(id: EntityId, fact: Fact, answer: EntityId): number {
    return this.nearnessOfAll(fact, answer)[this.places.get(id)!]!
  }

  /** The same of every entity. */
  nearnessOfAll(fact: Fact, answer: EntityId): Float64Array {
    return this.recent.get(`${fact.id} ${answer}`, () => {
      const scores = new Float64Array(this.familiarity.length)
      for (const id of fact.entities) {
        const weight = id === answer ? 1 : 1.5
        const { places, closeness } = this.companyOf(id)
        for (let i = 0; i < places.length; i++) scores[places[i]!]! += weight * closeness[i]!
      }
      const named = this.inAny(fact.topics)
      const year = this.chronology.yearOf(fact)
      const timely = year === null ? null : this.timelyIn(year)
      for (let place = 0; place < scores.length; place++)
        scores[place] =
          Math.min(mostCompany, scores[place]!) +
          this.familiarity[place]! +
          (named?.[place] === 1 ? 2 : 0) +
          (timely ? timely[place]! : 0)
      return scores
    })
  }

  /** Which entities are named in any of the topics: 1 at their places. */
  private inAny(topics: readonly string[]): Uint8Array | null {
    const found = topics.flatMap((topic) => this.ofTopic.get(topic) ?? [])
    const [first, ...others] = found
    if (!first || others.length === 0) return first ?? null
    const any = first.slice()
    for (const named of others) for (let place = 0; place < any.length; place++) any[place]! |= named[place]!
    return any
  }

  /** For or against each for having been about in that year, or long before or after. */
  private timelyIn(year: number): Int8Array {
    let timely = this.timely.get(year)
    if (!timely) {
      timely = Int8Array.from(this.corpus.entities, ({ id }) => {
        const years = this.chronology.yearsOf(id)
        const apart = years ? Math.max(0, years.from - year, year - years.to) : null
        return apart === null ? 0 : apart === 0 ? 2 : apart <= 2 ? 1 : apart <= 5 ? -1 : apart <= 10 ? -3 : -5
      })
      this.timely.set(year, timely)
    }
    return timely
  }

  private companyOf(id: EntityId): Company {
    let company = this.company.get(id)
    if (!company) {
      const counts = new Map<EntityId, number>()
      for (const fact of this.corpus.naming.get(id) ?? [])
        for (const other of fact.entities) counts.set(other, (counts.get(other) ?? 0) + 1)
      const known = [...counts].filter(([other]) => this.places.has(other))
      company = {
        places: known.map(([other]) => this.places.get(other)!),
        closeness: known.map(([, count]) => Math.min(2, Math.log2(1 + count))),
      }
      this.company.set(id, company)
    }
    return company
  }
}
