import 'server-only'
import { cache } from 'react'
import { summariseDecks, type DeckSummary } from '@/components/decks/deck-summary'
import { decksOf } from '@/lib/decks/deck'
import { cardsOf } from '@/lib/questions/cards'
import { corpusOfBuild } from './first-question'

/** Every deck with its size, for the HTML of the pages that list them. */
export const deckSummaries = cache(async (): Promise<readonly DeckSummary[]> => {
  const corpus = await corpusOfBuild()
  const intros = new Map(corpus.topics.map((topic) => [`topic/${topic.id}`, topic.intro]))
  return summariseDecks(decksOf(corpus, cardsOf(corpus)), intros)
})
