import { uuid7, type Uuid7State } from '@/lib/base/uuid7'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import { cared } from '@/lib/scheduling/care'
import { countingReviews, replayCard } from '@/lib/scheduling/replay'
import {
  byTime,
  type Care,
  type CareKind,
  type CardId,
  type LogEntry,
  type Review,
  type ReviewId,
  type Undo,
} from '@/lib/scheduling/review'
import { review as reviewed } from '@/lib/scheduling/scheduler'
import type { RefusedEntry } from './device'
import type { Account, AuthOutcome, Outcome, SignOutOutcome } from './account'
import { AccountFlows, overlookFullDisk } from './account-flows'
import { RemoteClasses } from './classes'
import type { Environment } from './environment'
import type { SettingsChange } from './learner-settings'
import type { Credentials, Decided, LearnerStore, Recorded, ReviewDraft, Snapshot } from './learner-store'
import { OpenLearner } from './open-learner'
import { writePhrase } from './recovery-phrase'
import { databaseName, guest, openSession, readAccount, reread, takeGuest, type Session } from './session'
import { tidyDraft } from './tidy-draft'
import type { WriteOutcome } from './writer'

/** LearnerStore over any environment; openLearnerStore gives it the browser's. */
export class Learner implements LearnerStore {
  readonly classes: RemoteClasses
  readonly #flows: AccountFlows
  readonly #listeners = new Set<() => void>()
  readonly #tabs: ReturnType<Environment['tabs']>
  #open: OpenLearner
  #lastId: Uuid7State | null = null
  /** Each answer and decision of this tab, and the card's memory before it. */
  readonly #before = new Map<ReviewId, Memory>()

  static async open(env: Environment): Promise<Learner> {
    const session = await openSession(env, readAccount(env))
    const learner = new Learner(env, session)
    if (session.account.kind !== 'guest') await learner.#resume(session)
    void learner.#open.engine?.now()
    return learner
  }

