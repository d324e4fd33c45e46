export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Two-sided 95% quantiles of Student's t, by degrees of freedom from 1; a normal distribution from 60 on. */
const t = [
  12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1, 2.09,
]

export interface Difference {
  readonly mean: number
  /** Half of the 95% confidence interval. */
  readonly half: number
}

/** Of two rules on the same learners, seed by seed. */
export function pairedDifference(one: readonly number[], other: readonly number[]): Difference {
  const differences = one.map((value, i) => value - other[i]!)
  const n = differences.length
  const centre = mean(differences)
  const variance = differences.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, n - 1)
  const quantile = n > 60 ? 1.96 : n > t.length + 1 ? 2.05 : t[Math.max(0, n - 2)]!
  return { mean: centre, half: quantile * Math.sqrt(variance / n) }
}
