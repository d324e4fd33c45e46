import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { copyReviews } from '@/lib/sync/copy'
import { mergeRows, newerColumns } from '@/lib/sync/owned-row'
import { stepSync, type SyncEvent, type SyncState, type SyncStatus } from '@/lib/sync/status'
import { BackendFault, type Backend } from './backend'
import { StorageFault, type Device } from './device'
import type { Environment } from './environment'

/** Answers given one after another go up together. */
const gatherMs = 2_000
const quietMs = 5 * 60_000

export interface SyncHooks {
  /** Signs in anew where that needs nobody (a pupil's secret), else rejects. */
  readonly connect: () => Promise<Backend>
  readonly onStatus: (status: SyncStatus) => void
  readonly onMemories: (memories: ReadonlyMap<CardId, Memory>) => void
  /** The settings that are kept on the device have changed. */
  readonly onSettings: () => Promise<void>
}

/** Sends and fetches by itself: when something changed, the network is back, the page is shown, or a wait is over. */
export class SyncEngine {
  #state: SyncState = { status: { kind: 'saved', unsent: 0 }, failures: 0 }
  #running: Promise<void> | null = null
  #again = false
  #cancelTimer: () => void = () => undefined
  readonly #stopWatching: () => void
  #stopped = false

  constructor(
    private readonly name: string,
    private readonly device: Device,
    private readonly env: Environment,
    private readonly hooks: SyncHooks,
  ) {
    this.#stopWatching = env.watch((what) => {
      if (what === 'online' || this.#state.status.kind === 'saved') void this.now()
      else if (what === 'shown' && !this.#isFresh()) void this.now()
    })
  }

  get status(): SyncStatus {
    return this.#state.status
  }

  /** Something was made here: it goes up shortly, or when the wait is over. */
  async changed(): Promise<void> {
    const counts = await this.device.outbox.counts().catch(() => null)
    if (counts) this.#step({ kind: 'changed', unsent: counts.unsent })
    if (this.#running) this.#again = true
    else if (this.#state.status.kind !== 'waiting') this.#in(gatherMs)
  }

  /** Another tab has sent; this one shows what it says. */
  heard(status: SyncStatus): void {
    if (this.#running) return
    this.#state = { status, failures: 0 }
    this.hooks.onStatus(status)
  }

  /** Sends and fetches until there is nothing more to do or it fails; the outcome is in `status`. */
  now(): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    this.#cancelTimer()
    if (this.#running) this.#again = true
    else
      this.#running = this.#run().finally(() => {
        this.#running = null
      })
    return this.#running!
  }

  stop(): void {
    this.#stopped = true
    this.#cancelTimer()
    this.#stopWatching()
  }

  async #run(): Promise<void> {
    do {
      this.#again = false
      await this.env.alone(`nomenklatura-sync-${this.name}`, () => this.#once())
    } while (this.#again && !this.#stopped && this.#state.status.kind === 'saved')
  }

  async #once(): Promise<void> {
    try {
      this.#step({ kind: 'started', unsent: (await this.device.outbox.counts()).unsent })
      if (!this.env.online()) throw new BackendFault('offline')
      const backend = await this.hooks.connect()
      await this.#settings(backend)
      await this.#push(backend)
      await this.#pull(backend)
      this.#step({ kind: 'finished', atMs: this.env.now(), ...(await this.device.outbox.counts()) })
    } catch (fault) {
      const { unsent } = await this.device.outbox.counts().catch(() => ({ unsent: 0 }))
      const why = fault instanceof BackendFault ? fault.reason : fault instanceof StorageFault ? 'device' : 'server'
      const retryAfterMs = fault instanceof BackendFault ? fault.retryAfterMs : null
      const [nowMs, chance] = [this.env.now(), this.env.chance()]
      this.#step({ kind: 'stopped', why, unsent, nowMs, retryAfterMs, offline: !this.env.online(), chance })
    }
    const { status } = this.#state
    if (status.kind === 'waiting' && status.retryAtMs !== null) this.#in(status.retryAtMs - this.env.now())
    else if (status.kind === 'sent') this.#in(quietMs, () => this.env.visible())
    else if (status.kind === 'saved') this.#again = true
  }

  async #push({ log }: Backend): Promise<void> {
    const { outbox } = this.device
    await outbox.retryFuture(this.env.now())
    await copyReviews(outbox, log, null, (cursor, refusals) => outbox.settle(cursor, refusals))
  }

  async #pull({ log }: Backend): Promise<void> {
    const here = {
      add: async (entries: Parameters<typeof log.add>[0]) => {
        const { refusals, memories } = await this.device.write({ entries })
        this.hooks.onMemories(memories)
        return refusals
      },
    }
    const start = (await this.device.read('pulled')) ?? null
    await copyReviews(log, here, start, (pulled) => this.device.keep({ pulled }))
  }

  async #settings(backend: Backend): Promise<void> {
    const before = (await this.device.read('settings')) ?? {}
    const known = (await this.device.read('serverSettings')) ?? {}
    const server = await backend.syncSettings(newerColumns(before, known))
    // Into the settings as they are by now: the learner may have changed something while the server answered.
    const settings = await this.device.changeSettingsRow((row) => mergeRows(row, server))
    await this.device.keep({ serverSettings: server })
    if (JSON.stringify(settings) !== JSON.stringify(before)) await this.hooks.onSettings()
  }

  #isFresh(): boolean {
    const { status } = this.#state
    return status.kind === 'sent' && this.env.now() - status.atMs < 60_000
  }

  #in(ms: number, stillWanted = () => true): void {
    this.#cancelTimer()
    if (!this.#stopped) this.#cancelTimer = this.env.after(Math.max(0, ms), () => void (stillWanted() && this.now()))
  }

  #step(event: SyncEvent): void {
    this.#state = stepSync(this.#state, event)
    if (!this.#stopped) this.hooks.onStatus(this.#state.status)
  }
}
