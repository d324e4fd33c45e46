import { HomePage } from '@/components/home/home-page'
import { deckSummaries } from '../deck-summaries'
import { firstQuestion } from '../first-question'

export default async function Home() {
  const decks = await deckSummaries()
  return (
    <HomePage
      first={await firstQuestion()}
      decks={decks.filter((deck) => deck.group === 'topic' && deck.parent === null)}
    />
  )
}
