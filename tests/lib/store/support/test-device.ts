import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { seededRandom } from '@/lib/base/random'
import type { Device } from '@/lib/store/device'
import type { Environment } from '@/lib/store/environment'
import { openIndexedDbDevice } from '@/lib/store/indexeddb-device'
import { noon } from '../../scheduling/builders'
import type { Backend } from '@/lib/store/backend'
import type { Notes } from './test-server'

let machines = 0

/** One machine with its disk and its clock; every tab of it is an environment. Timers fire when the test says so. */
export class TestMachine {
  readonly #name = `machine-${++machines}`
  readonly #random = seededRandom(machines)
  readonly #notes = new Map<string, string>()
  readonly #tabs = new Set<(message: unknown) => void>()
  readonly #watchers = new Set<(what: 'online' | 'shown' | 'hidden') => void>()
  readonly #timers = new Set<{ readonly atMs: number; readonly work: () => void }>()
  #lock = Promise.resolve()
  nowMs = noon
  online = true
  timeZone = 'Europe/London'
  diskBlocked = false
  /** Lets a test spoil writes. */
  wrapDevice: (device: Device) => Device = (device) => device

  constructor(private readonly server: { backend(notes: Notes): Backend } | null = null) {}

  tab(): Environment {
    const notes: Notes = {
      getItem: (name) => this.#notes.get(name) ?? null,
      setItem: (name, text) => void this.#notes.set(name, text),
      removeItem: (name) => void this.#notes.delete(name),
    }
    const backend = this.server?.backend(notes) ?? null
    return {
      now: () => this.nowMs,
      chance: () => this.#random(),
      randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(this.#random() * 256)),
      timeZone: () => this.timeZone,
      online: () => this.online,
      visible: () => true,
      watch: (listener) => {
        this.#watchers.add(listener)
        return () => this.#watchers.delete(listener)
      },
      after: (ms, work) => {
        const timer = { atMs: this.nowMs + ms, work }
        this.#timers.add(timer)
        return () => this.#timers.delete(timer)
      },
      alone: (_name, work) => {
        const result = this.#lock.then(work)
        this.#lock = result.then(
          () => undefined,
          () => undefined,
        )
        return result
      },
      tabs: (hear) => {
        this.#tabs.add(hear)
        return {
          say: (message) => {
            const copy: unknown = structuredClone(message)
            for (const other of this.#tabs)
              if (other !== hear) queueMicrotask(() => this.#tabs.has(other) && other(copy))
          },
          close: () => this.#tabs.delete(hear),
        }
      },
      readNote: (name) => this.#notes.get(name) ?? null,
      writeNote: (name, text) => void (text === null ? this.#notes.delete(name) : this.#notes.set(name, text)),
      openDisk: async (name, settings) => {
        if (this.diskBlocked) throw new DOMException('blocked', 'SecurityError')
        return this.wrapDevice(await openIndexedDbDevice(`${this.#name}:${name}`, settings))
      },
      deleteDisk: (name) => deleteDB(`${this.#name}:${name}`),
      connect: async () => backend,
    }
  }

  /** Lets time pass, and does what falls due on the way. */
  async pass(ms: number): Promise<void> {
    await quiet()
    const until = this.nowMs + ms
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.atMs - b.atMs)
      if (!next || next.atMs > until) break
      this.#timers.delete(next)
      this.nowMs = next.atMs
      next.work()
      await quiet()
    }
    this.nowMs = until
    await quiet()
  }

  async goOnline(): Promise<void> {
    this.online = true
    for (const watcher of this.#watchers) watcher('online')
    await quiet()
  }

  /** Names of the databases that are left on its disk. */
  async databases(): Promise<readonly string[]> {
    const all = await indexedDB.databases()
    return all
      .flatMap(({ name }) => (name?.startsWith(`${this.#name}:`) ? [name.slice(this.#name.length + 1)] : []))
      .sort()
  }
  notes(): readonly string[] {
    return [...this.#notes.keys()]
  }
}

/** Long enough for fake-indexeddb, which answers by setImmediate. */
export async function quiet(turns = 60): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve))
}
