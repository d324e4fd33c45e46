import type { Memory } from '@/lib/scheduling/memory'
import type { CardId, LogEntry } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { OwnedRow } from '@/lib/sync/owned-row'
import type { Cursor, Refusal, RefusalCode, ReviewLog } from '@/lib/sync/review-log'
import type { Assignment, JoinedClass } from './class-store'

/**
 * One person's database on this device: the log, and what was computed from it. Memory is kept up by every write, in the same transaction,
 * so that it never tells another story than the log. Two keep to it: IndexedDB, and the page's memory where there is no disk.
 */
export interface Device {
  readonly kind: 'disk' | 'memory'
  /** Everything, wherever it was made. What is added through it is known to the server and is not sent again. */
  readonly log: ReviewLog
  readonly outbox: Outbox

  /** One transaction: all of it or nothing. Rejects with StorageFault. */
  write(change: Change): Promise<Written>
  /** Computes all memory anew if it was computed by other settings; later writes go by these. */
  useSettings(settings: SchedulingSettings): Promise<void>
  memories(): Promise<Map<CardId, Memory>>
  historyOf(cardId: CardId): Promise<readonly LogEntry[]>
  entriesSince(atMs: number): Promise<readonly LogEntry[]>
  loadSitting(name: string): Promise<unknown>
  sittings(): Promise<ReadonlyMap<string, unknown>>
  read<Key extends keyof Kept>(key: Key): Promise<Kept[Key] | undefined>
  keep(values: Partial<Kept>): Promise<void>
  /** Keeps what `change` makes of the settings as they are, with nothing between reading and writing. Answers it. */
  changeSettingsRow(change: (row: OwnedRow) => OwnedRow): Promise<OwnedRow>
  close(): void
}

export interface Change {
  readonly entries?: readonly LogEntry[]
  /** The entries were made here: they go to the outbox. */
  readonly made?: boolean
  /** By name; undefined removes one. */
  readonly sittings?: ReadonlyMap<string, unknown>
}
export interface Written {
  readonly refusals: readonly Refusal[]
  /** Of the cards that the entries were about; a card whose every review was undone is `new`. */
  readonly memories: ReadonlyMap<CardId, Memory>
}

/** What was made here and is not known to be on the server, in order of making. */
export interface Outbox extends Pick<ReviewLog, 'after'> {
  /** The server has answered for everything up to `cursor`: what it refused is set aside with its code, the rest is done with. */
  settle(cursor: Cursor, refusals: readonly Refusal[]): Promise<void>
  counts(): Promise<{ readonly unsent: number; readonly refused: number }>
  refused(): Promise<readonly RefusedEntry[]>
  /** Entries that the server found to be of the future, and whose time has come by now, are to be sent once more. */
  retryFuture(nowMs: number): Promise<void>
}
export interface RefusedEntry {
  readonly entry: LogEntry
  readonly code: RefusalCode
}

/** Single values kept beside the log. Names are stored: for life. */
export interface Kept {
  /** How far the server's log has been read. */
  pulled: Cursor
  /** The settings by which memory was computed; see writeRules. */
  rules: string
  settings: OwnedRow
  /** The settings as the server last had them. */
  serverSettings: OwnedRow
  /** This device's name in hybrid clocks. */
  deviceName: string
  /** A pupil's recovery secret. */
  secret: string
  /** A guest's log is on its way into this account. */
  takingGuest: boolean
  /** A guest's: the secret of a pupil's account that was made, but has joined no class yet. */
  pendingSecret: string
  assignments: readonly Assignment[]
  joined: readonly JoinedClass[]
}

/** The disk would not write. The change it was about is not kept. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault'
  constructor(
    readonly reason: 'full' | 'failed',
    cause: unknown,
  ) {
    super(reason === 'full' ? 'the disk is full' : 'the device could not write', { cause })
  }
}

/** Raised when the same settings give other memories than before. */
const computedBy = 1

/** What memory was computed by, as text that differs whenever the memory would. */
export function writeRules(settings: SchedulingSettings): string {
  const {
    desiredRetention,
    weights,
    former,
    timeZone,
    rolloverHour,
    learningStepsMin,
    relearningStepsMin,
    maxIntervalDays,
    fuzz,
  } = settings
  const own = {
    desiredRetention,
    weights,
    former,
    timeZone,
    rolloverHour,
    learningStepsMin,
    relearningStepsMin,
    maxIntervalDays,
    fuzz,
  }
  return JSON.stringify({ computedBy, ...own })
}
export function readRules(rules: string): SchedulingSettings {
  // A tab with an earlier version of the app knows no former pace.
  return { former: [], ...(JSON.parse(rules) as Omit<SchedulingSettings, 'former'>) }
}
