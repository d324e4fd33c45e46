/** Weights that FSRS cannot work with. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError'
}

const fsrs5Decay = 0.5
/** Lower and upper bounds of the 21 weights, as fsrs-rs clips them. */
const bounds: readonly (readonly [number, number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
]

/**
 * FSRS-6 weights from those of FSRS-4.5 (17), FSRS-5 (19) or FSRS-6 (21), converted as fsrs-rs does so that older memory keeps its meaning.
 * Weights outside FSRS's bounds are brought to them.
 * @throws {WeightsError} for any other number of weights, and for one that is no number
 */
export function completeWeights(weights: readonly number[]): readonly number[] {
  const wrong = weights.findIndex((weight) => typeof weight !== 'number' || !Number.isFinite(weight))
  if (wrong >= 0)
    throw new WeightsError(`weight ${wrong + 1} of ${weights.length} is not a number: ${String(weights[wrong])}`)
  return filled(weights).map((weight, i) => Math.min(Math.max(weight, bounds[i]![0]), bounds[i]![1]))
}

function filled(weights: readonly number[]): readonly number[] {
  if (weights.length === 21) return weights
  if (weights.length === 19) return [...weights, 0, fsrs5Decay]
  if (weights.length === 17) {
    const w = [...weights, 0, 0, 0, fsrs5Decay]
    w[4] = w[5]! * 2 + w[4]!
    w[5] = Math.log(w[5]! * 3 + 1) / 3
    w[6] = w[6]! + 0.5
    return w
  }
  throw new WeightsError(`FSRS takes 17, 19 or 21 weights, not ${weights.length}`)
}
