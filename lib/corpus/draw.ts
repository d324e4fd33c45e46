import { seededRandom, shuffled } from '@/lib/base/random'
import type { Fact } from './fact'

/** A sample for an audit: the same seed and the same facts always give the same draw, whatever order they are in. */
export function drawFacts(facts: readonly Fact[], seed: string | number, count: number): readonly Fact[] {
  const byId = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
  return shuffled(byId, seededRandom(`audit ${seed}`)).slice(0, count)
}
