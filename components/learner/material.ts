import { runThrough, type Steps } from '@/lib/base/steps'
import type { Corpus } from '@/lib/corpus/corpus'
import { deckSteps, type Deck, type DeckId } from '@/lib/decks/deck'
import type { QuestionContext } from '@/lib/questions/context'

/** The corpus and all that is cut from it, made once after it has arrived. */
export interface Material {
  readonly corpus: Corpus
  readonly context: QuestionContext
  readonly decks: readonly Deck[]
  readonly deck: ReadonlyMap<DeckId, Deck>
}

export const makeMaterial = (context: QuestionContext): Material => runThrough(materialSteps(context))

export function* materialSteps(context: QuestionContext): Steps<Material> {
  const decks = yield* deckSteps(context.corpus, context.cards)
  return { corpus: context.corpus, context, decks, deck: new Map(decks.map((deck) => [deck.id, deck])) }
}
