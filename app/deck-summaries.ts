import 'server-only'
import { cache } from 'react'
import {
  aboutDecks,
  listDecks,
  summariseDecks,
  type DeckAbout,
  type DeckEntry,
  type DeckSummary,
} from '@/components/decks/deck-summary'
import { decksOf } from '@/lib/decks/deck'
import { builtContext, builtTopics } from './built-corpus'

const builtDecks = cache(async () => {
  const { corpus, cards } = await builtContext()
  return { corpus, decks: decksOf(corpus, cards) }
})

/** Every deck with its size, for the HTML of the pages that name them. */
export async function deckSummaries(): Promise<readonly DeckSummary[]> {
  return summariseDecks((await builtDecks()).decks)
}

/** The same with what they can be found by, for the page that lists them. */
export async function deckEntries(): Promise<readonly DeckEntry[]> {
  const { corpus, decks } = await builtDecks()
  return listDecks(decks, corpus)
}

/** What each deck is about, by its id, for the one page that tells. */
export async function deckAbouts(): Promise<Readonly<Record<string, DeckAbout>>> {
  const { corpus, decks } = await builtDecks()
  return aboutDecks(decks, corpus, await builtTopics())
}
