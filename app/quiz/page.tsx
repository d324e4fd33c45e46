import type { Metadata } from 'next'
import { QuizPage } from '@/components/quiz/quiz-page'
import { deckSummaries } from '../deck-summaries'

export const metadata: Metadata = {
  title: 'Quiz',
  description:
    'Practice, tests to print, who held what on a day, events to be put in order, and what you confused: each with a link for a friend.',
}

export default async function Quiz() {
  const decks = await deckSummaries()
  return <QuizPage decks={decks.filter((deck) => deck.group === 'topic')} />
}
