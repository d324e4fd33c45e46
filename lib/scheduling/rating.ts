import type { Rating } from './review'

export interface Answered {
  readonly correct: boolean
  /** Produced from memory (typed, ordered) rather than picked out of what was shown. */
  readonly recalled: boolean
  /** The learner says it was luck. */
  readonly guessed: boolean
  /** What the learner says of a right answer from memory; heard then only. */
  readonly said?: 'hard' | 'easy' | undefined
}

/**
 * Wrong, or right by luck: Again. Recognised: Hard, for it is weaker evidence. Recalled: Good, or what the learner says. Nobody is asked to
 * grade an answer: a right/wrong grade costs FSRS almost nothing, and misuse of Hard is the best-known way to break it.
 */
export function ratingFor({ correct, recalled, guessed, said }: Answered): Rating {
  if (!correct || guessed) return 'again'
  if (!recalled) return 'hard'
  return said ?? 'good'
}
