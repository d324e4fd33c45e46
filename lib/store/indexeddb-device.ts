import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import { advance, groupByCard, nothingRemembered, remember, replay, type Remembered } from '@/lib/scheduling/replay'
import { byTime, type CardId, type LogEntry, type ReviewId } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { OwnedRow } from '@/lib/sync/owned-row'
import type { Cursor, Refusal } from '@/lib/sync/review-log'
import { readRules, StorageFault, writeRules, type Change, type Device, type Kept, type Outbox, type RefusedEntry, type Written } from './device'

interface Schema extends DBSchema {
  /** Key: order of arrival. */
  log: { key: number; value: LogEntry; indexes: { id: ReviewId; cardId: CardId; atMs: number } }
  memories: { key: CardId; value: Remembered & { readonly cardId: CardId } }
  /** Key: order of making. */
  outbox: { key: number; value: ReviewId }
  refused: { key: ReviewId; value: RefusedEntry & { readonly id: ReviewId } }
  sittings: { key: string; value: unknown }
  kept: { key: string; value: unknown }
}
type Database = IDBPDatabase<Schema>
type Store = keyof { [Name in keyof Schema as string extends Name ? never : Name]: true }
type Writing<Names extends Store[]> = IDBPTransaction<Schema, Names, 'readwrite'>
/** Takes note of a write, so that its failure is heard when the transaction ends and not before. */
type Later = (write: Promise<unknown>) => void

const version = 1
const pageSize = 2_000

function open(name: string, onClosed: () => void): Promise<Database> {
  return openDB<Schema>(name, version, {
    upgrade(db) {
      const log = db.createObjectStore('log', { autoIncrement: true })
      log.createIndex('id', 'id', { unique: true })
      log.createIndex('cardId', 'cardId')
      log.createIndex('atMs', 'atMs')
      db.createObjectStore('memories', { keyPath: 'cardId' })
      db.createObjectStore('outbox', { autoIncrement: true })
      db.createObjectStore('refused', { keyPath: 'id' })
      db.createObjectStore('sittings')
      db.createObjectStore('kept')
    },
    // Another tab has a newer version of the app, or deletes the database: stepping aside lets it.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      onClosed()
    },
    terminated: onClosed,
  })
}

/**
 * A learner's database in the browser.
 * @throws whatever IndexedDB says when it may not be used
 */
export async function openIndexedDbDevice(name: string, settings: SchedulingSettings): Promise<Device> {
  const device = new IndexedDbDevice(name, settings)
  await device.connect()
  return device
}

class IndexedDbDevice implements Device {
  readonly kind = 'disk'
  #opening: Promise<Database> | null = null
  #closed = false

  constructor(
    private readonly name: string,
    private settings: SchedulingSettings,
    private rules = writeRules(settings),
  ) {}

