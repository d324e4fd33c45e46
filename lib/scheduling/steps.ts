import type { Rating } from './review'

/** Where a card in (re)learning goes next; null sends it to review. */
export interface Step {
  readonly step: number
  readonly delayMin: number
}

/**
 * The next (re)learning step, as Anki sets it: Again starts over, Good moves on, Easy leaves. Hard stays; on the first step it waits halfway
 * to the second (or half as long again, at most a day more, where there is none), on later ones it repeats the step's own delay.
 * @param step the step last set, from 0; a card not yet in learning is on step 0
 */
export function nextStep(stepsMin: readonly number[], step: number, rating: Rating): Step | null {
  const last = stepsMin.length - 1
  if (last < 0 || rating === 'easy') return null
  const first = stepsMin[0]!
  if (rating === 'again') return { step: 0, delayMin: first }
  // The learner may have shortened the steps since.
  const current = Math.min(step, last)
  if (rating === 'good') return current < last ? { step: current + 1, delayMin: stepsMin[current + 1]! } : null
  if (current > 0) return { step: current, delayMin: stepsMin[current]! }
  return { step: 0, delayMin: last > 0 ? (first + stepsMin[1]!) / 2 : Math.min(first * 1.5, first + 1440) }
}
