import 'server-only'
import { cache } from 'react'
import { summariseDecks, type DeckSummary } from '@/components/decks/deck-summary'
import { decksOf } from '@/lib/decks/deck'
import { builtContext } from './built-corpus'

/** Every deck with its size, for the HTML of the pages that list them. */
export const deckSummaries = cache(async (): Promise<readonly DeckSummary[]> => {
  const { corpus, cards } = await builtContext()
  const intros = new Map(corpus.topics.map((topic) => [`topic/${topic.id}`, topic.intro]))
  return summariseDecks(decksOf(corpus, cards), intros)
})