  /** Opened again when the browser, or another tab, has closed it. */
  connect(): Promise<Database> {
    if (this.#closed) return Promise.reject(new Error(`${this.name} was closed`))
    this.#opening ??= open(this.name, () => (this.#opening = null)).catch((cause: unknown) => {
      this.#opening = null
      throw cause
    })
    return this.#opening
  }

  readonly log = {
    add: async (entries: readonly LogEntry[]) => (await this.write({ entries })).refusals,
    after: async (cursor: Cursor | null, limit: number) => {
      const log = (await this.connect()).transaction('log').store
      const range = IDBKeyRange.lowerBound(Number(cursor ?? 0), true)
      const [keys, entries] = await Promise.all([log.getAllKeys(range, limit), log.getAll(range, limit)])
      return entries.map((entry, i) => ({ cursor: String(keys[i]) as Cursor, entry }))
    },
  }

  readonly outbox: Outbox = {
    after: async (cursor, limit) => {
      const tx = (await this.connect()).transaction(['outbox', 'log'])
      const range = IDBKeyRange.lowerBound(Number(cursor ?? 0), true)
      const outbox = tx.objectStore('outbox')
      const [keys, ids] = await Promise.all([outbox.getAllKeys(range, limit), outbox.getAll(range, limit)])
      const byId = tx.objectStore('log').index('id')
      const entries = await Promise.all(ids.map((id) => byId.get(id)))
      return entries.map((entry, i) => ({ cursor: String(keys[i]) as Cursor, entry: entry! }))
    },
    settle: (cursor, refusals) =>
      this.#transact(['outbox', 'refused', 'log'], 'relaxed', async (tx, later) => {
        later(tx.objectStore('outbox').delete(IDBKeyRange.upperBound(Number(cursor))))
        for (const { id, code } of refusals) {
          if (code === 'duplicate') continue
          const entry = await tx.objectStore('log').index('id').get(id)
          if (entry) later(tx.objectStore('refused').put({ id, entry, code }))
        }
      }),
    counts: async () => {
      const tx = (await this.connect()).transaction(['outbox', 'refused'])
      const [unsent, refused] = await Promise.all([tx.objectStore('outbox').count(), tx.objectStore('refused').count()])
      return { unsent, refused }
    },
    refused: async () => (await this.connect()).getAll('refused'),
    retryFuture: (nowMs) =>
      this.#transact(['outbox', 'refused'], 'relaxed', async (tx, later) => {
        for (const { id, entry, code } of await tx.objectStore('refused').getAll()) {
          if (code !== 'future' || entry.atMs > nowMs) continue
          later(tx.objectStore('refused').delete(id))
          later(tx.objectStore('outbox').add(id))
        }
      }),
  }

  write({ entries = [], made = false, sittings = new Map() }: Change): Promise<Written> {
    // What was made here exists nowhere else, so it waits for the disk; what came from the server can be had again.
    return this.#transact(['log', 'memories', 'outbox', 'sittings', 'kept'], made ? 'strict' : 'relaxed', async (tx, later) => {
      for (const [name, sitting] of sittings) {
        const store = tx.objectStore('sittings')
        later(sitting === undefined ? store.delete(name) : store.put(sitting, name))
      }
      const log = tx.objectStore('log')
      const known = await Promise.all(entries.map(({ id }) => log.index('id').getKey(id)))
      const fresh = new Map<ReviewId, LogEntry>()
      const refusals: Refusal[] = []
      for (const [i, entry] of entries.entries()) {
        if (known[i] !== undefined || fresh.has(entry.id)) refusals.push({ id: entry.id, code: 'duplicate' })
        else fresh.set(entry.id, entry)
      }
      for (const entry of fresh.values()) {
        later(log.add(entry))
        if (made) later(tx.objectStore('outbox').add(entry.id))
      }
      return { refusals, memories: await this.#remember(tx, later, [...fresh.values()]) }
    })
  }

  /** Brings the cards' memory up to what was just added to the log. */
  async #remember(tx: Writing<('log' | 'memories' | 'outbox' | 'sittings' | 'kept')[]>, later: Later, fresh: readonly LogEntry[]) {
    const rules = (await tx.objectStore('kept').get('rules')) as string | undefined
    if (rules !== undefined && rules !== this.rules) {
      // Another tab changed the settings, and this one has not heard of it yet.
      this.rules = rules
      this.settings = readRules(rules)
    }
    const changed = [...groupByCard(fresh)].map(async ([cardId, entries]) => {
      let after: Remembered | null = (await tx.objectStore('memories').get(cardId)) ?? nothingRemembered
      for (const entry of entries.sort(byTime)) after = after && advance(after, entry, this.settings)
      after ??= remember(await tx.objectStore('log').index('cardId').getAll(cardId), this.settings)
      later(tx.objectStore('memories').put({ cardId, ...after }))
      return [cardId, after.memory] as const
    })
    return new Map<CardId, Memory>(await Promise.all(changed))
  }

  useSettings(settings: SchedulingSettings): Promise<void> {
    this.settings = settings
    this.rules = writeRules(settings)
    const { rules } = this
    return this.#transact(['log', 'memories', 'kept'], 'relaxed', async (tx, later) => {
      if ((await tx.objectStore('kept').get('rules')) === rules) return
      const entries = await tx.objectStore('log').getAll()
      const memories = replay(entries, settings)
      later(tx.objectStore('memories').clear())
      for (const [cardId, own] of groupByCard(entries)) {
        later(tx.objectStore('memories').put({ cardId, ...remember(own, settings, memories.get(cardId) ?? newMemory) }))
      }
      later(tx.objectStore('kept').put(rules, 'rules'))
    })
  }

  async memories(): Promise<Map<CardId, Memory>> {
    const db = await this.connect()
    const memories = new Map<CardId, Memory>()
    // Page by page, so that reading 20,000 cards does not hold up the screen.
    for (let range: IDBKeyRange | null = null; ; ) {
      const page: readonly Schema['memories']['value'][] = await db.getAll('memories', range, pageSize)
      for (const { cardId, memory } of page) if (memory.kind === 'seen') memories.set(cardId, memory)
      if (page.length < pageSize) return memories
      range = IDBKeyRange.lowerBound(page.at(-1)!.cardId, true)
    }
  }

  async historyOf(cardId: CardId) {
    return (await (await this.connect()).getAllFromIndex('log', 'cardId', cardId)).sort(byTime)
  }

  async entriesSince(atMs: number) {
    return (await (await this.connect()).getAllFromIndex('log', 'atMs', IDBKeyRange.lowerBound(atMs))).sort(byTime)
  }

  async loadSitting(name: string): Promise<unknown> {
    return (await this.connect()).get('sittings', name)
  }

  async sittings(): Promise<ReadonlyMap<string, unknown>> {
    const store = (await this.connect()).transaction('sittings').store
    const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()])
    return new Map(names.map((name, i) => [name, values[i]]))
  }

  async read<Key extends keyof Kept>(key: Key): Promise<Kept[Key] | undefined> {
    return (await (await this.connect()).get('kept', key)) as Kept[Key] | undefined
  }

  keep(values: Partial<Kept>): Promise<void> {
    return this.#transact(['kept'], 'relaxed', async (tx, later) => {
      for (const [key, value] of Object.entries(values)) later(tx.objectStore('kept').put(value, key))
    })
  }

  changeSettingsRow(change: (row: OwnedRow) => OwnedRow): Promise<OwnedRow> {
    return this.#transact(['kept'], 'relaxed', async (tx, later) => {
      const row = change(((await tx.objectStore('kept').get('settings')) as OwnedRow | undefined) ?? {})
      later(tx.objectStore('kept').put(row, 'settings'))
      return row
    })
  }

  close(): void {
    this.#closed = true
    void this.#opening?.then((db) => db.close())
    this.#opening = null
  }

  /** All of `work`'s writes, or none when one fails or `work` throws. */
  async #transact<Names extends Store[], Result>(
    names: Names,
    durability: 'strict' | 'relaxed',
    work: (tx: Writing<Names>, later: Later) => Promise<Result>,
  ): Promise<Result> {
    const writes: Promise<unknown>[] = []
    // Heard at the end, by Promise.all; without a listener before, the browser would report it as nobody's.
    const later: Later = (write) => {
      write.catch(() => undefined)
      writes.push(write)
    }
    try {
      const tx = (await this.connect()).transaction(names, 'readwrite', { durability })
      later(tx.done)
      try {
        const result = await work(tx, later)
        await Promise.all(writes)
        return result
      } catch (cause) {
        try {
          tx.abort()
        } catch {
          // It is over already: one of its own writes failed.
        }
        throw cause
      }
    } catch (cause) {
      throw new StorageFault(isFull(cause) ? 'full' : 'failed', cause)
    }
  }
}

const isFull = (cause: unknown) => cause instanceof DOMException && cause.name === 'QuotaExceededError'
