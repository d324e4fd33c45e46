import type { Random } from '@/lib/base/random'

/** Items in an order that prefers the heavy ones but lets each come first at times: Efraimidis and Spirakis, weighted without replacement. */
export function weighted<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): readonly T[] {
  return items
    .map((item) => ({ item, key: Math.log(Math.max(1e-9, random())) / Math.max(1e-9, weightOf(item)) }))
    .sort((a, b) => b.key - a.key)
    .map(({ item }) => item)
}
