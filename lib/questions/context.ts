import type { Corpus } from '@/lib/corpus/corpus'
import type { CardId } from '@/lib/scheduling/review'
import type { Card } from './question'

/** The corpus with all that making and marking questions looks up, indexed once. */
export interface QuestionContext {
  readonly corpus: Corpus
  readonly cards: readonly Card[]
  readonly card: ReadonlyMap<CardId, Card>
}

/** Kept with the corpus: asking again for the same one costs nothing. */
export function contextOf(_corpus: Corpus): QuestionContext {
  throw new Error('not built yet')
}
