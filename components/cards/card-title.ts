import type { Material } from '@/components/learner/material'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { CardId } from '@/lib/scheduling/review'

/** A card by its question, which does not give the answer away; by its id where its fact is no longer asked, or has not arrived yet. */
export function cardTitle(material: Material | null, cardId: CardId): string {
  const card = material?.context.card.get(cardId)
  if (!material || !card) return cardId
  for (const form of formsFor(material.context, card)) {
    const question = makeQuestion(material.context, card, form, 'list')
    if (question) return question.stem.replace('____', '…')
  }
  return cardId
}
