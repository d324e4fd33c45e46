import { addDays, outerBounds, parseTime, type Day, type Point, type Time } from '@/lib/base/edtf'
import { paced, type Steps } from '@/lib/base/steps'
import { timeOf, type Days, type Reach } from '@/lib/corpus/derived-days'
import type { Corpus } from '@/lib/corpus/corpus'
import { kindOf, type EntityId, type EntityKind } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'

/** How many facts are read between two pauses. */
const stride = 50

export interface Years {
  readonly from: number
  readonly to: number
}
/** What happened at one time. */
export interface Timed {
  readonly fact: Fact
  readonly point: Point
}
/** An entity's time: the years in which it was about, how far off it may be, from when on it was abroad, its life. */
interface Being {
  readonly years: Years | null
  readonly late: number
  readonly early: number
  readonly left: number
  readonly isPerson: boolean
  readonly life: Reach | null
  readonly grown: Day | null
}
/** A body or a thing known from so many years away only is no plausible answer. */
const farYears = 8
/** Who was last seen more years before is likely dead or out of office, though the corpus does not say so. */
const goneYears = 4
/** Who is first seen more years later was nobody yet. */
const unknownYears = 5
const apart: { readonly [K in EntityKind]?: { readonly late: number; readonly early: number } } = {
  person: { late: goneYears, early: unknownYears },
  body: { late: farYears, early: unknownYears },
  event: { late: 12, early: 12 },
}
/** Nobody acts in public before this age. */
const grownDays = 12 * 365

/** When facts happened, and when people and offices were about: what makes a wrong option plausible. Nothing is proven by it. */
export class Chronology {
  private readonly years = new Map<string, number | null>()
  /** The years that a fact may speak of: of one without a date, those of its topics. */
  private readonly spans = new Map<string, Years | null>()
  /** From which year on the line that says who somebody is has him abroad: heard of, but in no office. */
  private readonly left = new Map<EntityId, number>()
  /** The facts that tell of their time themselves. */
  private readonly dated = new Set<string>()
  private readonly periods = new Map<string, Years>()
  private readonly byYear = new Map<number, Timed[]>()
  private readonly eventYears = new Map<EntityId, number>()
  /** When an event was, whoever spoke of it later. */
  private readonly happened = new Map<EntityId, Years>()
  /** Years in which the entity did or held something; for those of whom the corpus tells no such thing, in which it is named. */
  private readonly active = new Map<EntityId, Years>()
  private readonly named = new Map<EntityId, Years>()
  /** Birth and death, as far as the corpus knows them. */
  private readonly lives = new Map<EntityId, Reach>()
  /** From when on the entity may act in public, of those whose birth is known. */
  private readonly grown = new Map<EntityId, Day>()
  private readonly bounds = new Map<string, Reach | null>()
  private readonly beings = new Map<EntityId, Being>()

  private constructor() {}

  static *steps(corpus: Corpus): Steps<Chronology> {
    const chronology = new Chronology()
    for (const { id, who } of corpus.entities) {
      const left = /\babroad from (\d{4})\b/.exec(who)?.[1]
      if (left) chronology.left.set(id, Number(left))
    }
    for (const { id, period } of corpus.topics) {
      const years = yearsIn(parseTime(period))
      if (years) chronology.periods.set(id, years)
    }
    const times: (Time | null)[] = []
    yield* paced(corpus.facts, stride, (fact) => {
      const time = timeOf(fact)
      times.push(time)
      chronology.learnTime(fact, time)
    })
    yield* paced(corpus.facts, stride, (fact, at) => chronology.learnYears(fact, times[at] ?? null))
    return chronology
  }

  /** The year in the middle of a fact's date, or as near as its words come to one. */
  yearOf(fact: Fact): number | null {
    return this.years.get(fact.id) ?? null
  }

  /** The facts that happened at one time in that year. */
  inYear(year: number): readonly Timed[] {
    return this.byYear.get(year) ?? []
  }

  lifeOf(id: EntityId): Reach | null {
    return this.lives.get(id) ?? null
  }

