import { paced, type Steps } from '@/lib/base/steps'
import type { Corpus } from '@/lib/corpus/corpus'
import type { Fact } from '@/lib/corpus/fact'
import { slotValue, type SlotValue } from '@/lib/corpus/template'
import type { CardId } from '@/lib/scheduling/review'
import { cardIdOf } from './card-list'
import type { QuestionContext } from './context'
import { formNames } from './forms'
import { formsFor } from './make'
import type { Card, FormName } from './question'

/** How many cards are read between two pauses. */
const stride = 250

/** The cards as the build hands them to the app, an item of each list for a card. */
export interface ReadyCards {
  /** How many facts lie between this card's and the one before; 0 for another side of the same. */
  readonly steps: readonly number[]
  readonly facets: readonly string[]
  /** `null` where the fact's field of the facet's name is the answer. */
  readonly answers: readonly (SlotValue | null)[]
  /** The forms that can ask it, a bit for each in the order of `formNames`. */
  readonly forms: readonly number[]
}

/** Every card, worked out. To find them means trying every form of every side, which takes seconds on a phone. */
export function writeReadyCards(context: QuestionContext): ReadyCards {
  const places = new Map(context.corpus.facts.map((fact, place) => [fact.id, place]))
  const placeOf = (card: Card) => places.get(card.factId)!
  const { cards } = context
  return {
    steps: cards.map((card, at) => placeOf(card) - (at === 0 ? 0 : placeOf(cards[at - 1]!))),
    facets: cards.map((card) => card.facet),
    answers: cards.map(({ facet, answer }, at) =>
      same(answer, slotValue(context.corpus.facts[placeOf(cards[at]!)]!, facet)) ? null : answer,
    ),
    forms: cards.map((card) =>
      formsFor(context, card).reduce((bits, name) => bits | (1 << formNames.indexOf(name)), 0),
    ),
  }
}

const same = (one: SlotValue, other: SlotValue | null) => JSON.stringify(one) === JSON.stringify(other)

/** Reads what `writeReadyCards` wrote for the same corpus; it is our own build's, so it is not checked again. */
export function* readyCardSteps(
  corpus: Corpus,
  ready: ReadyCards,
): Steps<{ readonly cards: readonly Card[]; readonly forms: Map<CardId, readonly FormName[]> }> {
  const forms = new Map<CardId, readonly FormName[]>()
  const named = new Map<number, readonly FormName[]>()
  const cards: Card[] = []
  let place = 0
  yield* paced(ready.steps, stride, (step, at) => {
    place += step
    const fact: Fact = corpus.facts[place]!
    const facet = ready.facets[at]!
    const id = cardIdOf(fact, facet)
    const bits = ready.forms[at]!
    let names = named.get(bits)
    if (!names) named.set(bits, (names = formNames.filter((_, bit) => (bits & (1 << bit)) !== 0)))
    forms.set(id, names)
    const answer = ready.answers[at] ?? slotValue(fact, facet)!
    cards.push({ id, factId: fact.id, facet, answer, topics: fact.topics, importance: fact.importance })
  })
  return { cards, forms }
}
