import type { Corpus } from '@/lib/corpus/corpus'
import type { Fact } from '@/lib/corpus/fact'
import { yearsOf, type DeckId } from './deck'

/**
 * The facts that a deck is about, what everybody must know first: those that its cards ask, and those that are only told, such as what is
 * disputed.
 */
export function factsOfDeck(corpus: Corpus, id: DeckId): readonly Fact[] {
  return corpus.facts.filter(belongs(corpus, id)).sort((a, b) => a.importance - b.importance)
}

/** By the same rule as the cards of `decksOf`. */
function belongs(corpus: Corpus, id: DeckId): (fact: Fact) => boolean {
  const name = id.slice(id.indexOf('/') + 1)
  if (id === 'all') return () => true
  if (id.startsWith('topic/')) {
    const topics = new Set([name, ...corpus.topics.filter(({ parent }) => parent === name).map((topic) => topic.id)])
    return (fact) => fact.topics.some((topic) => topics.has(topic))
  }
  if (id.startsWith('period/')) {
    const [from, to] = name.split('-').map(Number)
    return (fact) => {
      const span = yearsOf(fact)
      return span !== null && span[0] <= to! && span[1] >= from!
    }
  }
  return (fact) => fact.entities.some((entity) => entity === id)
}
