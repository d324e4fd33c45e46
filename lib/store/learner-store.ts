import type { Care, CareKind, CardId, LogEntry, Review } from '@/lib/scheduling/review'
import type { Memory } from '@/lib/scheduling/memory'
import type { RefusalCode } from '@/lib/sync/review-log'
import type { SyncStatus } from '@/lib/sync/status'
import type { Account, AuthOutcome, Outcome, SignOutOutcome } from './account'
import { browserEnvironment } from './browser-environment'
import type { ClassStore } from './class-store'
import { Learner } from './learner'
import type { LearnerSettings, SettingsChange } from './learner-settings'

/** An answer as the screen knows it; the store adds id, time and kind. */
export type ReviewDraft = Omit<Review, 'kind' | 'id' | 'atMs'> & {
  /** When it was given; now, if left out. Pass the time used for a preview and what was previewed is what is saved. */
  readonly atMs?: number
}

/**
 * Where answers are kept. `unsaved`: this tab could not write `count` of them to disk (they are tried again with each new answer);
 * `memory-only`: there is no disk to write to, closing the tab loses everything that was not sent.
 */
export type StorageState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'unsaved'; readonly why: 'full' | 'failed'; readonly count: number }
  | { readonly kind: 'memory-only'; readonly why: 'blocked' }

/** Everything a screen shows at once. A new object whenever anything changed, so it serves useSyncExternalStore as it is. */
export interface Snapshot {
  readonly account: Account
  readonly settings: LearnerSettings
  /**
   * Cards that were ever reviewed or are set aside; absent means new. One live Map, changed in place (20,000 entries are not copied for an answer):
   * compare `memoriesVersion`, not the Map.
   */
  readonly memories: ReadonlyMap<CardId, Memory>
  readonly memoriesVersion: number
  readonly storage: StorageState
  readonly sync: SyncStatus
}

/** What was decided about each card, in the order of the cards. */
export interface Decided {
  readonly entries: readonly Care[]
  readonly saved: Promise<Outcome<'full' | 'failed' | 'blocked'>>
}

/** `saved` settles when the answer is on the disk, or cannot be (then `storage` says so too). Screens need not wait for it. */
export interface Recorded {
  readonly review: Review
  readonly memory: Memory
  readonly saved: Promise<Outcome<'full' | 'failed' | 'blocked'>>
}

/**
 * One learner on this device: the only door that components use. No React in it.
 *
 * ```ts
 * const store = await openLearnerStore()                     // once, in a provider
 * const snap = useSyncExternalStore(store.subscribe, store.snapshot)
 * const { memory } = store.record({ cardId, rating, form, factRevision, shown, chosen, durationMs, confidence })
 * store.saveSitting('study', sitting)                        // same tick as record: one transaction on disk
 * ```
 *
 * Methods that answer a value at once never wait for disk or network. Promises reject only on faults that nobody can act upon.
 */
export interface LearnerStore {
  /** Stable between changes. */
  snapshot(): Snapshot
  /** Called after each change, in this tab or another. Answers the function that ends it. */
  subscribe(listener: () => void): () => void

  /** Keeps an answer: memory changes at once, disk follows, then the server. */
  record(draft: ReviewDraft): Recorded
  /** Sets cards aside, takes them up again, or lets their memory begin anew. Nothing of the log is lost by it, and `undo` takes it back. */
  care(kind: CareKind, cardIds: readonly CardId[]): Decided
  /** Takes an answer or a decision back, on every device. Answers the card's memory without it. Undoing twice does nothing more. */
  undo(entry: Pick<LogEntry, 'id' | 'cardId'>): Promise<Memory>

  /** Entries since a time, by time; the undone and their undos are left out. For daily limits and charts. */
  reviewsSince(atMs: number): Promise<readonly Review[]>
  /** All of one card's entries, by time, undos among them. */
  historyOf(cardId: CardId): Promise<readonly LogEntry[]>

  /** A sitting in progress, as plain JSON, under a name of the caller's choosing ('study', 'quiz'). */
  saveSitting(name: string, sitting: unknown): void
  loadSitting(name: string): Promise<unknown>
  clearSitting(name: string): void

  /** Changes some settings; the others stay as they are, also when another device changed them meanwhile. */
  changeSettings(change: SettingsChange): Promise<void>

  /** Sends and fetches now, also when waiting. Resolves when there is nothing more to do; the result is in `snapshot().sync`. */
  syncNow(): Promise<void>
  /** Entries that the server refused for good. They stay on this device and count in its memory. */
  refusals(): Promise<readonly { readonly entry: LogEntry; readonly code: RefusalCode }[]>

  signUp(credentials: Credentials): Promise<AuthOutcome>
  /** A guest's answers move into the account. The guest's database is removed once all of them are there. */
  signIn(credentials: Credentials): Promise<AuthOutcome>
  /** A guest with a class code: makes the silent account, moves the guest's answers into it and joins the class. */
  joinAsPupil(join: { readonly code: string; readonly displayName: string }): Promise<AuthOutcome>
  /** Goes on as a pupil on another device. Forgives case, spaces, hyphens and look-alike letters. */
  signInWithPhrase(phrase: string): Promise<AuthOutcome>
  /** A pupil's recovery phrase, in groups to be written down; null for others. */
  recoveryPhrase(): string | null
  /**
   * Sends what is unsent, then removes the account from this device. Refuses, with everything kept, where it cannot send;
   * `{ loseUnsent: true }` goes on nevertheless.
   */
  signOut(options?: { readonly loseUnsent?: boolean }): Promise<SignOutOutcome>
  /** Deletes the account on the server and everything of it on this device; for a guest, everything on this device. */
  deleteAccount(): Promise<Outcome<'offline' | 'server' | 'signed-out'>>
  /** Everything about the learner as JSON-serialisable data: account, settings, the whole log, classes. */
  exportEverything(): Promise<Readonly<Record<string, unknown>>>

  readonly classes: ClassStore
  /** Stops timers and closes the database. */
  close(): void
}

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** Opens whoever used this device last. Never rejects: with IndexedDB blocked it studies in memory, and `storage` says so. */
export async function openLearnerStore(): Promise<LearnerStore> {
  return Learner.open(browserEnvironment())
}