  /** Nothing that the corpus tells was done by it: named, like Lenin in the 1950s, without being about. */
  isSpokenOfOnly(id: EntityId): boolean {
    return !this.active.has(id)
  }

  /** The years in which an event was, by what is told of it itself. */
  happenedIn(id: EntityId): Years | null {
    return this.happened.get(id) ?? null
  }

  /** The years in which the corpus knows the entity. */
  yearsOf(id: EntityId): Years | null {
    return this.active.get(id) ?? this.named.get(id) ?? null
  }

  /** Surely dead, or not yet grown, when the fact happened; or known from quite another time only. */
  isOutOfTime(id: EntityId, fact: Fact): boolean {
    return this.outOfTime(fact)(id)
  }

  /** The same of many entities. */
  outOfTime(fact: Fact): (id: EntityId) => boolean {
    const [span, isDated, then] = [this.spans.get(fact.id), this.dated.has(fact.id), this.boundsOf(fact)]
    return (id) => {
      const { years, late, early, left, isPerson, life, grown } = this.beingOf(id)
      if (span && years && (span.from - years.to > late || years.from - span.to > early)) return true
      if (span && span.from > left) return true
      // Of whom no date is told at all, he may be of any age.
      if (isDated && !years && isPerson) return true
      if (!life || !then) return false
      const dead = life.last !== null && then.first !== null && life.last < then.first
      return dead || (grown !== null && then.last !== null && grown > then.last)
    }
  }

  /** What is known of an entity's time, put together once. */
  private beingOf(id: EntityId): Being {
    let being = this.beings.get(id)
    if (!being) {
      const kind = kindOf(id)
      being = {
        years: this.happened.get(id) ?? this.yearsOf(id),
        ...(apart[kind] ?? { late: farYears, early: farYears }),
        left: this.left.get(id) ?? Infinity,
        isPerson: kind === 'person',
        life: this.lives.get(id) ?? null,
        grown: this.grown.get(id) ?? null,
      }
      this.beings.set(id, being)
    }
    return being
  }

  /** The days that the fact's date can touch; of one without a date, the years that it may speak of. */
  private boundsOf(fact: Fact): Reach | null {
    let bounds = this.bounds.get(fact.id)
    if (bounds === undefined) {
      const time = timeOf(fact)
      const span = this.spans.get(fact.id)
      bounds = time ? outerBounds(time) : span ? { first: `${span.from}-01-01`, last: `${span.to}-12-31` } : null
      this.bounds.set(fact.id, bounds)
    }
    return bounds
  }

  /** Whether somebody was about on the days that a stem names: not surely dead or a child by then, nor long out of sight, nor yet unknown. */
  wasAboutOn(id: EntityId, days: Days): boolean {
    const life = this.lives.get(id)
    if (life?.last && life.last < days.first) return false
    const grown = this.grown.get(id)
    if (grown !== undefined && grown > days.last) return false
    const years = this.yearsOf(id)
    const [first, last] = [Number(days.first.slice(0, 4)), Number(days.last.slice(0, 4))]
    if (first > (this.left.get(id) ?? Infinity)) return false
    return years === null || (first - years.to <= goneYears && years.from - last <= unknownYears)
  }

  private learnTime(fact: Fact, time: Time | null): void {
    const point = time?.kind === 'point' && time.precision !== 'decade' ? time : null
    const year = middleYear(time)
    if (year !== null && fact.kind === 'happening') {
      this.eventYears.set(fact.event, year)
      const { from, to } = yearsIn(time) ?? { from: year, to: year }
      widen(this.happened, fact.event, from, to)
    }
    if (point) {
      const at = Number(point.first.slice(0, 4))
      const list = this.byYear.get(at)
      if (list) list.push({ fact, point })
      else this.byYear.set(at, [{ fact, point }])
    }
    this.learnLife(fact)
  }

