import type { Corpus } from '@/lib/corpus/corpus'
import { decksOf, type Deck, type DeckId } from '@/lib/decks/deck'
import type { QuestionContext } from '@/lib/questions/context'

/** The corpus and all that is cut from it, made once after it has arrived. */
export interface Material {
  readonly corpus: Corpus
  readonly context: QuestionContext
  readonly decks: readonly Deck[]
  readonly deck: ReadonlyMap<DeckId, Deck>
}

export function makeMaterial(context: QuestionContext): Material {
  const decks = decksOf(context.corpus, context.cards)
  return { corpus: context.corpus, context, decks, deck: new Map(decks.map((deck) => [deck.id, deck])) }
}
