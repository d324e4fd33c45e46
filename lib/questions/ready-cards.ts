import type { Corpus } from '@/lib/corpus/corpus'
import type { SlotValue } from '@/lib/corpus/template'
import type { CardId } from '@/lib/scheduling/review'
import { cardIdOf } from './card-list'
import type { QuestionContext } from './context'
import { formsFor } from './make'
import type { Card, FormName } from './question'

/** A card as the build hands it to the app: the fact's place in the corpus, the side, the answer, and the forms that can ask it. */
export type ReadyCard = readonly [fact: number, facet: string, answer: SlotValue, forms: readonly FormName[]]

/** Every card, worked out. To find them means trying every form of every side, which takes seconds on a phone. */
export function writeReadyCards(context: QuestionContext): readonly ReadyCard[] {
  const places = new Map(context.corpus.facts.map((fact, place) => [fact.id, place]))
  return context.cards.map((card) => [places.get(card.factId)!, card.facet, card.answer, formsFor(context, card)])
}

/** Reads what `writeReadyCards` wrote for the same corpus; it is our own build's, so it is not checked again. */
export function readReadyCards(
  corpus: Corpus,
  ready: readonly ReadyCard[],
): { readonly cards: readonly Card[]; readonly forms: Map<CardId, readonly FormName[]> } {
  const forms = new Map<CardId, readonly FormName[]>()
  const cards = ready.map(([place, facet, answer, names]): Card => {
    const { id: factId, topics, importance } = corpus.facts[place]!
    const id = cardIdOf({ id: factId }, facet)
    forms.set(id, names)
    return { id, factId, facet, answer, topics, importance }
  })
  return { cards, forms }
}
