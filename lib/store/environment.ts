import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { Backend } from './backend'
import type { Device } from './device'

/** All that a learner's store asks of the world: clock, chance, disk, network, other tabs. */
export interface Environment {
  now(): number
  /** In [0, 1). */
  chance(): number
  randomBytes(count: number): Uint8Array
  timeZone(): string
  /** False when the device surely has no network. */
  online(): boolean
  /** Whether anybody can see this tab. */
  visible(): boolean
  /** Calls back when the network comes back, or the page is shown or hidden. Answers what ends it. */
  watch(listener: (what: 'online' | 'shown' | 'hidden') => void): () => void
  after(ms: number, work: () => void): () => void
  /** One at a time over all tabs. */
  alone<Result>(name: string, work: () => Promise<Result>): Promise<Result>
  /** A line to the other tabs of this device. */
  tabs(hear: (message: unknown) => void): { say(message: unknown): void; close(): void }
  /** A few short texts that are there before any database is; null where there is none or it is blocked. */
  readNote(name: string): string | null
  writeNote(name: string, text: string | null): void
  /** Rejects when IndexedDB may not be used. */
  openDisk(name: string, settings: SchedulingSettings): Promise<Device>
  deleteDisk(name: string): Promise<void>
  /** null where there is no server to have an account on. Rejects with BackendFault. */
  connect(): Promise<Backend | null>
}
