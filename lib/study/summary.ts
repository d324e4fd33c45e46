import type { CardId } from '@/lib/scheduling/review'
import type { Answered, Sitting } from './sitting'

export interface Summary {
  readonly answered: number
  readonly correct: number
  /** Cards met for the first time. */
  readonly met: readonly CardId[]
  /** Cards that left learning. */
  readonly learned: readonly CardId[]
  /** The last answer of each card that was wrong at least once, for going through the mistakes. */
  readonly mistakes: readonly Answered[]
  /** When the next card of the sitting falls due; null when none was answered. */
  readonly nextDueAtMs: number | null
}

export function summaryOf({ answers }: Sitting): Summary {
  const latest = new Map(answers.map((answer) => [answer.cardId, answer]))
  const due = [...latest.values()].map((answer) => answer.dueAtMs)
  const unique = (list: readonly Answered[]) => [...new Set(list.map((answer) => answer.cardId))]
  const wrong = new Map(answers.filter((answer) => !answer.correct).map((answer) => [answer.cardId, answer]))
  return {
    answered: answers.length,
    correct: answers.filter((answer) => answer.correct).length,
    met: unique(answers.filter((answer) => answer.wasNew)),
    learned: unique(answers.filter((answer) => answer.learned)),
    mistakes: [...wrong.values()],
    nextDueAtMs: due.length ? Math.min(...due) : null,
  }
}
