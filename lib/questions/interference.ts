import { fold } from '@/lib/base/fold'
import { isOfKind } from '@/lib/corpus/entity'
import type { QuestionContext } from './context'
import type { Card } from './question'

/** A circle of cards that disturb each other, and which of its members this one speaks of. */
export interface Interference {
  readonly circle: string
  readonly member: string
}

const known = new WeakMap<QuestionContext, Map<Card['id'], readonly Interference[]>>()

/**
 * What a card is easily mixed up with on one day: the other sides of its fact, whose answers are in each other's questions; other persons of
 * its answer's surname; those who held the same post before and after.
 */
export function interferenceOf(context: QuestionContext, card: Card): readonly Interference[] {
  let cards = known.get(context)
  if (!cards) known.set(context, (cards = new Map()))
  let found = cards.get(card.id)
  if (!found) cards.set(card.id, (found = circlesOf(context, card)))
  return found
}

function circlesOf(context: QuestionContext, card: Card): readonly Interference[] {
  const circles: Interference[] = [{ circle: `fact:${card.factId}`, member: card.id }]
  if (card.answer.kind === 'entity') {
    const answer = context.corpus.entity.get(card.answer.id)
    if (answer && isOfKind(answer, 'person') && context.sharedSurnames.has(fold(answer.surname)))
      circles.push({ circle: `name:${fold(answer.surname)}`, member: answer.id })
  }
  const fact = context.corpus.fact.get(card.factId)
  if (fact?.kind === 'tenure') circles.push({ circle: `post:${fact.post}`, member: fact.id })
  return circles
}
