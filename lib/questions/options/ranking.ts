import { isOfKind, kindOf, type Entity, type EntityId, type EntityKind } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { isAbroad, sortOf } from '../sorts'

const aged = new Set(['person', 'body'])

/** A candidate, and how likely a learner is to think of it. */
export interface Ranked {
  readonly entity: Entity
  readonly score: number
}

/**
 * Entities of the answer's kind that are surely something else, the nearest first.
 * @param depth how many of those nearest in matter are looked at closely
 */
export function ranked(context: QuestionContext, fact: Fact, right: Entity, depth: number): readonly Ranked[] {
  // Historians are no contemporaries of what they write about, and places outlast everybody.
  const contemporary = aged.has(kindOf(right.id)) && sortOf(right) !== 'scholar'
  const found: Ranked[] = []
  for (const { entity, near } of nearest(context, fact, right.id, depth)) {
    if (!agrees(right, entity) || !context.overlaps.areApart(right.id, entity.id)) continue
    if (contemporary && context.chronology.isOutOfTime(entity.id, fact)) continue
    const aside = context.chronology.isSpokenOfOnly(entity.id) ? 2.5 : 0
    // Whom the corpus loses sight of long before is likely dead or out of office, though it does not say so.
    const gone = contemporary && context.chronology.isLongOutOfSight(entity.id, fact) ? 7 : 0
    found.push({ entity, score: near + likeness(right, entity) - aside - gone })
  }
  return found.sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
}

/** Those that come to mind first, by company, topic and time; a quick look at all of the kind. */
function nearest(
  context: QuestionContext,
  fact: Fact,
  answer: EntityId,
  depth: number,
): readonly { readonly entity: Entity; readonly near: number }[] {
  const { entities, places } = candidatesOf(context, kindOf(answer))
  const scores = context.circles.nearnessOfAll(fact, answer)
  const near = Float64Array.from(places, (place) => scores[place]!)
  // Whoever held the same post at another time is what a learner mixes up first.
  if (fact.kind === 'tenure')
    for (const person of new Set(context.offices.ofPost.get(fact.post)?.map((held) => held.fact.person))) {
      const at = kindOf(answer) === 'person' ? entities.findIndex(({ id }) => id === person) : -1
      if (at >= 0) near[at]! += 3
    }
  const least = entities.length <= depth ? -Infinity : near.slice().sort()[entities.length - depth]!
  return entities.flatMap((entity, at) => (near[at]! >= least ? [{ entity, near: near[at]! }] : []))
}

/** Whatever of a kind some fact names, and its places in the corpus. */
export interface Candidates {
  readonly entities: readonly Entity[]
  readonly places: readonly number[]
}

function candidatesOf(context: QuestionContext, kind: EntityKind): Candidates {
  let candidates = context.candidates.get(kind)
  if (!candidates) {
    const { entities, naming } = context.corpus
    const places = entities.flatMap(({ id }, place) => (kindOf(id) === kind && naming.has(id) ? [place] : []))
    candidates = { entities: places.map((place) => entities[place]!), places }
    context.candidates.set(kind, candidates)
  }
  return candidates
}

/** What would give the answer away whatever the stem: the sex of a person, the sort of a gathering or of a work. */
function agrees(right: Entity, other: Entity): boolean {
  if (isOfKind(right, 'person') && isOfKind(other, 'person')) {
    // Historians and memoirists are no contemporaries of what they write about.
    if (sortOf(right) === 'scholar' && sortOf(other) !== 'scholar') return false
    // One woman among men is an odd one out, whether or not the stem shows the sex.
    return right.gender === other.gender
  }
  if (isOfKind(right, 'event') && isOfKind(other, 'event') && right.sort !== other.sort) {
    return !gatherings.has(right.sort) && !gatherings.has(other.sort)
  }
  return !isOfKind(right, 'work') || sortOf(right) === sortOf(other)
}
const gatherings = new Set<string>(['congress', 'conference', 'plenum', 'meeting'])

/** What of an entity is compared; worked out once. */
interface Look {
  readonly first: string
  readonly isAcronym: boolean
  readonly isCapital: boolean
  /** "V. Ivanov". */
  readonly isInitialled: boolean
  readonly isAbroad: boolean
}
const looks = new WeakMap<Entity, Look>()

function lookOf(entity: Entity): Look {
  let look = looks.get(entity)
  if (!look) {
    const { name } = entity
    look = {
      first: name.split(' ')[0]!,
      isAcronym: /^[A-Z]+$/.test(name),
      isCapital: /^[A-Z]/.test(name),
      isInitialled: /^[A-Z]\./.test(name),
      isAbroad: isOfKind(entity, 'place') && isAbroad(entity),
    }
    looks.set(entity, look)
  }
  return look
}

/** Options of one shape: the same beginning, much the same length. */
function likeness(right: Entity, other: Entity): number {
  const [a, b] = [lookOf(right), lookOf(other)]
  const [one, two] = [right.name.length, other.name.length]
  let score = (Math.min(one, two) / Math.max(one, two)) * 1.5
  if (!isOfKind(right, 'person')) {
    if (a.first === b.first) score += 1
    if (a.isAcronym === b.isAcronym) score += 0.5
    if (a.isAbroad !== b.isAbroad) score -= 6
    if (isOfKind(right, 'event') && isOfKind(other, 'event') && right.sort === other.sort) score += 2
    score += sortOf(right) === sortOf(other) ? 2 : isOfKind(right, 'term') ? -2 : 0
    if (isOfKind(right, 'term') && a.isCapital !== b.isCapital) score -= 2
    if (isOfKind(right, 'body')) score += ranks(sortOf(right), sortOf(other))
  } else if (isOfKind(other, 'person')) {
    // One Kaganovich among strangers is a hint; two are a question.
    if (right.surname === other.surname) score += 1
    score += a.isInitialled ? (b.isInitialled ? 3 : -1) : b.isInitialled ? -2 : 0
    score += trades(sortOf(right), sortOf(other))
  }
  return score
}

/** Neither the Politburo for a factory nor a factory for the Politburo. */
function ranks(right: string | null, other: string | null): number {
  if (right === other) return 0
  return (right !== null && set.has(right)) || (other !== null && set.has(other)) ? -5 : 0
}
const set = new Set(['works', 'learning', 'foreign', 'army', 'faction'])

/** Officials are taken for officials, poets for poets; who stands apart from the rest is no plausible answer. */
function trades(right: string | null, other: string | null): number {
  if (right === other) return right === null ? 0 : 4
  if (right !== null && special.has(right)) return right === 'foreign' ? -6 : -2
  return other === 'foreign' ? -6 : other !== null && special.has(other) ? -3 : 0
}
const special = new Set(['foreign', 'scholar', 'family', 'worker', 'expert', 'arts'])
