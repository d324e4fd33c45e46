import type { Random } from '@/lib/base/random'
import { isOfKind, kindOf, nameInSentence, type Entity, type EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { hintsAt, holdsName, stemWords } from '../giveaway'
import type { Because, Option } from '../question'
import { mayBeTrue, reachOf } from '../rivals'
import { isAbroad, sortOf } from '../sorts'
import type { Asking, Wrongs } from '../side'
import { capital, whyEntity } from '../why'
import { weighted } from './draw'

const aged = new Set(['person', 'body'])
/** From how many of the nearest candidates options are drawn. */
const pool = 9

/** Entities that are proven wrong and that a learner might think of, the best first. */
export function wrongEntities(
  context: QuestionContext,
  fact: Fact,
  answer: EntityId,
  asking: Asking,
  wrongs: Extract<Wrongs, { kind: 'entities' }>,
  article: boolean,
  count: number,
  random: Random,
): readonly Option[] {
  const right = context.corpus.entity.get(answer)
  if (!right) return []
  const reach = asking.days ?? reachOf(context, fact)
  const scored: { readonly entity: Entity; readonly proof: readonly FactId[]; readonly score: number }[] = []
  for (const entity of context.ofKind.get(kindOf(answer)) ?? []) {
    if (!context.overlaps.areApart(answer, entity.id) || !agrees(right, entity, asking.stem, article)) continue
    const proof = wrongs.proof(entity.id, asking.days ?? null)
    if (!proof) continue
    // Historians are no contemporaries of what they write about, and places outlast everybody.
    if (aged.has(kindOf(answer)) && sortOf(right) !== 'scholar' && context.chronology.isOutOfTime(entity.id, fact)) continue
    const score = context.circles.nearness(entity.id, fact, answer) + likeness(right, entity) + sameOffice(context, fact, entity.id) - (context.chronology.isSpokenOfOnly(entity.id) ? 2.5 : 0)
    scored.push({ entity, proof, score })
  }
  scored.sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
  const near: typeof scored = []
  const words = stemWords(asking.stem)
  // The costly checks only as far down as they are needed.
  for (const one of scored) {
    if (near.length >= pool) break
    if (holdsName(words, one.entity) || hintsAt(words, one.entity)) continue
    if (wrongs.rule !== 'complete-list' && mayBeTrue(context, fact, answer, one.entity.id, reach)) continue
    if (near.some((other) => !context.overlaps.areApart(other.entity.id, one.entity.id))) continue
    near.push(one)
  }
  const drawn = weighted(near, ({ score }) => Math.exp(score / 2), random).slice(0, count)
  return drawn.map(({ entity, proof }) => {
    const because: Because = { rule: wrongs.rule, facts: proof }
    const { why, references } = whyEntity(context, fact, entity.id, proof)
    return { text: entityText(entity, article), correct: false, entity: entity.id, why, references, because }
  })
}

export const entityText = (entity: Entity, article: boolean) => capital(article ? entity.name : nameInSentence(entity))

/** What grammar or the stem would otherwise give away: the sex of a person, an article, the sort of an event. */
function agrees(right: Entity, other: Entity, stem: string, article: boolean): boolean {
  if (isOfKind(right, 'person') && isOfKind(other, 'person')) {
    // Historians and memoirists are no contemporaries of what they write about.
    if (sortOf(right) === 'scholar' && sortOf(other) !== 'scholar') return false
    // One woman among men is an odd one out, whether or not the stem shows the sex.
    return right.gender === other.gender
  }
  if (isOfKind(right, 'event') && isOfKind(other, 'event') && right.sort !== other.sort) {
    const gatherings = ['congress', 'conference', 'plenum', 'meeting']
    return !gatherings.includes(right.sort) && !gatherings.includes(other.sort)
  }
  // Of terms and works the sentence itself shows the sort: a decoration is received, a newspaper is edited.
  if (isOfKind(right, 'work') && sortOf(right) !== sortOf(other)) return false
  if (isOfKind(right, 'term') && !/^(What|Which)\b/.test(stem) && sortOf(right) !== sortOf(other)) return false
  const an = (entity: Entity) => /^[aeiou]/i.test(entity.name)
  if (article && 'article' in right && 'article' in other && right.article !== other.article) return false
  return !/\ban? ____/i.test(stem) || an(right) === an(other)
}

/** Options of one shape: the same beginning, much the same length. */
function likeness(right: Entity, other: Entity): number {
  const [a, b] = [right.name, other.name]
  const ratio = Math.min(a.length, b.length) / Math.max(a.length, b.length)
  let score = ratio * 1.5
  if (!isOfKind(right, 'person')) {
    if (a.split(' ')[0] === b.split(' ')[0]) score += 1
    if (/^[A-Z]+$/.test(a) === /^[A-Z]+$/.test(b)) score += 0.5
    if (isOfKind(right, 'place') && isAbroad(right) !== isAbroad(other)) score -= 4
    if (isOfKind(right, 'event') && isOfKind(other, 'event') && right.sort === other.sort) score += 2
    score += sortOf(right) === sortOf(other) ? 2 : isOfKind(right, 'term') ? -2 : 0
    if (isOfKind(right, 'term') && isCapital(a) !== isCapital(b)) score -= 2
  } else if (isOfKind(other, 'person')) {
    // One Kaganovich among strangers is a hint; two are a question.
    if (right.surname === other.surname) score += 1
    score += /^[A-Z]\./.test(a) ? (/^[A-Z]\./.test(b) ? 3 : -1) : /^[A-Z]\./.test(b) ? -2 : 0
    score += trades(sortOf(right), sortOf(other))
  }
  return score
}

/** Officials are taken for officials, poets for poets; who stands apart from the rest is no plausible answer. */
function trades(right: string | null, other: string | null): number {
  if (right === other) return right === null ? 0 : 4
  if (right !== null && special.has(right)) return -2
  return other !== null && special.has(other) ? -3 : 0
}
const special = new Set(['foreign', 'scholar', 'family', 'worker', 'expert', 'arts'])

const isCapital = (name: string) => /^[A-Z]/.test(name)

/** Whoever held the same post at another time is what a learner mixes up first. */
function sameOffice(context: QuestionContext, fact: Fact, candidate: EntityId): number {
  if (fact.kind !== 'tenure') return 0
  return context.offices.ofPost.get(fact.post)?.some((held) => held.fact.person === candidate) ? 3 : 0
}
