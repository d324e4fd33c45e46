import type { LogEntry } from '@/lib/scheduling/review'
import { StorageFault, type Device, type Written } from './device'

export type WriteOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: 'full' | 'failed' }
export interface WriterHooks {
  /** Once for each transaction, before the outcomes of its parts. */
  readonly onWritten: (written: Written) => void
  /** What cannot be written is kept by the writer: `count` entries of it. */
  readonly onTrouble: (why: 'full' | 'failed', count: number) => void
}

/**
 * Brings answers to the disk in order. What is asked for within one tick goes into one transaction. What the disk will not take is kept here
 * and tried again with everything that follows, so that study can go on.
 */
export class Writer {
  #entries: LogEntry[] = []
  #sittings = new Map<string, unknown>()
  #waiting: ((outcome: WriteOutcome) => void)[] = []
  #inHand: readonly LogEntry[] = []
  #running: Promise<void> | null = null

  constructor(
    private readonly device: Device,
    private readonly hooks: WriterHooks,
  ) {}

  /** Entries that are not on the disk, or not yet. */
  get unwritten(): readonly LogEntry[] {
    return [...this.#inHand, ...this.#entries]
  }

  add(entry: LogEntry): Promise<WriteOutcome> {
    this.#entries.push(entry)
    return this.#begin()
  }

  sitting(name: string, sitting: unknown): Promise<WriteOutcome> {
    this.#sittings.set(name, sitting)
    return this.#begin()
  }

  /** Resolves when nothing is on its way any more. Tries again what failed. */
  async settle(): Promise<WriteOutcome['ok']> {
    if (!this.#running && this.#entries.length === 0 && this.#sittings.size === 0) return true
    return (await this.#begin()).ok
  }

  #begin(): Promise<WriteOutcome> {
    const outcome = new Promise<WriteOutcome>((resolve) => this.#waiting.push(resolve))
    this.#running ??= this.#run()
    return outcome
  }

  async #run(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const [entries, sittings, waiting] = [this.#entries, this.#sittings, this.#waiting]
      this.#inHand = entries
      this.#entries = []
      this.#sittings = new Map()
      this.#waiting = []
      const outcome = await this.device.write({ entries, sittings, made: true }).then(
        (written) => ({ ok: true, written }) as const,
        (fault: unknown) => ({ ok: false, reason: fault instanceof StorageFault ? fault.reason : 'failed' }) as const,
      )
      if (!outcome.ok) {
        this.#entries = [...entries, ...this.#entries]
        this.#sittings = new Map([...sittings, ...this.#sittings])
      }
      this.#inHand = []
      if (outcome.ok) this.hooks.onWritten(outcome.written)
      else this.hooks.onTrouble(outcome.reason, this.#entries.length)
      for (const resolve of waiting) resolve(outcome)
    }
    this.#running = null
  }
}
