import type { Random } from '@/lib/base/random'
import { isOfKind, kindOf, nameInSentence, type Entity, type EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { hintsAt, holdsName, stemWords } from '../giveaway'
import type { Because, Option } from '../question'
import { reachOf, rivalsOf } from '../rivals'
import { isAbroad, sortOf } from '../sorts'
import type { Asking, Wrongs } from '../side'
import { capital, whyEntity } from '../why'
import { weighted } from './draw'

const aged = new Set(['person', 'body'])
/** From how many of the nearest candidates options are drawn. */
const pool = 9
const tail = 3

/** A candidate, and how likely a learner is to think of it. */
export interface Ranked {
  readonly entity: Entity
  readonly score: number
}

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
  const words = stemWords(asking.stem)
  const rivals =
    wrongs.rule === 'complete-list'
      ? null
      : context.recentRivals.get(`${fact.id} ${answer} ${reach.first}/${reach.last}`, () =>
          rivalsOf(context, fact, answer, reach),
        )
  const near: (Ranked & { readonly proof: readonly FactId[] })[] = []
  // From the nearest on, and no further than is needed: each is looked at closely.
  for (const { entity, score } of context.recentRankings.get(`${fact.id} ${answer}`, () =>
    ranked(context, fact, right),
  )) {
    if (near.length >= pool) break
    if (!fits(right, entity, asking.stem, article) || holdsName(words, entity) || hintsAt(words, entity)) continue
    const proof = wrongs.proof(entity.id, asking.days ?? null)
    if (!proof || rivals?.has(entity.id)) continue
    if (near.some((other) => !context.overlaps.areApart(other.entity.id, entity.id))) continue
    near.push({ entity, score, proof })
  }
  // The tail of a short list is no company for its head.
  const least = (near[count - 1]?.score ?? -Infinity) - tail
  const drawn = weighted(
    near.filter(({ score }) => score >= least),
    ({ score }) => Math.exp(score / 2),
    random,
  ).slice(0, count)
  return drawn.map(({ entity, proof }) => {
    const because: Because = { rule: wrongs.rule, facts: proof }
    const { why, references } = whyEntity(context, fact, entity.id, proof)
    return { text: entityText(entity, article), correct: false, entity: entity.id, why, references, because }
  })
}

/** Everything of the answer's kind that is surely something else, the nearest first. */
function ranked(context: QuestionContext, fact: Fact, right: Entity): readonly Ranked[] {
  const kind = kindOf(right.id)
  // Historians are no contemporaries of what they write about, and places outlast everybody.
  const contemporary = aged.has(kind) && sortOf(right) !== 'scholar'
  const found: Ranked[] = []
  for (const entity of context.ofKind.get(kind) ?? []) {
    if (!agrees(right, entity) || !context.overlaps.areApart(right.id, entity.id)) continue
    if (contemporary && context.chronology.isOutOfTime(entity.id, fact)) continue
    const aside = context.chronology.isSpokenOfOnly(entity.id) ? 2.5 : 0
    const score =
      context.circles.nearness(entity.id, fact, right.id) +
      likeness(right, entity) +
      sameOffice(context, fact, entity.id) -
      aside
    found.push({ entity, score })
  }
  return found.sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
}

export const entityText = (entity: Entity, article: boolean) => capital(article ? entity.name : nameInSentence(entity))

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

/** What this stem would give away: an article before the gap, the sort of a term that its sentence shows. */
function fits(right: Entity, other: Entity, stem: string, article: boolean): boolean {
  // A decoration is received, a doctrine proclaimed.
  if (isOfKind(right, 'term') && !/^(What|Which)\b/.test(stem) && sortOf(right) !== sortOf(other)) return false
  if (article && 'article' in right && 'article' in other && right.article !== other.article) return false
  return !/\ban? ____/i.test(stem) || /^[aeiou]/i.test(right.name) === /^[aeiou]/i.test(other.name)
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