  private learnYears(fact: Fact, time: Time | null): void {
    const dated = yearsIn(time) ?? yearsTold(fact)
    const year = middleYear(time) ?? (dated && Math.round((dated.from + dated.to) / 2)) ?? this.yearOfEvents(fact)
    this.years.set(fact.id, year)
    if (dated) this.dated.add(fact.id)
    this.spans.set(fact.id, dated ?? (year === null ? this.periodOf(fact) : { from: year, to: year }))
    if (year === null) return
    const { from, to } = dated ?? { from: year, to: year }
    for (const id of fact.entities) widen(this.named, id, year, year)
    for (const id of actorsOf(fact)) widen(this.active, id, from, to)
  }

  /** The years that all the fact's topics have in common. */
  private periodOf(fact: Fact): Years | null {
    const periods = fact.topics.flatMap((topic) => this.periods.get(topic) ?? [])
    const [from, to] = [Math.max(...periods.map((one) => one.from)), Math.min(...periods.map((one) => one.to))]
    return periods.length > 0 && from <= to ? { from, to } : null
  }

  private learnLife(fact: Fact): void {
    if ((fact.kind !== 'birth' && fact.kind !== 'death') || fact.standing === 'disputed') return
    const time = parseTime(fact.time)
    if (!time) return
    const life = this.lives.get(fact.person) ?? { first: null, last: null }
    const { first, last } = outerBounds(time)
    this.lives.set(fact.person, fact.kind === 'birth' ? { ...life, first } : { ...life, last })
    if (fact.kind === 'birth' && first) this.grown.set(fact.person, addDays(first, grownDays))
  }

  private yearOfEvents(fact: Fact): number | null {
    for (const id of fact.entities) {
      const year = this.eventYears.get(id)
      if (year !== undefined) return year
    }
    return null
  }
}

function widen(map: Map<EntityId, Years>, id: EntityId, from: number, to: number): void {
  const years = map.get(id)
  if (!years) map.set(id, { from, to })
  else if (from < years.from || to > years.to)
    map.set(id, { from: Math.min(years.from, from), to: Math.max(years.to, to) })
}

/** Who does or holds something in the fact, rather than being spoken of. */
function actorsOf(fact: Fact): readonly EntityId[] {
  switch (fact.kind) {
    case 'tenure':
      return [fact.person, fact.post]
    case 'membership':
      return [fact.person, fact.body]
    case 'birth':
    case 'death':
      return [fact.person]
    case 'utterance':
      return [fact.speaker]
    case 'happening':
      return fact.participants.map((one) => one.who)
    case 'statement':
      return subjectOf(fact)
    default:
      return []
  }
}

/** With whom a sentence begins, he does what it tells. */
function subjectOf(fact: Extract<Fact, { kind: 'statement' }>): readonly EntityId[] {
  const slot = /^\{([a-z]+)\}/.exec(fact.text)?.[1]
  const value = slot === undefined ? undefined : fact.slots[slot]
  if (typeof value === 'string') return [value]
  const named = /^\{(person\/[a-z0-9-]+)\}/.exec(fact.text)?.[1]
  return named === undefined ? [] : [named as EntityId]
}

function middleYear(time: Time | null): number | null {
  if (!time) return null
  if (time.kind === 'point') return yearOfDay(time.first)
  const [from, to] = [time.start && yearOfDay(time.start.first), time.end && yearOfDay(time.end.last)]
  return from !== null && to !== null ? Math.round((from + to) / 2) : (from ?? to)
}

const yearOfDay = (day: Day) => Number(day.slice(0, 4))

/** The years that a date touches; of an interval with one open end, the year of the other. */
function yearsIn(time: Time | null): Years | null {
  if (!time) return null
  const [start, end] = time.kind === 'point' ? [time, time] : [time.start ?? time.end, time.end ?? time.start]
  return start && end ? { from: yearOfDay(start.first), to: yearOfDay(end.last) } : null
}

/** Where a fact is not dated, its sentence may still tell the time: "in the 1950s". */
function yearsTold({ statement }: Fact): Years | null {
  const told = statement.match(/\b1[89]\d\ds?\b/g)
  if (!told) return null
  const starts = told.map((words) => Number(words.slice(0, 4)))
  const ends = told.map((words, at) => starts[at]! + (words.endsWith('s') ? 9 : 0))
  return { from: Math.min(...starts), to: Math.max(...ends) }
}
