import type { Metadata } from 'next'
import { DeckPage } from '@/components/decks/deck-page'
import { deckAbouts, deckSummaries } from '../../deck-summaries'

export const metadata: Metadata = {
  title: 'Deck',
  description: 'What is in a deck, how much of it you know, and the way to study it.',
}

export default async function Deck() {
  return <DeckPage decks={await deckSummaries()} about={await deckAbouts()} />
}
