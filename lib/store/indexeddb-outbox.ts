import type { Cursor } from '@/lib/sync/review-log'
import type { Outbox } from './device'
import type { Connection } from './indexeddb-connection'

export function indexedDbOutbox(connection: Connection): Outbox {
  return {
    after: async (cursor, limit) => {
      const tx = await connection.reading('outbox', 'log')
      const range = IDBKeyRange.lowerBound(Number(cursor ?? 0), true)
      const outbox = tx.objectStore('outbox')
      const [keys, ids] = await Promise.all([outbox.getAllKeys(range, limit), outbox.getAll(range, limit)])
      const byId = tx.objectStore('log').index('id')
      const entries = await Promise.all(ids.map((id) => byId.get(id)))
      return entries.map((entry, i) => ({ cursor: String(keys[i]) as Cursor, entry: entry! }))
    },
    settle: (cursor, refusals) =>
      connection.transact(['outbox', 'refused', 'log'], 'relaxed', async (tx, later) => {
        later(tx.objectStore('outbox').delete(IDBKeyRange.upperBound(Number(cursor))))
        for (const { id, code } of refusals) {
          if (code === 'duplicate') continue
          const entry = await tx.objectStore('log').index('id').get(id)
          if (entry) later(tx.objectStore('refused').put({ id, entry, code }))
        }
      }),
    counts: async () => {
      const tx = await connection.reading('outbox', 'refused')
      const [unsent, refused] = await Promise.all([tx.objectStore('outbox').count(), tx.objectStore('refused').count()])
      return { unsent, refused }
    },
    refused: async () => (await connection.db()).getAll('refused'),
    retryFuture: (nowMs) =>
      connection.transact(['outbox', 'refused'], 'relaxed', async (tx, later) => {
        for (const { id, entry, code } of await tx.objectStore('refused').getAll()) {
          if (code !== 'future' || entry.atMs > nowMs) continue
          later(tx.objectStore('refused').delete(id))
          later(tx.objectStore('outbox').add(id))
        }
      }),
  }
}
