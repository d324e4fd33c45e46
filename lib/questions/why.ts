import type { EntityId } from '@/lib/corpus/entity'
import { kindOf, nameInSentence } from '@/lib/corpus/entity'
import type { Fact, FactId, Reference } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'

export interface Why {
  readonly why: string
  readonly references: readonly Reference[]
}

/** What a wrong option is true of: the fact that proves it wrong, else the one nearest to the question, else who or what it is. */
export function whyEntity(context: QuestionContext, asked: Fact, candidate: EntityId, proof: readonly FactId[]): Why {
  const proving = proof.map((id) => context.corpus.fact.get(id)).find((fact) => fact && fact.id !== asked.id && fact.entities.includes(candidate))
  if (proving) return { why: proving.statement, references: proving.references }
  const year = context.circles.yearOf(asked)
  const post = asked.kind === 'tenure' ? asked.post : null
  let best: Fact | null = null
  let bestScore = -Infinity
  for (const fact of context.corpus.naming.get(candidate) ?? []) {
    if (fact.standing !== 'established' || fact.id === asked.id) continue
    const score = worth(context, fact, asked, candidate, year, post)
    if (score > bestScore) [best, bestScore] = [fact, score]
  }
  if (best) return { why: best.statement, references: best.references }
  const entity = context.corpus.entity.get(candidate)
  return { why: entity ? `${capital(nameInSentence(entity))}: ${entity.who}.` : '', references: [] }
}

function worth(context: QuestionContext, fact: Fact, asked: Fact, candidate: EntityId, year: number | null, post: EntityId | null): number {
  let score = 4 - fact.importance
  if (post !== null && fact.kind === 'tenure' && fact.post === post) score += 6
  if (fact.entities[0] === candidate) score += 3
  if (fact.kind === 'tenure' || fact.kind === 'membership' || fact.kind === 'definition') score += kindOf(candidate) === 'person' ? 1 : 0
  if (fact.topics.some((topic) => asked.topics.includes(topic))) score += 2
  const then = context.circles.yearOf(fact)
  if (year !== null && then !== null) score -= Math.min(3, Math.abs(year - then) / 3)
  if (fact.statement.length > 220) score -= 1
  return score
}

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