  private constructor(
    private readonly env: Environment,
    session: Session,
  ) {
    this.#open = this.#start(session)
    this.classes = new RemoteClasses(() => this.#open)
    this.#flows = new AccountFlows(env, {
      current: () => this.#open,
      become: (next) => this.#become(next),
      adopt: (entries) => entries.forEach((entry) => void this.#keep(this.#open, entry)),
      announce: () => this.#tabs.say({ kind: 'account' }),
    })
    this.#tabs = env.tabs((message) => {
      if ((message as { readonly kind?: unknown }).kind === 'account') void this.#followAccount()
    })
  }

  snapshot = (): Snapshot => this.#open.snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  record(draft: ReviewDraft): Recorded {
    const open = this.#open
    const atMs = Math.max(0, Math.floor(draft.atMs ?? this.env.now()))
    const review: Review = { kind: 'review', id: this.#newId(atMs), atMs, ...tidyDraft(draft) }
    const before = open.session.memories.get(review.cardId) ?? newMemory
    const memory = reviewed(before, review, review.cardId, open.session.settings)
    open.show([[review.cardId, memory]])
    this.#before.set(review.id, before)
    return { review, memory, saved: this.#keep(open, review) }
  }

  care(kind: CareKind, cardIds: readonly CardId[]): Decided {
    const open = this.#open
    const atMs = Math.max(0, this.env.now())
    const entries = cardIds.map((cardId): Care => ({ kind, id: this.#newId(atMs), cardId, atMs }))
    open.show(
      entries.map((entry) => {
        const before = open.session.memories.get(entry.cardId) ?? newMemory
        this.#before.set(entry.id, before)
        return [entry.cardId, cared(before, entry, open.session.settings)]
      }),
    )
    const kept = entries.map((entry) => this.#keep(open, entry))
    const saved = Promise.all(kept).then((outcomes) => outcomes.find(({ ok }) => !ok) ?? { ok: true as const })
    return { entries, saved }
  }

  async undo({ id, cardId }: Pick<LogEntry, 'id' | 'cardId'>): Promise<Memory> {
    const open = this.#open
    const history = await this.#history(open, cardId)
    const undone = history?.some((entry) => entry.kind === 'undo' && entry.undoes === id)
    const atMs = this.env.now()
    const undo: Undo = { kind: 'undo', id: this.#newId(atMs), cardId, undoes: id, atMs }
    // A disk that cannot be read has not changed what this tab remembers.
    const memory = history
      ? replayCard(undone ? history : [...history, undo], open.session.settings)
      : (this.#before.get(id) ?? open.session.memories.get(cardId) ?? newMemory)
    open.show([[cardId, memory]])
    if (!undone) await this.#keep(open, undo)
    return memory
  }

  reviewsSince = async (atMs: number): Promise<readonly Review[]> => {
    const { session, writer } = this.#open
    const stored = await session.device.entriesSince(atMs).catch(() => [])
    const unwritten = writer.unwritten.filter((entry) => entry.atMs >= atMs)
    return countingReviews(merged(stored, unwritten))
  }

  historyOf = async (cardId: CardId): Promise<readonly LogEntry[]> => {
    const open = this.#open
    return (await this.#history(open, cardId)) ?? open.writer.unwritten.filter((entry) => entry.cardId === cardId)
  }

  saveSitting(name: string, sitting: unknown): void {
    void this.#open.writer.sitting(name, sitting)
  }
  async loadSitting(name: string): Promise<unknown> {
    await this.#open.writer.settle()
    return this.#open.session.device.loadSitting(name).catch(() => undefined)
  }
  clearSitting(name: string): void {
    void this.#open.writer.sitting(name, undefined)
  }

  changeSettings = (change: SettingsChange): Promise<void> => this.#open.changeSettings(change)

  syncNow = async (): Promise<void> => {
    await this.#open.writer.settle()
    await this.#open.engine?.now()
  }
  refusals = (): Promise<readonly RefusedEntry[]> => this.#open.session.device.outbox.refused().catch(() => [])

  signUp = (credentials: Credentials): Promise<AuthOutcome> => this.#flows.signUp(credentials)
  signIn = (credentials: Credentials): Promise<AuthOutcome> => this.#flows.signIn(credentials)
  joinAsPupil = (join: { readonly code: string; readonly displayName: string }): Promise<AuthOutcome> =>
    this.#flows.joinAsPupil(join)
  signInWithPhrase = (phrase: string): Promise<AuthOutcome> => this.#flows.signInWithPhrase(phrase)
  signOut = (options: { readonly loseUnsent?: boolean } = {}): Promise<SignOutOutcome> => this.#flows.signOut(options)
  deleteAccount = (): Promise<Outcome<'offline' | 'server' | 'signed-out'>> => this.#flows.deleteAccount()
  exportEverything = (): Promise<Readonly<Record<string, unknown>>> => this.#flows.exportEverything()
  recoveryPhrase(): string | null {
    const { secret } = this.#open.session
    return secret && writePhrase(secret)
  }

  close(): void {
    this.#tabs.close()
    this.#open.close()
    this.#listeners.clear()
  }

  async #keep(open: OpenLearner, entry: LogEntry): Promise<Outcome<'full' | 'failed' | 'blocked'>> {
    const outcome: WriteOutcome = await open.writer.add(entry)
    if (!outcome.ok) return outcome
    return open.session.device.kind === 'disk' ? { ok: true } : { ok: false, reason: 'blocked' }
  }

  /** null when the disk cannot be read. */
  async #history({ session, writer }: OpenLearner, cardId: CardId): Promise<readonly LogEntry[] | null> {
    const stored = await session.device.historyOf(cardId).catch(() => null)
    const unwritten = writer.unwritten.filter((entry) => entry.cardId === cardId)
    return stored && merged(stored, unwritten)
  }

  #newId(atMs: number): ReviewId {
    const { id, state } = uuid7(atMs, this.env.randomBytes(10), this.#lastId)
    this.#lastId = state
    return id as ReviewId
  }

  #start(session: Session): OpenLearner {
    return new OpenLearner(session, this.env, () => this.#tell())
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  /** From one person to another, with nothing of the first left on screen. */
  #become(session: Session): void {
    const before = this.#open
    this.#before.clear()
    this.#open = this.#start(session)
    before.close(before.session.device !== session.device)
    this.#tell()
    void this.#open.engine?.now()
  }

  /** A guest's log that was on its way into this account when the page was closed. */
  async #resume(session: Session): Promise<void> {
    if (!(await session.device.read('takingGuest'))) return
    const from = await openSession(this.env, guest)
    if (from.device.kind === 'disk') await takeGuest(this.env, session, from.device).catch(overlookFullDisk)
    this.#become(await reread(this.env, session))
  }

  /** Somebody signed in or out in another tab. */
  async #followAccount(): Promise<void> {
    const account: Account = readAccount(this.env)
    const mine = this.#open.session.account
    if (account.kind === mine.kind && (account.kind === 'guest' || (mine.kind !== 'guest' && account.id === mine.id)))
      return
    const { writer, session: before } = this.#open
    await writer.settle()
    const session = await openSession(this.env, account)
    // What this tab wrote while the other was moving.
    const left = before.account.kind === 'guest' && (await before.device.log.after(null, 1)).length > 0
    if (left && account.kind !== 'guest') await takeGuest(this.env, session, before.device).catch(overlookFullDisk)
    this.#become(await reread(this.env, session))
    // A write of this tab may have made the database anew after the other had removed it.
    if (before.account.kind !== 'guest' && before.device.kind === 'disk')
      await this.env.deleteDisk(databaseName(before.account))
  }
}

/** What is on the disk and what is not yet, once each, in order of time. */
function merged(stored: readonly LogEntry[], unwritten: readonly LogEntry[]): readonly LogEntry[] {
  if (unwritten.length === 0) return stored
  const known = new Set(stored.map(({ id }) => id))
  return [...stored, ...unwritten.filter(({ id }) => !known.has(id))].sort(byTime)
}
