/** The last few results of a costly function: one question asks for the same thing several times, and soon for others. */
export class Recent<V> {
  private readonly kept = new Map<string, V>()
  constructor(private readonly size: number) {}

  get(key: string, make: () => V): V {
    const known = this.kept.get(key)
    if (known !== undefined) return known
    const made = make()
    if (this.kept.size >= this.size) this.kept.delete(this.kept.keys().next().value!)
    this.kept.set(key, made)
    return made
  }
}
