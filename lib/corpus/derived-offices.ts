import { daysBetween, parseTime, type Day, type Point, type Time } from '@/lib/base/edtf'
import { certainDays, lieWithin, possibleDays, type Days, type Reach } from './derived-days'
import { factsOfKind, type Corpus } from './corpus'
import type { EntityId } from './entity'
import type { FactOf } from './fact'

/** One tenure with its days worked out. */
export interface Held {
  readonly fact: FactOf<'tenure'>
  readonly time: Time | null
  /** Known to be in post on these days, nothing more being known. */
  readonly attested: Point | null
  /** Every day on which the person can have been in post. */
  readonly possible: Reach
  /** The days that the fact speaks of; beyond them it says nothing. */
  readonly spoken: Reach
  /** Days on which the person was surely in post, the first and the last day left out. */
  readonly certain: Days | null
}
/** Who held what. Computed from the tenures, never written. */
export interface Offices {
  readonly ofPost: ReadonlyMap<EntityId, readonly Held[]>
  readonly ofPerson: ReadonlyMap<EntityId, readonly Held[]>
  readonly single: ReadonlySet<EntityId>
}

function heldOf(fact: FactOf<'tenure'>): Held {
  const julian = fact.calendar === 'julian'
  const time = fact.time ? parseTime(fact.time) : null
  const seen = fact.attested ? parseTime(fact.attested) : null
  const attested = seen?.kind === 'point' ? seen : null
  const onTheDay =
    attested?.precision === 'day' && !attested.approximate ? { first: attested.first, last: attested.last } : null
  return {
    fact,
    time,
    attested,
    // Without both ends, a person may have been in post on any day.
    possible: time?.kind === 'span' ? possibleDays(time, julian) : { first: null, last: null },
    spoken: time ? possibleDays(time, julian) : attested ? possibleDays(attested, julian) : { first: null, last: null },
    certain: time ? certainDays(time, julian) : onTheDay,
  }
}

export function officesOf(corpus: Corpus): Offices {
  const ofPost = new Map<EntityId, Held[]>()
  const ofPerson = new Map<EntityId, Held[]>()
  const put = (map: Map<EntityId, Held[]>, key: EntityId, held: Held) => {
    const list = map.get(key)
    if (list) list.push(held)
    else map.set(key, [held])
  }
  for (const fact of factsOfKind(corpus, 'tenure')) {
    const held = heldOf(fact)
    put(ofPost, fact.post, held)
    put(ofPerson, fact.person, held)
  }
  const single = new Set(
    corpus.entities.filter((entity) => 'seats' in entity && entity.seats === 'single').map((entity) => entity.id),
  )
  return { ofPost, ofPerson, single }
}

const established = (held: Held) => held.fact.standing === 'established'

/** Who surely held a single-seat post on every one of these days; `null` where that is not known or contested. */
export function holderThroughout(offices: Offices, post: EntityId, days: Days): Held | null {
  if (!offices.single.has(post)) return null
  return offices.ofPost.get(post)?.find((held) => established(held) && lieWithin(days, held.certain)) ?? null
}

const closeDays = 31
const exact = (point: Point | null | undefined): Day | null =>
  point && !point.approximate && (point.precision === 'day' || point.precision === 'month') ? point.first : null

/** The tenure that followed in a single-seat post: only where both dates are known to the month and lie within a month of each other. */
export function successorOf(offices: Offices, held: Held): Held | null {
  return neighbour(offices, held, (one, other) => [endOf(one), startOf(other)])
}
export function predecessorOf(offices: Offices, held: Held): Held | null {
  return neighbour(offices, held, (one, other) => [endOf(other), startOf(one)])
}

const startOf = ({ time }: Held) => (time?.kind === 'span' ? time.start : null)
const endOf = ({ time }: Held) => (time?.kind === 'span' ? time.end : null)

function neighbour(
  offices: Offices,
  held: Held,
  seam: (held: Held, other: Held) => readonly [Point | null, Point | null],
): Held | null {
  const { post, person } = held.fact
  if (!offices.single.has(post) || !established(held)) return null
  const near = (offices.ofPost.get(post) ?? []).filter((other) => {
    if (other.fact.person === person || !established(other)) return false
    const [end, start] = seam(held, other)
    const [left, came] = [exact(end), exact(start)]
    if (left === null || came === null || end!.precision !== start!.precision) return false
    const gap = daysBetween(left, came)
    return gap >= 0 && gap <= closeDays
  })
  return near.length === 1 ? near[0]! : null
}
