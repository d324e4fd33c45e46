import { paced, runThrough, type Steps } from '@/lib/base/steps'
import type { Corpus } from '@/lib/corpus/corpus'
import { isOfKind, kindOf, type Entity, type EntityKind } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { companyOf, goTogether, lineOf, postDistance, sharedWith } from '../fellows'
import { isOfLaterAge } from '../later-age'
import { sortOf } from '../sorts'

const aged = new Set(['person', 'body', 'event'])

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
  const isOutOfTime = contemporary ? context.chronology.outOfTime(fact) : null
  const found: Ranked[] = []
  for (const { entity, near } of nearest(context, fact, right, depth)) {
    if (isOutOfTime?.(entity.id)) continue
    if (!context.overlaps.areApart(right.id, entity.id)) continue
    const aside = context.chronology.isSpokenOfOnly(entity.id) ? 2.5 : 0
    // Told in old age, a claim has the young about; it is for those of its claimant's age that he is taken.
    const later = fact.kind === 'claim' && contemporary && isOfLaterAge(context.chronology, entity.id, right.id)
    found.push({ entity, score: near + likeness(right, entity) - aside - (later ? ofLaterAge : 0) })
  }
  return found.sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
}

/** More than a list may fall off by: such are left out where there are two others. */
const ofLaterAge = 12

/** The leaders come to mind whatever is asked, but nobody takes one for a secretary in the provinces: what a doubling of renown counts for. */
const fameWeight = 1

/** Those that come to mind first, by company, topic and time; a quick look at all of the kind. */
function nearest(
  context: QuestionContext,
  fact: Fact,
  right: Entity,
  depth: number,
): readonly { readonly entity: Entity; readonly near: number }[] {
  const { entities, places } = candidatesOf(context, right)
  const scores = context.circles.nearnessOfAll(fact, right.id)
  const { fame } = context.circles
  const own = context.circles.fameOf(right.id)
  const near = new Float64Array(places.length)
  for (let at = 0; at < near.length; at++) {
    const place = places[at]!
    near[at] = scores[place]! - fameWeight * Math.abs(fame[place]! - own)
  }
  // Whoever held the same post at another time is what a learner mixes up first.
  if (fact.kind === 'tenure')
    for (const person of new Set(context.offices.ofPost.get(fact.post)?.map((held) => held.fact.person))) {
      const at = isOfKind(right, 'person') ? entities.findIndex(({ id }) => id === person) : -1
      if (at >= 0) near[at]! += 3
    }
  const least = entities.length <= depth ? -Infinity : inOrderAt(near.slice(), entities.length - depth)
  const found: { readonly entity: Entity; readonly near: number }[] = []
  for (let at = 0; at < near.length; at++)
    if (near[at]! >= least) found.push({ entity: entities[at]!, near: near[at]! })
  return found
}

/** What would stand at a place if the values were sorted; moves them about. Hoare's selection: sorting all takes ten times as long. */
function inOrderAt(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1]
  while (from < to) {
    const pivot = values[(from + to) >> 1]!
    let [i, j] = [from, to]
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const held = values[i]!
      values[i++] = values[j]!
      values[j--] = held
    }
    if (place <= j) to = j
    else if (place >= i) from = i
    else break
  }
  return values[place]!
}

/** Whatever of a kind and of a fitting sort some fact names, and its places in the corpus. */
export interface Candidates {
  readonly entities: readonly Entity[]
  readonly places: readonly number[]
}

function candidatesOf(context: QuestionContext, right: Entity): Candidates {
  const company = companyOf(right)
  let candidates = context.candidates.get(company)
  if (!candidates) {
    const { entities } = context.corpus
    const kind = kindOf(right.id)
    const places = [...companiesIn(context.corpus).values()]
      .filter(({ one }) => kindOf(one.id) === kind && goTogether(right, one))
      .flatMap((found) => found.places)
      .sort((a, b) => a - b)
    candidates = { entities: places.map((place) => entities[place]!), places }
    context.candidates.set(company, candidates)
  }
  return candidates
}

/** Those of one company go together with the same others: one stands for all, and their places in the corpus. */
interface Company {
  readonly one: Entity
  readonly places: number[]
}
const companies = new WeakMap<Corpus, ReadonlyMap<string, Company>>()
const companiesIn = (corpus: Corpus) => companies.get(corpus) ?? runThrough(companySteps(corpus))

/** Whatever some fact names, by its company; in small steps, to be found when it is asked for. */
export function* companySteps(corpus: Corpus): Steps<ReadonlyMap<string, Company>> {
  const found = new Map<string, Company>()
  yield* paced(corpus.entities, 25, (entity, place) => {
    if (!corpus.naming.has(entity.id)) return
    const company = companyOf(entity)
    const known = found.get(company)
    if (known) known.places.push(place)
    else found.set(company, { one: entity, places: [place] })
  })
  companies.set(corpus, found)
  return found
}

/** What of an entity is compared; worked out once. */
interface Look {
  readonly kind: EntityKind
  readonly sort: string | null
  /** Of an event. */
  readonly occasion: string | null
  /** Of a person. */
  readonly surname: string | null
  readonly line: Int32Array
  readonly length: number
  readonly first: string
  readonly isAcronym: boolean
  readonly isCapital: boolean
  /** "V. Ivanov". */
  readonly isInitialled: boolean
}
const looks = new WeakMap<Entity, Look>()

function lookOf(entity: Entity): Look {
  let look = looks.get(entity)
  if (!look) {
    const { name } = entity
    look = {
      kind: kindOf(entity.id),
      sort: sortOf(entity),
      occasion: isOfKind(entity, 'event') ? entity.sort : null,
      surname: isOfKind(entity, 'person') ? entity.surname : null,
      line: lineOf(entity),
      length: name.length,
      first: name.split(' ')[0]!,
      isAcronym: /^[A-Z]+$/.test(name),
      isCapital: /^[A-Z]/.test(name),
      isInitialled: /^[A-Z]\./.test(name),
    }
    looks.set(entity, look)
  }
  return look
}

/** The most that two lines count for which say the same of both. */
const mostLine = 3

/** Options of one shape and one standing: the same beginning, much the same length, the same trade, as well known. */
function likeness(right: Entity, other: Entity): number {
  const [a, b] = [lookOf(right), lookOf(other)]
  let score = (Math.min(a.length, b.length) / Math.max(a.length, b.length)) * 1.5
  score += Math.min(mostLine, sharedWith(a.line, b.line) * 1.5)
  if (a.kind !== 'person') {
    if (a.first === b.first) score += 1
    if (a.isAcronym === b.isAcronym) score += 0.5
    if (a.occasion !== null && a.occasion === b.occasion) score += 2
    if (a.sort === b.sort) score += 2
    if (a.kind === 'post') score -= postDistance(right, other)
    if (a.kind === 'term' && a.isCapital !== b.isCapital) score -= 2
  } else if (b.kind === 'person') {
    // One Kaganovich among strangers is a hint; two are a question.
    if (a.surname === b.surname) score += 1
    score += a.isInitialled ? (b.isInitialled ? 3 : -1) : b.isInitialled ? -2 : 0
    // Officials are taken for officials, poets for poets.
    score += a.sort === b.sort ? 2 : -1
  }
  return score
}
