import { fold } from '@/lib/base/fold'
import type { EntityId } from '@/lib/corpus/entity'
import { kindOf, nameInSentence } from '@/lib/corpus/entity'
import type { Fact, FactId, Reference } from '@/lib/corpus/fact'
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
  readonly year: number | null
}
/** More than this the question at hand cannot add to it. */
const mostAdded = { post: 6, topic: 2 }

/** What tells most of the candidate with regard to the question; the first of equals. */
function nearestTold(context: QuestionContext, asked: Fact, candidate: EntityId): Fact | null {
  const year = context.chronology.yearOf(asked)
  const post = asked.kind === 'tenure' ? asked.post : null
  const most = mostAdded.topic + (post === null ? 0 : mostAdded.post)
  let best: Fact | null = null
  let bestScore = -Infinity
  for (const { fact, worth, year: then } of toldOf(context, candidate)) {
    // From here on they are worth too little.
    if (worth + most <= bestScore) break
    if (fact.id === asked.id) continue
    let score = worth
    if (post !== null && fact.kind === 'tenure' && fact.post === post) score += mostAdded.post
    if (fact.topics.some((topic) => asked.topics.includes(topic))) score += mostAdded.topic
    if (year !== null && then !== null) score -= Math.min(3, Math.abs(year - then) / 3)
    if (score > bestScore) [best, bestScore] = [fact, score]
  }
  return best
}

/** What is settled and tells of the candidate by name, what is worth most first. */
function toldOf(context: QuestionContext, candidate: EntityId): readonly Told[] {
  let told = context.told.get(candidate)
  if (!told) {
    const all = context.corpus.naming.get(candidate) ?? []
    told = all
      .filter((fact) => fact.standing === 'established' && isNamed(context, fact, candidate))
      .map((fact) => ({ fact, worth: worthOf(fact, candidate), year: context.chronology.yearOf(fact) }))
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
function partOf(context: QuestionContext, fact: Fact, candidate: EntityId): string | null {
  if (fact.kind !== 'happening') return null
  const part = fact.participants.find((one) => one.who === candidate)
  const entity = context.corpus.entity.get(candidate)
  if (!part || !entity || fact.statement.includes('surname' in entity ? entity.surname : entity.name)) return null
  return `${partSentence(context, fact.event, capital(nameInSentence(entity)), part.role)}.`
}

function worthOf(fact: Fact, candidate: EntityId): number {
  let worth = 4 - fact.importance
  if (fact.entities[0] === candidate) worth += 3
  if (fact.kind === 'tenure' || fact.kind === 'membership' || fact.kind === 'definition')
    worth += kindOf(candidate) === 'person' ? 1 : 0
  return fact.statement.length > 220 ? worth - 1 : worth
}

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
