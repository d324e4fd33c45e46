import { isBlank, newMemory, type Memory, type SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { changeRow } from '@/lib/sync/owned-row'
import type { SyncStatus } from '@/lib/sync/status'
import { BackendFault, type Backend } from './backend'
import type { Environment } from './environment'
import { readLearnerSettings, settingsColumns, unfitSettings, type SettingsChange } from './learner-settings'
import type { Snapshot, StorageState } from './learner-store'
import { pupilCredentials } from './recovery-phrase'
import { databaseName, type Session } from './session'
import { SyncEngine } from './sync-engine'
import { Writer } from './writer'

/** What tabs of one device say to each other. */
export type TabMessage =
  | { readonly kind: 'memories'; readonly memories: readonly (readonly [CardId, Memory])[] }
  | { readonly kind: 'settings' }
  | { readonly kind: 'status'; readonly status: SyncStatus }

/** A session at work: what it shows, its way to the disk and to the server. Ends when somebody else signs in. */
export class OpenLearner {
  readonly writer: Writer
  readonly engine: SyncEngine | null
  #storage: StorageState
  #status: SyncStatus
  #version = 0
  #snapshot: Snapshot
  #triedSecret = false
  readonly #tabs: ReturnType<Environment['tabs']>

  constructor(
    readonly session: Session,
    private readonly env: Environment,
    private readonly onChange: () => void,
  ) {
    const { account, device } = session
    const name = databaseName(account)
    this.#storage = device.kind === 'disk' ? { kind: 'kept' } : { kind: 'memory-only', why: 'blocked' }
    this.#status = account.kind === 'guest' ? { kind: 'local' } : { kind: 'saved', unsent: 0 }
    this.#snapshot = this.#take()
    this.writer = new Writer(device, {
      onWritten: ({ memories }) => {
        if (this.#storage.kind === 'unsaved') this.#show({ storage: { kind: 'kept' } })
        // Of a card with more to be written, what the disk has is older than what is shown.
        const pending = new Set(this.writer.unwritten.map(({ cardId }) => cardId))
        this.remember(pending.size === 0 ? memories : new Map([...memories].filter(([id]) => !pending.has(id))))
        if (memories.size > 0) void this.engine?.changed()
      },
      onTrouble: (why, count) => this.#show({ storage: { kind: 'unsaved', why, count } }),
    })
    this.#tabs = env.tabs((message) => this.#hear(message as { readonly name: string } & TabMessage))
    this.engine =
      account.kind === 'guest'
        ? null
        : new SyncEngine(name, device, env, {
            connect: () => this.connect(),
            onStatus: (status) => this.#onStatus(status),
            onMemories: (memories) => this.remember(memories),
            onSettings: () => this.#settingsChanged(),
          })
  }

  get snapshot(): Snapshot {
    return this.#snapshot
  }

  /** Shows what cards are remembered now, here and in the other tabs. */
  remember(memories: ReadonlyMap<CardId, Memory>): void {
    if (memories.size === 0) return
    // An answer is shown before it is written, and then mostly nothing is left to show.
    const changed = [...memories].filter(([cardId, memory]) => !isSame(this.session.memories.get(cardId), memory))
    if (changed.length > 0) this.#set(changed)
    this.#say({ kind: 'memories', memories: [...memories] })
  }

  /** Shows cards' memory in this tab, before the disk has it. */
  show(memories: Iterable<readonly [CardId, Memory]>): void {
    this.#set(memories)
  }

  async changeSettings(change: SettingsChange): Promise<void> {
    const unfit = unfitSettings(change)
    if (unfit.length > 0) throw new RangeError(`no such setting, or not a value for it: ${unfit.join(', ')}`)
    const { device, deviceName, memories } = this.session
    const nowMs = this.env.now()
    let lastAnswerMs = 0
    for (const memory of memories.values())
      if (memory.kind === 'seen') lastAnswerMs = Math.max(lastAnswerMs, memory.lastReviewAtMs)
    await device.changeSettingsRow((row) =>
      changeRow(row, settingsColumns(change, row, nowMs, deviceName, lastAnswerMs), nowMs, deviceName),
    )
    await this.#settingsChanged()
    void this.engine?.changed()
  }

  async connect(): Promise<Backend> {
    const backend = await this.env.connect()
    if (!backend) throw new BackendFault('server')
    return backend
  }

  /** @param device false leaves the database open, for whoever takes this one's place */
  close(device = true): void {
    this.engine?.stop()
    this.#tabs.close()
    // What was just answered reaches the disk first.
    if (device) void this.writer.settle().then(() => this.session.device.close())
  }

  async #settingsChanged(told = false): Promise<void> {
    const { session } = this
    const settings = readLearnerSettings((await session.device.read('settings')) ?? {}, this.env.timeZone())
    await session.device.useSettings(settings)
    const memories = await session.device.memories()
    session.settings = settings
    session.memories.clear()
    this.#set(memories)
    if (!told) this.#say({ kind: 'settings' })
  }

  #onStatus(status: SyncStatus): void {
    this.#show({ status })
    this.#say({ kind: 'status', status })
    const { secret } = this.session
    if (status.kind === 'sent') this.#triedSecret = false
    if (status.kind !== 'failed' || status.why !== 'signed-out' || !secret || this.#triedSecret) return
    // A pupil has no password to type: the device signs in anew by itself, once.
    this.#triedSecret = true
    void this.connect()
      .then((backend) => backend.signIn(pupilCredentials(secret)))
      .then(({ ok }) => void (ok && this.engine?.now()))
      .catch(() => undefined)
  }

  #hear(message: { readonly name: string } & TabMessage): void {
    if (message.name !== databaseName(this.session.account)) return
    if (message.kind === 'memories') this.#set(message.memories)
    else if (message.kind === 'settings') void this.#settingsChanged(true).catch(() => undefined)
    else this.engine?.heard(message.status)
  }

  #say(message: TabMessage): void {
    this.#tabs.say({ name: databaseName(this.session.account), ...message })
  }

  #set(memories: Iterable<readonly [CardId, Memory]>): void {
    for (const [cardId, memory] of memories) {
      if (isBlank(memory)) this.session.memories.delete(cardId)
      else this.session.memories.set(cardId, memory)
    }
    this.#version += 1
    this.#show({})
  }

  #show({ storage, status }: { readonly storage?: StorageState; readonly status?: SyncStatus }): void {
    if (storage) this.#storage = storage
    if (status) this.#status = status
    this.#snapshot = this.#take()
    this.onChange()
  }

  #take(): Snapshot {
    const { account, settings, memories } = this.session
    return { account, settings, memories, memoriesVersion: this.#version, storage: this.#storage, sync: this.#status }
  }
}

function isSame(shown: Memory = newMemory, memory: Memory): boolean {
  if (untilOf(shown) !== untilOf(memory)) return false
  if (shown.kind === 'new' || memory.kind === 'new') return shown.kind === memory.kind
  return (Object.keys(memory) as (keyof SeenMemory)[]).every((name) => name === 'aside' || shown[name] === memory[name])
}

/** Until when a card is set aside, as one number. */
const untilOf = ({ aside }: Memory) => (!aside ? 0 : aside.kind === 'suspended' ? Infinity : aside.untilMs)
