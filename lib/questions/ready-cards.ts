import { parseTime } from '@/lib/base/edtf'
import { paced, type Steps } from '@/lib/base/steps'
import type { Corpus } from '@/lib/corpus/corpus'
import type { Fact, FactKind } from '@/lib/corpus/fact'
import { slotValue, type SlotValue } from '@/lib/corpus/template'
import type { CardId } from '@/lib/scheduling/review'
import { cardIdOf } from './card-list'
import type { QuestionContext } from './context'
import { formNames } from './forms'
import { formsFor } from './make'
import type { Card, FormName } from './question'
import { standingAlone } from './sides/texts'

/** How many facts are looked at between two pauses. */
const stride = 100

/** A side that facts of a kind are asked, the forms that can ask it, a bit for each in the order of `formNames`, and 1 where its answer is sent. */
type Way = readonly [side: string, forms: number, isSent?: 1]
interface ReadyKind {
  readonly ways: readonly Way[]
  /** The facts of the kind, a space between them; each with a letter for every card, which is the place of its way in the list. */
  readonly cards: string
}
/** The cards as the build hands them to the app. */
export interface ReadyCards {
  readonly kinds: { readonly [K in FactKind]?: ReadyKind }
  /** The answers that do not follow from the fact and the side, in the order of the cards. */
  readonly answers: readonly SlotValue[]
}

/** Past the space, the marks that JSON writes as two, and what does not show. */
const letters = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(at < 92 ? 0x23 + at : 0x100 + at)).filter(
  (letter) => letter !== '\\' && letter !== '\x7f',
)
const placeOf = new Map(letters.map((letter, place) => [letter, place]))

/** Every card, worked out. To find them means trying every form of every side, which takes seconds on a phone. */
export function writeReadyCards(context: QuestionContext): ReadyCards {
  const cardsOf = new Map<string, Card[]>()
  for (const card of context.cards) {
    const list = cardsOf.get(card.factId)
    if (list) list.push(card)
    else cardsOf.set(card.factId, [card])
  }
  const answers: SlotValue[] = []
  const kinds = new Map<FactKind, { ways: Way[]; places: Map<string, number>; facts: string[] }>()
  for (const fact of context.corpus.facts) {
    let kind = kinds.get(fact.kind)
    if (!kind) kinds.set(fact.kind, (kind = { ways: [], places: new Map(), facts: [] }))
    const { ways, places, facts } = kind
    const ofFact = (cardsOf.get(fact.id) ?? []).map((card): string => {
      const isSent = !same(card.answer, answerOf(fact, card.facet))
      if (isSent) answers.push(card.answer)
      const forms = formsFor(context, card).reduce((bits, name) => bits | (1 << formNames.indexOf(name)), 0)
      const way: Way = isSent ? [shortened(fact, card.facet), forms, 1] : [shortened(fact, card.facet), forms]
      const key = JSON.stringify(way)
      if (!places.has(key)) places.set(key, ways.push(way) - 1)
      return letters[places.get(key)!]!
    })
    facts.push(ofFact.join(''))
  }
  return {
    kinds: Object.fromEntries([...kinds].map(([kind, { ways, facts }]) => [kind, { ways, cards: facts.join(' ') }])),
    answers,
  }
}

const same = (one: SlotValue, other: SlotValue | null) => JSON.stringify(one) === JSON.stringify(other)

/** What follows from the fact and the side's name alone. */
function answerOf(fact: Fact, facet: string): SlotValue | null {
  if ((facet === 'outcome' && fact.kind === 'happening') || (facet === 'gist' && 'gist' in fact)) {
    const text = standingAlone((fact.kind === 'happening' ? fact.outcome : fact.gist) ?? '')
    return text === null ? null : { kind: 'text', text }
  }
  const value = slotValue(fact, facet)
  if (value) return value
  if ((facet === 'start' || facet === 'end') && 'time' in fact) {
    const time = parseTime(fact.time ?? '')
    const point = time?.kind === 'span' ? time[facet] : null
    return point && { kind: 'time', time: point.text }
  }
  if (fact.kind !== 'happening') return null
  const part = fact.participants.find(({ who }) => facet === `${participant}${who.slice(who.indexOf('/') + 1)}`)
  return part ? { kind: 'entity', id: part.who } : null
}
const participant = 'participant-'

/** The name of a side by its place in the fact, where facts name it differently: few ways are then left. */
function shortened(fact: Fact, facet: string): string {
  const place = namesIn(fact).indexOf(facet)
  return place < 0 ? facet : String(place)
}
const namesIn = (fact: Fact): readonly string[] =>
  fact.kind === 'statement'
    ? Object.keys(fact.slots)
    : fact.kind === 'happening'
      ? fact.participants.map(({ who }) => `${participant}${who.slice(who.indexOf('/') + 1)}`)
      : []

/** Reads what `writeReadyCards` wrote for the same corpus; it is our own build's, so it is not checked again. */
export function* readyCardSteps(
  corpus: Corpus,
  ready: ReadyCards,
): Steps<{ readonly cards: readonly Card[]; readonly forms: Map<CardId, readonly FormName[]> }> {
  const forms = new Map<CardId, readonly FormName[]>()
  const left = new Map(
    Object.entries(ready.kinds).map(([kind, { ways, cards }]) => [
      kind,
      { ways: ways.map(readWay), facts: cards.split(' '), at: 0 },
    ]),
  )
  const cards: Card[] = []
  let sent = 0
  yield* paced(corpus.facts, stride, (fact) => {
    const kind = left.get(fact.kind)!
    for (const letter of kind.facts[kind.at++]!) {
      const { side, place, names, isSent } = kind.ways[placeOf.get(letter)!]!
      const facet = place === null ? side : namesIn(fact)[place]!
      const id = cardIdOf(fact, facet)
      forms.set(id, names)
      const answer = isSent ? ready.answers[sent++]! : answerOf(fact, facet)!
      cards.push({ id, factId: fact.id, facet, answer, topics: fact.topics, importance: fact.importance })
    }
  })
  return { cards, forms }
}

const readWay = ([side, bits, isSent]: Way) => ({
  side,
  place: /^\d/.test(side) ? Number(side) : null,
  names: formNames.filter((_, bit) => (bits & (1 << bit)) !== 0),
  isSent,
})
