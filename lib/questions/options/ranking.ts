import { isOfKind, kindOf, type Entity, type EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { Known } from '../circles'
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
function nearest(context: QuestionContext, fact: Fact, answer: EntityId, depth: number) {
  const company = context.circles.companyIn(fact, answer)
  const inOffice = fact.kind === 'tenure' ? context.offices.ofPost.get(fact.post) : undefined
  const all = candidatesOf(context, answer).map((candidate) => ({
    entity: candidate.entity,
    near:
      context.circles.nearness(candidate.known, company, fact) +
      // Whoever held the same post at another time is what a learner mixes up first.
      (inOffice?.some((held) => held.fact.person === candidate.entity.id) ? 3 : 0),
  }))
  if (all.length <= depth) return all
  const least = Float64Array.from(all, ({ near }) => near).sort()[all.length - depth]!
  return all.filter(({ near }) => near >= least)
}

interface Candidate {
  readonly entity: Entity
  readonly known: Known
}

/** Whatever of the answer's kind some fact names. */
function candidatesOf(context: QuestionContext, answer: EntityId): readonly Candidate[] {
  const kind = kindOf(answer)
  let candidates = context.candidates.get(kind)
  if (!candidates) {
    candidates = context.corpus.entities
      .filter(({ id }) => kindOf(id) === kind && context.corpus.naming.has(id))
      .map((entity) => ({ entity, known: context.circles.knownOf(entity.id) }))
    context.candidates.set(kind, candidates)
  }
  return candidates
}
export type Candidates = readonly Candidate[]

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

/** Options of one shape: the same beginning, much the same length. */
function likeness(right: Entity, other: Entity): number {
  const [a, b] = [right.name, other.name]
  const ratio = Math.min(a.length, b.length) / Math.max(a.length, b.length)
  let score = ratio * 1.5
  if (!isOfKind(right, 'person')) {
    if (a.split(' ')[0] === b.split(' ')[0]) score += 1
    if (/^[A-Z]+$/.test(a) === /^[A-Z]+$/.test(b)) score += 0.5
    if (isOfKind(right, 'place') && isAbroad(right) !== isAbroad(other)) score -= 6
    if (isOfKind(right, 'event') && isOfKind(other, 'event') && right.sort === other.sort) score += 2
    score += sortOf(right) === sortOf(other) ? 2 : isOfKind(right, 'term') ? -2 : 0
    if (isOfKind(right, 'term') && isCapital(a) !== isCapital(b)) score -= 2
    if (isOfKind(right, 'body')) score += ranks(sortOf(right), sortOf(other))
  } else if (isOfKind(other, 'person')) {
    // One Kaganovich among strangers is a hint; two are a question.
    if (right.surname === other.surname) score += 1
    score += /^[A-Z]\./.test(a) ? (/^[A-Z]\./.test(b) ? 3 : -1) : /^[A-Z]\./.test(b) ? -2 : 0
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

const isCapital = (name: string) => /^[A-Z]/.test(name)
