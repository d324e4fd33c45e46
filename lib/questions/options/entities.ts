import type { Random } from '@/lib/base/random'
import { isOfKind, nameInSentence, type Entity, type EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { akin, hintsIn, holdsName, stemWords, type StemWords } from '../giveaway'
import type { Because, Option } from '../question'
import { reachOf, rivalsOf } from '../rivals'
import { sortOf } from '../sorts'
import type { Asking, Wrongs } from '../side'
import { capital, whyEntity } from '../why'
import { weighted } from './draw'
import { ranked, type Ranked } from './ranking'

/** From how many of the nearest candidates options are drawn. */
const pool = 9
const tail = 3
const gapWithin = 6
/** How many candidates are looked at before all the others. */
const atFirst = 64

interface Proven extends Ranked {
  readonly proof: readonly FactId[]
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
  const near = (hint: string | null): readonly Proven[] => {
    const close = provenFor(context, fact, right, asking, wrongs, article, hint, atFirst)
    return close.length < count ? provenFor(context, fact, right, asking, wrongs, article, hint, Infinity) : close
  }
  const [hint] = hintsIn(stemWords(asking.stem), right)
  // A first name that the stem tells of somebody else is no hint where as many of the others bear it.
  const alike = hint === undefined ? [] : drawnFrom(near(hint), Math.ceil(count / 2), random)
  const isApart = ({ entity }: Proven) => alike.every((one) => context.overlaps.areApart(one.entity.id, entity.id))
  const others =
    hint === undefined
      ? drawnFrom(near(null), count, random)
      : drawnFrom(near(null).filter(isApart), Math.min(count - alike.length, alike.length), random)
  return [...alike, ...others].map(({ entity, proof }) => {
    const because: Because = { rule: wrongs.rule, facts: proof }
    const { why, references } = whyEntity(context, fact, entity.id, proof)
    return { text: entityText(entity, article), correct: false, entity: entity.id, why, references, because }
  })
}

function drawnFrom(near: readonly Proven[], count: number, random: Random): readonly Proven[] {
  // The tail of a list is no company for its head, least of all that of a short one: two good options are better than three.
  const least = Math.max((near[count - 1]?.score ?? -Infinity) - tail, (near[1]?.score ?? -Infinity) - gapWithin)
  const good = near.filter(({ score }) => score >= least)
  return weighted(good, ({ score }) => Math.exp(score / 2), random).slice(0, count)
}

/** What was proven for each way in which a side has asked, kept as long as the side is. */
const known = new WeakMap<Wrongs, Map<string, readonly Proven[]>>()

function provenFor(
  context: QuestionContext,
  fact: Fact,
  right: Entity,
  asking: Asking,
  wrongs: Extract<Wrongs, { kind: 'entities' }>,
  article: boolean,
  hint: string | null,
  depth: number,
): readonly Proven[] {
  let lists = known.get(wrongs)
  if (!lists) known.set(wrongs, (lists = new Map()))
  const key = `${depth} ${hint} ${article} ${asking.days?.first}/${asking.days?.last} ${asking.stem}`
  let list = lists.get(key)
  if (!list) lists.set(key, (list = provenAmong(context, fact, right, asking, wrongs, article, hint, depth)))
  return list
}

/**
 * Those that are proven wrong among the nearest, the best first; from the nearest on, and no further than is needed: each is looked at closely.
 */
function provenAmong(
  context: QuestionContext,
  fact: Fact,
  right: Entity,
  asking: Asking,
  wrongs: Extract<Wrongs, { kind: 'entities' }>,
  article: boolean,
  hint: string | null,
  depth: number,
): readonly Proven[] {
  const answer = right.id
  const reach = asking.days ?? reachOf(context, fact)
  const words = stemWords(asking.stem)
  const isPerson = isOfKind(right, 'person')
  const fits = fittingTo(right, asking.stem, article)
  const isRival = wrongs.rule === 'complete-list' ? null : rivalsOf(context, fact, answer, reach)
  const near: Proven[] = []
  for (const { entity, score } of context.recentRankings.get(`${fact.id} ${answer} ${depth}`, () =>
    ranked(context, fact, right, depth),
  )) {
    if (near.length >= pool) break
    // What is cheap to tell comes first.
    if (!fits(entity)) continue
    if (asking.days && isPerson && !context.chronology.wasAboutOn(entity.id, asking.days)) continue
    const proof = wrongs.proof(entity.id, asking.days ?? null)
    if (!proof || holdsName(words, entity) || !isHintedBy(words, entity, hint) || isRival?.(entity.id)) continue
    if (near.some((other) => !context.overlaps.areApart(other.entity.id, entity.id))) continue
    near.push({ entity, score, proof })
  }
  return near
}

/** Of the stem's words, the name holds the one that it may, or none. */
function isHintedBy(words: StemWords, entity: Entity, hint: string | null): boolean {
  const hints = hintsIn(words, entity)
  return hint === null ? hints.length === 0 : hints.length === 1 && akin(hints[0]!, hint)
}

export const entityText = (entity: Entity, article: boolean) => capital(article ? entity.name : nameInSentence(entity))

/** What a body was for, as names say it. */
const field =
  /\b(Military|Defence|Security|Internal|Justice|Foreign|Trade|Transport|Water|Communications?|Grain|Agricultur\w+|Industr\w+|Fuel|Coal|Oil|Electricity|Aviation|Construction|Supply|Finance|Labour|Economic|Education|Enlightenment|Culture\S*|Evacuation|Jewish|Cadres|[Pp]urge|[Rr]epression|[Tt]rials|Ukrainization|Basmachi)\b/
const ofParty = /\b(party|Politburo|Orgburo|Central Committee|Secretariat)\b/

/** What this stem would give away: an article before the gap, the sort of a term that its sentence shows. */
function fittingTo(right: Entity, stem: string, article: boolean): (other: Entity) => boolean {
  // A decoration is received, a doctrine proclaimed.
  const bySort = isOfKind(right, 'term') && !/^(What|Which)\b/.test(stem)
  const bySound = /\ban? ____/i.test(stem)
  const isBody = isOfKind(right, 'body')
  const byField = isBody && /^What was the name of\b/.test(stem) && !field.test(right.name)
  const byParty = isBody && /\bparty bod(y|ies)\b/.test(stem)
  return (other) => {
    // Whatever says in its name what it was for is ruled out by a meaning that says something else.
    if (byField && field.test(other.name)) return false
    if (byParty && !ofParty.test(`${other.name} ${other.who}`)) return false
    if (bySort && sortOf(right) !== sortOf(other)) return false
    if (article && 'article' in right && 'article' in other && right.article !== other.article) return false
    return !bySound || /^[aeiou]/i.test(right.name) === /^[aeiou]/i.test(other.name)
  }
}
