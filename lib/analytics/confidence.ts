import { confidences, wasRight, type Confidence } from '@/lib/scheduling/review'
import { shareOf, type Share } from './share'
import type { Tally } from './walk'

export interface ConfidenceShare extends Share {
  readonly confidence: Confidence
}

/**
 * How often answers were right, by how sure the learner said to be before they were judged. A guess is rated Again whatever it was; one that
 * was right is marked as lucky. What was left blank is no guess, and what was called one only after it had been told right is not counted:
 * of wrong answers nobody says so.
 */
export function confidenceTally(): Tally<readonly ConfidenceShare[]> {
  const counts = new Map(confidences.map((confidence) => [confidence, { asked: 0, right: 0 }]))
  return {
    add({ review }) {
      const { confidence, chosen } = review
      const count = confidence && counts.get(confidence)
      if (!count || (confidence === 'guess' && chosen === null)) return
      count.asked += 1
      if (wasRight(review)) count.right += 1
    },
    result: () =>
      confidences.map((confidence) => {
        const { asked, right } = counts.get(confidence)!
        return { confidence, ...shareOf(right, asked) }
      }),
  }
}
