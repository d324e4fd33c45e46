import type { Random } from '@/lib/base/random'

/** Standard normal (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Lognormal of mean 1. */
export const spread = (random: Random, sigma: number) => Math.exp(sigma * normal(random) - (sigma * sigma) / 2)

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
