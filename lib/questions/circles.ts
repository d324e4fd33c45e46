import { addDays, outerBounds, type Point } from '@/lib/base/edtf'
import { timeOf, type Reach } from '@/lib/corpus/derived-days'
import type { Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'

/** When the corpus speaks of an entity, and of what. */
interface Presence {
  from: number
  to: number
  readonly topics: Map<string, number>
  facts: number
}

/** From so far away nobody is a plausible answer. */
const farYears = 12

/** Who appears with whom, when and where: what makes a wrong option plausible. */
export class Circles {
  private readonly presences = new Map<EntityId, Presence>()
  private readonly together = new Map<EntityId, ReadonlyMap<EntityId, number>>()
  private readonly years = new Map<string, number | null>()
  private readonly points = new Map<string, Point | null>()
  private readonly byYear = new Map<number, Fact[]>()

  constructor(private readonly corpus: Corpus) {
    for (const fact of corpus.facts) {
      const year = this.yearOf(fact)
      const point = this.pointOf(fact)
      if (point) {
        const then = Number(point.first.slice(0, 4))
        const list = this.byYear.get(then)
        if (list) list.push(fact)
        else this.byYear.set(then, [fact])
      }
      for (const id of fact.entities) {
        let presence = this.presences.get(id)
        if (!presence) this.presences.set(id, (presence = { from: Infinity, to: -Infinity, topics: new Map(), facts: 0 }))
        presence.facts++
        if (year !== null) {
          presence.from = Math.min(presence.from, year)
          presence.to = Math.max(presence.to, year)
        }
        for (const topic of fact.topics) presence.topics.set(topic, (presence.topics.get(topic) ?? 0) + 1)
      }
    }
  }

  /** The year in the middle of a fact's date. */
  yearOf(fact: Fact): number | null {
    let year = this.years.get(fact.id)
    if (year === undefined) {
      year = middleYear(fact)
      this.years.set(fact.id, year)
    }
    return year
  }

  /** The date of a fact that happened at one time; `null` for what lasted or is not dated. */
  pointOf(fact: Fact): Point | null {
    let point = this.points.get(fact.id)
    if (point === undefined) {
      const time = timeOf(fact)
      point = time?.kind === 'point' && time.precision !== 'decade' ? time : null
      this.points.set(fact.id, point)
    }
    return point
  }

  /** The facts that happened at one time in that year. */
  inYear(year: number): readonly Fact[] {
    return this.byYear.get(year) ?? []
  }

  /** In how many facts two entities are named together. */
  meetings(one: EntityId, other: EntityId): number {
    return this.companyOf(one).get(other) ?? 0
  }

  /** How likely a learner is to think of the candidate when asked this: more is nearer. */
  nearness(candidate: EntityId, fact: Fact, answer: EntityId): number {
    const presence = this.presences.get(candidate)
    if (!presence) return 0
    let score = Math.min(2, Math.log2(1 + presence.facts) * 0.4)
    for (const id of fact.entities) {
      const weight = id === answer ? 1 : 1.5
      score += weight * Math.min(2, Math.log2(1 + this.meetings(id, candidate)))
    }
    if (fact.topics.some((topic) => presence.topics.has(topic))) score += 2
    const year = this.yearOf(fact)
    if (year !== null && presence.from <= presence.to) {
      const distance = Math.max(0, presence.from - year, year - presence.to)
      score += distance === 0 ? 2 : distance <= 2 ? 1 : distance <= 5 ? -1 : distance <= 10 ? -3 : -5
    }
    return score
  }

  /** Surely dead, or not yet grown, when the fact happened; or known from quite another time only. */
  isOutOfTime(candidate: EntityId, fact: Fact, lives: ReadonlyMap<EntityId, Reach>): boolean {
    const [presence, year] = [this.presences.get(candidate), this.yearOf(fact)]
    if (presence && year !== null && (presence.from > year + farYears || presence.to < year - farYears)) return true
    const life = lives.get(candidate)
    if (!life) return false
    const reach = timeOf(fact)
    const then = reach && outerBounds(reach)
    if (!then) return false
    return (life.last !== null && then.first !== null && life.last < then.first) || (life.first !== null && then.last !== null && addDays(life.first, 4380) > then.last)
  }

  private companyOf(id: EntityId): ReadonlyMap<EntityId, number> {
    let company = this.together.get(id)
    if (!company) {
      const counts = new Map<EntityId, number>()
      for (const fact of this.corpus.naming.get(id) ?? []) for (const other of fact.entities) counts.set(other, (counts.get(other) ?? 0) + 1)
      this.together.set(id, (company = counts))
    }
    return company
  }
}

function middleYear(fact: Fact): number | null {
  const time = timeOf(fact)
  if (!time) return yearTold(fact.statement)
  const year = (day: string | undefined) => (day === undefined ? null : Number(day.slice(0, 4)))
  if (time.kind === 'point') return year(time.first)
  const [from, to] = [year(time.start?.first), year(time.end?.last)]
  return from !== null && to !== null ? Math.round((from + to) / 2) : (from ?? to)
}

/** Where a fact is not dated, its sentence may still tell the time: "in the 1950s". Good enough to be plausible by, not to prove by. */
function yearTold(statement: string): number | null {
  const years = [...statement.matchAll(/\b(1[89]\d\d)(s?)\b/g)].map((match) => Number(match[1]) + (match[2] ? 5 : 0))
  return years.length === 0 ? null : Math.round(years.reduce((sum, year) => sum + year, 0) / years.length)
}
