import type { Deck } from '@/lib/decks/deck'

/** A deck as the build knows it, to be drawn before the corpus has arrived. */
export interface DeckSummary extends Pick<Deck, 'id' | 'title' | 'group' | 'parent'> {
  readonly cards: number
  /** Of a topic: what it is about. */
  readonly intro: string | null
}

export function summariseDecks(decks: readonly Deck[], intros: ReadonlyMap<string, string>): readonly DeckSummary[] {
  return decks.map(({ id, title, group, parent, cards }) => ({
    id,
    title,
    group,
    parent,
    cards: cards.length,
    intro: intros.get(id) ?? null,
  }))
}
