import type { Corpus } from '@/lib/corpus/corpus'
import { contextOf } from './context'
import type { Card } from './question'

/** Every side of every fact that can be asked fairly, in the order of the facts. Ids are permanent: `<fact id>#<facet>`. */
export function cardsOf(corpus: Corpus): readonly Card[] {
  return contextOf(corpus).cards
}
