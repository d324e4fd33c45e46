/** Remembers what a pure function gave: at least the last `size` different arguments, and at most twice as many. */
export class Kept<K, V> {
  private young = new Map<K, V>()
  private old = new Map<K, V>()
  constructor(
    private readonly size: number,
    private readonly make: (key: K) => V,
  ) {}

  get(key: K): V {
    const known = this.young.get(key)
    if (known !== undefined) return known
    const value = this.old.get(key) ?? this.make(key)
    // Whatever is asked for again outlives the change of generations.
    if (this.young.size >= this.size) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(key, value)
    return value
  }
}
