import { shareOf, type Share } from './share'
import type { Tally } from './walk'

export interface CalibrationBin extends Share {
  /** Predictions from here on … */
  readonly from: number
  /** … and below this; the last bin has 1 in it. */
  readonly to: number
  /** The mean of the predictions in the bin; null where there are none. */
  readonly predicted: number | null
}
export interface Calibration {
  readonly bins: readonly CalibrationBin[]
  readonly asked: number
  /** How many were to be recalled by the predictions: their sum. */
  readonly expected: number
  readonly recalled: number
}

/** Below this no picture: all bins but one or two would be empty. */
export const fewestPredicted = 50

/** Finer where most predictions lie. */
const edges = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1] as const

/**
 * What the app foretold against what happened: for each first asking on a study day of a card that was asked on an earlier one (as in the
 * FSRS benchmark), the probability of recall at that moment, and whether the answer was anything but Again. By bin of probability.
 */
export function calibrationTally(): Tally<Calibration> {
  const bins = edges.slice(1).map((to, at) => ({ from: edges[at]!, to, sum: 0, asked: 0, recalled: 0 }))
  return {
    add({ recall, elapsedDays, review }) {
      if (recall === null || elapsedDays === null || elapsedDays === 0) return
      let at = 0
      while (at < bins.length - 1 && recall >= bins[at]!.to) at++
      const bin = bins[at]!
      bin.sum += recall
      bin.asked += 1
      if (review.rating !== 'again') bin.recalled += 1
    },
    result() {
      const total = { asked: 0, expected: 0, recalled: 0 }
      for (const { asked, sum, recalled } of bins) {
        total.asked += asked
        total.expected += sum
        total.recalled += recalled
      }
      return {
        ...total,
        bins: bins.map(({ from, to, sum, asked, recalled }) => ({
          from,
          to,
          predicted: asked === 0 ? null : sum / asked,
          ...shareOf(recalled, asked),
        })),
      }
    },
  }
}
