import type { Metadata } from 'next'
import { QuizPage } from '@/components/quiz/quiz-page'
import { deckSummaries } from '../deck-summaries'

export const metadata: Metadata = {
  title: 'Quiz',
  description: 'A test of ten to forty questions over the topics you choose, with every mistake explained.',
}

export default async function Quiz() {
  const decks = await deckSummaries()
  return <QuizPage decks={decks.filter((deck) => deck.group === 'topic')} />
}
