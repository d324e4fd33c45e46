import type { Metadata } from 'next'
import { DecksPage } from '@/components/decks/decks-page'
import { deckEntries } from '../../deck-summaries'

export const metadata: Metadata = {
  title: 'Decks',
  description: 'Questions on the Soviet leadership by topic, person and period.',
}

export default async function Decks() {
  return <DecksPage decks={await deckEntries()} />
}
