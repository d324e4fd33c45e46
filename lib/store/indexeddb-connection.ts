import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type { Remembered } from '@/lib/scheduling/replay'
import type { CardId, LogEntry, ReviewId } from '@/lib/scheduling/review'
import { StorageFault, type RefusedEntry } from './device'

export interface Schema extends DBSchema {
  /** Key: order of arrival. */
  log: { key: number; value: LogEntry; indexes: { id: ReviewId; cardId: CardId; atMs: number } }
  memories: { key: CardId; value: Remembered & { readonly cardId: CardId } }
  /** Key: order of making. */
  outbox: { key: number; value: ReviewId }
  refused: { key: ReviewId; value: RefusedEntry & { readonly id: ReviewId } }
  sittings: { key: string; value: unknown }
  kept: { key: string; value: unknown }
}
type Store = keyof { [Name in keyof Schema as string extends Name ? never : Name]: true }
export type Writing<Names extends Store[]> = IDBPTransaction<Schema, Names, 'readwrite'>
/** Takes note of a write, so that its failure is heard when the transaction ends and not before. */
export type Later = (write: Promise<unknown>) => void

const version = 1

function open(name: string, onClosed: () => void): Promise<IDBPDatabase<Schema>> {
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

/** A database that is opened when it is first needed, and again when the browser, or another tab, has closed it. */
export class Connection {
  #opening: Promise<IDBPDatabase<Schema>> | null = null
  #closed = false

  constructor(private readonly name: string) {}

  db(): Promise<IDBPDatabase<Schema>> {
    if (this.#closed) return Promise.reject(new Error(`${this.name} was closed`))
    this.#opening ??= open(this.name, () => (this.#opening = null)).catch((cause: unknown) => {
      this.#opening = null
      throw cause
    })
    return this.#opening
  }

  async reading<Names extends Store[]>(...names: Names): Promise<IDBPTransaction<Schema, Names, 'readonly'>> {
    const tx = (await this.db()).transaction(names)
    // Each question tells of its own failure; nobody waits for the end of reading.
    tx.done.catch(() => undefined)
    return tx
  }

  /** All of `work`'s writes, or none when one fails or `work` throws. */
  async transact<Names extends Store[], Result>(
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
    let tx: Writing<Names> | null = null
    try {
      tx = (await this.db()).transaction(names, 'readwrite', { durability })
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
      // A write may only say that it was aborted; why, the transaction knows.
      throw new StorageFault(isFull(cause) || isFull(tx?.error) ? 'full' : 'failed', cause)
    }
  }

  close(): void {
    this.#closed = true
    void this.#opening?.then((db) => db.close())
    this.#opening = null
  }
}

const isFull = (cause: unknown) => cause instanceof DOMException && cause.name === 'QuotaExceededError'
