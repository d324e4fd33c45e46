/** What a benchmark reports: named numbers, each with its unit in the name, and the goal where there is one. */
export interface Report {
  readonly bench: string
  readonly numbers: Readonly<Record<string, number>>
  readonly goals?: Readonly<Record<string, string>>
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** Milliseconds that `run` takes, the median of some runs after one to warm up. */
export function timed(run: () => unknown, runs = 5): number {
  run()
  return median(
    Array.from({ length: runs }, () => {
      const began = performance.now()
      run()
      return performance.now() - began
    }),
  )
}
