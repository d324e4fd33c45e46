import type { Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Topic } from '@/lib/corpus/topic'
import type { Deck, DeckId } from '@/lib/decks/deck'
import { factsOfDeck } from '@/lib/decks/facts-of-deck'

/** A deck as the build knows it, to be drawn before the corpus has arrived. */
export interface DeckSummary extends Pick<Deck, 'id' | 'title' | 'group' | 'parent'> {
  readonly cards: number
}

export function summariseDecks(decks: readonly Deck[]): readonly DeckSummary[] {
  return decks.map(({ id, title, group, parent, cards }) => ({ id, title, group, parent, cards: cards.length }))
}

/** A deck with what it can be found by. */
export interface DeckEntry extends DeckSummary {
  /** Of a person: other spellings, and the name in Cyrillic. */
  readonly names: readonly string[]
  /** Of a person: what the list is ordered by. */
  readonly surname: string | null
}

export function listDecks(decks: readonly Deck[], corpus: Corpus): readonly DeckEntry[] {
  return summariseDecks(decks).map((deck) => {
    const person = deck.group === 'person' ? corpus.entity.get(deck.id as EntityId) : undefined
    return {
      ...deck,
      names: person ? [...person.aliases, ...(person.cyrillic ? [person.cyrillic] : [])] : [],
      surname: person && 'surname' in person ? person.surname : null,
    }
  })
}

/** What a deck's own page says of it before the corpus has arrived. */
export interface DeckAbout {
  readonly facts: number
  /** Of a topic. */
  readonly intro?: string
  readonly units?: Topic['units']
}

/** @param topics as they are written: the corpus that the app reads has not what they are about */
export function aboutDecks(
  decks: readonly Deck[],
  corpus: Corpus,
  topics: readonly Topic[],
): Readonly<Record<DeckId, DeckAbout>> {
  return Object.fromEntries(
    decks.map(({ id, group }) => {
      const topic = group === 'topic' ? topics.find((one) => `topic/${one.id}` === id) : undefined
      const facts = factsOfDeck(corpus, id).length
      return [id, topic ? { facts, intro: topic.intro, units: topic.units } : { facts }]
    }),
  )
}
