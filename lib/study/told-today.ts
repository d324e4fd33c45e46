import type { QuestionContext } from '@/lib/questions/context'
import { factIdOf, type Card } from '@/lib/questions/question'
import { tellingOfFacts, tells } from '@/lib/questions/telling'
import type { CardId } from '@/lib/scheduling/review'

/**
 * Whether what was said after today's answers tells a card's answer. Not of the cards that were answered themselves: those come back as
 * their memory asks.
 */
export function toldToday(context: QuestionContext, answered: ReadonlySet<CardId>): (card: Card) => boolean {
  const ids = new Set([...answered].map(factIdOf))
  const telling = tellingOfFacts(context.corpus.facts.filter((fact) => ids.has(fact.id)))
  return (card) => !answered.has(card.id) && tells(context, telling, card)
}
