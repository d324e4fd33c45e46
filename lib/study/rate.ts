import { isRecognition } from '@/lib/questions/choose-form'
import type { FormName } from '@/lib/questions/question'
import type { Memory } from '@/lib/scheduling/memory'
import { ratingFor } from '@/lib/scheduling/rating'
import type { Rating } from '@/lib/scheduling/review'

export interface Judged {
  readonly correct: boolean
  readonly form: FormName
  readonly guessed: boolean
  readonly said?: 'hard' | 'easy' | undefined
  /** The card's memory before the answer. */
  readonly memory: Memory
}

/**
 * The rating of an answer. Recognition is worth Hard at most, at the first meeting and in review. Between the two Hard would repeat the learning
 * step, and since it also shortens the stability from which the next form is chosen, a card forgotten once would be shown as a choice every
 * few minutes for ever: there, recognising it moves it on.
 */
export function rate({ correct, form, guessed, said, memory }: Judged): Rating {
  const inSteps = memory.kind === 'seen' && memory.stage !== 'review'
  return ratingFor({ correct, recalled: !isRecognition(form) || inSteps, guessed, said })
}
