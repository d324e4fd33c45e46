import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import type { Card, Question } from './question'

/** A question as the gate sees it. */
export interface Item {
  readonly context: QuestionContext
  readonly card: Card
  readonly fact: Fact
  readonly question: Question
}
/** One thing that a good examiner would not let pass, in words; `null` where there is nothing. */
export type GateCheck = (item: Item) => string | null
