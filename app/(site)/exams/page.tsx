import type { Metadata } from 'next'
import { ExamsPage } from '@/components/exams/exams-page'
import { deckSummaries } from '../../deck-summaries'

export const metadata: Metadata = {
  title: 'Exams',
  description: 'A plan for each day until an exam, made from what you remember, and what to expect on the day.',
}

export default async function Exams() {
  return <ExamsPage decks={await deckSummaries()} />
}
