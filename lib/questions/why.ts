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
  const year = context.chronology.yearOf(asked)
  const post = asked.kind === 'tenure' ? asked.post : null
  let best: Fact | null = null
  let bestScore = -Infinity
  for (const fact of toldOf(context, candidate)) {
    if (fact.id === asked.id) continue
    const score = worth(context, fact, asked, candidate, year, post)
    if (score > bestScore) [best, bestScore] = [fact, score]
  }
  if (best) return { why: partOf(context, best, candidate) ?? best.statement, references: best.references }
  const entity = context.corpus.entity.get(candidate)
  return { why: entity ? `${capital(nameInSentence(entity))}: ${entity.who}.` : '', references: [] }
}

/** What is settled and tells of the candidate by name. */
function toldOf(context: QuestionContext, candidate: EntityId): readonly Fact[] {
  let told = context.told.get(candidate)
  if (!told) {
    const all = context.corpus.naming.get(candidate) ?? []
    told = all.filter((fact) => fact.standing === 'established' && isNamed(context, fact, candidate))
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

function worth(
  context: QuestionContext,
  fact: Fact,
  asked: Fact,
  candidate: EntityId,
  year: number | null,
  post: EntityId | null,
): number {
  let score = 4 - fact.importance
  if (post !== null && fact.kind === 'tenure' && fact.post === post) score += 6
  if (fact.entities[0] === candidate) score += 3
  if (fact.kind === 'tenure' || fact.kind === 'membership' || fact.kind === 'definition')
    score += kindOf(candidate) === 'person' ? 1 : 0
  if (fact.topics.some((topic) => asked.topics.includes(topic))) score += 2
  const then = context.chronology.yearOf(fact)
  if (year !== null && then !== null) score -= Math.min(3, Math.abs(year - then) / 3)
  if (fact.statement.length > 220) score -= 1
  return score
}

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
