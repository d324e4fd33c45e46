import { nameInSentence, type EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf, type Gap } from '../gap'
import { subjectQuestion } from '../interrogative'
import { sortAsked } from '../sorts'
import type { Asking, Side, Wrongs } from '../side'

export function nameOf(context: QuestionContext, id: EntityId): string {
  const entity = context.corpus.entity.get(id)
  return entity ? nameInSentence(entity) : id
}

/** "Where", or "In which city" where a wider or a narrower answer would be no answer. */
export function whereAsked(context: QuestionContext, place: EntityId): string {
  const entity = context.corpus.entity.get(place)
  const asked = entity ? sortAsked(entity) : null
  return asked ? `In ${asked}` : 'Where'
}

export const orNull = (gap: Gap | string): Gap | null => (typeof gap === 'string' ? null : gap)

/** One value, so whatever is surely something else is wrong. */
export const functional = (fact: Fact): Wrongs => ({ kind: 'entities', rule: 'functional', proof: () => [fact.id] })

/** An entity of which the fact allows one only, asked by a question of its own, or by the fact's sentence turned into one. */
export function entitySide(
  context: QuestionContext,
  fact: Fact,
  slot: string,
  id: EntityId,
  question?: string,
): Omit<Side, 'facet'> | string {
  const gap = gapOf(context, fact, slot)
  const entity = context.corpus.entity.get(id)
  const turned = typeof gap === 'string' || !entity ? null : subjectQuestion(gap, entity)
  const stem = question ?? turned
  if (stem === null && typeof gap === 'string') return gap
  return {
    answer: { kind: 'entity', id },
    ask: stem === null ? null : () => ({ stem }),
    gap: orNull(gap),
    recall: true,
    wrong: functional(fact),
  }
}

/** Chosen by the seed, so that a card is not always asked in the same words. */
export const oneOf = (askings: readonly Asking[]): Side['ask'] => {
  const [first] = askings
  return first ? (random) => askings[Math.floor(random() * askings.length)] ?? first : null
}
