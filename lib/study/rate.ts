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
  /** Every form that the card can be asked in. */
  readonly forms: readonly FormName[]
}

/**
 * The rating of an answer. Recognition is worth Hard at most — but Hard repeats a learning step, so a card that can only be recognised would
 * never leave learning: once it has been met, recognising it moves it on.
 */
export function rate({ correct, form, guessed, said, memory, forms }: Judged): Rating {
  const recalled = form !== 'choice'
  const onlyRecognised = forms.every((other) => other === 'choice')
  const stuck = onlyRecognised && memory.kind === 'seen' && memory.stage !== 'review'
  return ratingFor({ correct, recalled: recalled || stuck, guessed, said })
}
