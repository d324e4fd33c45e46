import { fold } from '@/lib/base/fold'
import { outerBounds } from '@/lib/base/edtf'
import { timeOf } from '@/lib/corpus/derived-days'
import type { Entity, EntityId } from '@/lib/corpus/entity'
import { isOfKind, kindOf, nameInSentence } from '@/lib/corpus/entity'
import type { Fact, FactId, Reference } from '@/lib/corpus/fact'
import type { Years } from './chronology'
import type { QuestionContext } from './context'
import { namedOf } from './giveaway'
import { partSentence } from './part'

export interface Why {
  readonly why: string
  readonly references: readonly Reference[]
}

/** What a wrong option is true of: the fact that proves it wrong, else the one nearest to the question, else who or what it is. */
export function whyEntity(context: QuestionContext, asked: Fact, candidate: EntityId, proof: readonly FactId[]): Why {
  const proving = proof
    .map((id) => context.corpus.fact.get(id))
    .find(
      (fact) => fact && fact.id !== asked.id && fact.entities.includes(candidate) && isNamed(context, fact, candidate),
    )
  if (proving) return { why: proving.statement, references: proving.references }
  const best = nearestTold(context, asked, candidate)
  if (best) return { why: partOf(context, best, candidate) ?? best.statement, references: best.references }
  const entity = context.corpus.entity.get(candidate)
  return { why: entity ? `${capital(nameInSentence(entity))}: ${entity.who}.` : '', references: [] }
}

/** A fact that tells of somebody, and what it is worth in telling who that is, whatever is asked. */
export interface Told {
  readonly fact: Fact
  readonly worth: number
  readonly years: Years | null
}
/** More than this the question at hand cannot add to it. */
const mostAdded = { post: 6, body: 4, topic: 2 }
/** What so many years off says nothing of the time that is asked; who does not know when, says little. */
const far = { years: 24, undated: 2, each: 1 / 3 }

/** What tells most of the candidate with regard to the question; the first of equals. */
function nearestTold(context: QuestionContext, asked: Fact, candidate: EntityId): Fact | null {
  const year = context.chronology.yearOf(asked)
  const post = asked.kind === 'tenure' ? asked.post : null
  const body = bodyAsked(context, asked)
  const most = mostAdded.topic + (post !== null ? mostAdded.post : body !== null ? mostAdded.body : 0)
  let best: Fact | null = null
  let bestScore = -Infinity
  for (const { fact, worth, years } of toldOf(context, candidate)) {
    // From here on they are worth too little.
    if (worth + most <= bestScore) break
    if (fact.id === asked.id) continue
    let score = worth
    if (post !== null && fact.kind === 'tenure' && fact.post === post) score += mostAdded.post
    else if (body !== null && body !== candidate && (fact.entities.includes(body) || isPostOf(context, fact, body)))
      score += mostAdded.body
    if (fact.topics.some((topic) => asked.topics.includes(topic))) score += mostAdded.topic
    if (year !== null) score -= years ? Math.min(far.years, yearsOff(year, years)) * far.each : far.undated
    if (score > bestScore) [best, bestScore] = [fact, score]
  }
  return best
}

/** The body of which the question asks, or whose post it asks for. */
function bodyAsked({ corpus }: QuestionContext, asked: Fact): EntityId | null {
  if (asked.kind === 'membership') return asked.body
  return asked.kind === 'tenure' ? bodyOf(corpus.entity.get(asked.post)) : null
}
const bodyOf = (post: Entity | undefined) => (post && isOfKind(post, 'post') ? post.body : null)
const isPostOf = ({ corpus }: QuestionContext, fact: Fact, body: EntityId) =>
  fact.kind === 'tenure' && bodyOf(corpus.entity.get(fact.post)) === body

const yearsOff = (year: number, { from, to }: Years) => Math.max(0, from - year, year - to)

/** The years that the fact's own date touches, else the one that its words come to. */
function yearsOf(context: QuestionContext, fact: Fact): Years | null {
  const time = timeOf(fact)
  const { first, last } = time ? outerBounds(time) : { first: null, last: null }
  const [start, end] = [first ?? last, last ?? first]
  if (start !== null && end !== null) return { from: Number(start.slice(0, 4)), to: Number(end.slice(0, 4)) }
  const year = context.chronology.yearOf(fact)
  return year === null ? null : { from: year, to: year }
}

/** What is settled and tells of the candidate by name, what is worth most first. */
function toldOf(context: QuestionContext, candidate: EntityId): readonly Told[] {
  let told = context.told.get(candidate)
  if (!told) {
    const all = context.corpus.naming.get(candidate) ?? []
    told = all
      .filter((fact) => fact.standing === 'established' && isNamed(context, fact, candidate))
      .map((fact) => ({ fact, worth: worthOf(fact, candidate), years: yearsOf(context, fact) }))
      .sort((a, b) => b.worth - a.worth)
    context.told.set(candidate, told)
  }
  return told
}

/** The fact's sentence names the candidate, or the part in an event does. */
function isNamed(context: QuestionContext, fact: Fact, candidate: EntityId): boolean {
  const entity = context.corpus.entity.get(candidate)
  if (!entity) return false
  if (fact.statement.includes('surname' in entity ? entity.surname : entity.name)) return true
  if (partOf(context, fact, candidate) !== null) return true
  const statement = ` ${fold(fact.statement)} `
  return namedOf(entity).spellings.some((name) => statement.includes(name))
}

/** What a participant did, where the sentence about the event does not say. */
export function partOf(context: QuestionContext, fact: Fact, candidate: EntityId): string | null {
  if (fact.kind !== 'happening') return null
  const part = fact.participants.find((one) => one.who === candidate)
  const entity = context.corpus.entity.get(candidate)
  if (!part || !entity || fact.statement.includes('surname' in entity ? entity.surname : entity.name)) return null
  return `${partSentence(context, fact.event, capital(nameInSentence(entity)), part.role)}.`
}

function worthOf(fact: Fact, candidate: EntityId): number {
  let worth = 4 - fact.importance
  if (fact.entities[0] === candidate) worth += 3
  // What it was called besides does not tell what it was.
  if (fact.kind === 'name') worth -= 2
  if (fact.kind === 'tenure' || fact.kind === 'membership' || fact.kind === 'definition')
    worth += kindOf(candidate) === 'person' ? 1 : 0
  return fact.statement.length > 220 ? worth - 1 : worth
}

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
