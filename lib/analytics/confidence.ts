import { confidences, wasRight, type Confidence, type Review } from '@/lib/scheduling/review'
import { shareOf, type Share } from './share'
import type { Tally } from './walk'

export interface ConfidenceShare extends Share {
  readonly confidence: Confidence
}

/**
 * How often answers were right, by how sure the learner said to be: of the sure ones anything but Again. A guess is rated Again whatever it
 * was, so its rating does not tell. What was left blank is no guess.
 * @param judgeGuess whether a guess was right; null where that cannot be told, and then it is left out
 */
export function confidenceTally(judgeGuess: (review: Review) => boolean | null): Tally<readonly ConfidenceShare[]> {
  const counts = new Map(confidences.map((confidence) => [confidence, { asked: 0, right: 0 }]))
  return {
    add({ review }) {
      const { confidence, chosen } = review
      const count = confidence && counts.get(confidence)
      if (!count || (confidence === 'guess' && chosen === null)) return
      const right = wasRight(review) || (confidence === 'guess' && judgeGuess(review))
      if (right === null) return
      count.asked += 1
      if (right) count.right += 1
    },
    result: () =>
      confidences.map((confidence) => {
        const { asked, right } = counts.get(confidence)!
        return { confidence, ...shareOf(right, asked) }
      }),
  }
}
