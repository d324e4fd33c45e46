/** Counts events a key in a window that slides. Time is an argument, so that a test need not wait. */
export class SlidingCount {
  readonly #events = new Map<string, number[]>()

  /** @param mostKeys beyond it the keys longest unused are forgotten, so that memory stays bounded */
  constructor(
    readonly limit: number,
    readonly windowMs: number,
    readonly mostKeys = 10_000,
  ) {}

  /** How long `key` has to wait, ms; 0 if it need not. */
  waitMs(key: string, nowMs: number): number {
    const recent = this.#recent(key, nowMs)
    const decisive = recent.at(-this.limit)
    return decisive === undefined ? 0 : decisive + this.windowMs - nowMs
  }

  add(key: string, nowMs: number): void {
    const recent = this.#recent(key, nowMs)
    recent.push(nowMs)
    this.#events.delete(key)
    this.#events.set(key, recent.slice(-this.limit))
    for (const oldest of this.#events.keys()) {
      if (this.#events.size <= this.mostKeys) break
      this.#events.delete(oldest)
    }
  }

  /** One event that turned out to be no offence. */
  takeBack(key: string, atMs: number): void {
    const events = this.#events.get(key)
    const index = events?.lastIndexOf(atMs) ?? -1
    if (index >= 0) events!.splice(index, 1)
  }

  clear(key: string): void {
    this.#events.delete(key)
  }

  #recent(key: string, nowMs: number): number[] {
    return (this.#events.get(key) ?? []).filter((at) => at > nowMs - this.windowMs)
  }
}
