import { isBlank, type Memory } from '@/lib/scheduling/memory'
import { advance, groupByCard, nothingRemembered, remember, type Remembered } from '@/lib/scheduling/replay'
import { byTime, type CardId, type LogEntry, type ReviewId } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { OwnedRow } from '@/lib/sync/owned-row'
import type { Cursor, Refusal } from '@/lib/sync/review-log'
import { readRules, writeRules, type Change, type Device, type Kept, type Outbox, type Written } from './device'
import { Connection, type Later, type Schema, type Writing } from './indexeddb-connection'
import { indexedDbOutbox } from './indexeddb-outbox'

interface IdIndex {
  count(range: IDBKeyRange): Promise<number>
  getKey(id: ReviewId): Promise<number | undefined>
  getAll(range: IDBKeyRange): Promise<readonly LogEntry[]>
}

const pageSize = 2_000
/** Entries whose memory is computed anew in one go: few enough for the screen to stay alive. */
const replayedAtOnce = 500

/**
 * A learner's database in the browser.
 * @throws whatever IndexedDB says when it may not be used
 */
export async function openIndexedDbDevice(name: string, settings: SchedulingSettings): Promise<Device> {
  const connection = new Connection(name)
  await connection.db()
  return new IndexedDbDevice(connection, settings)
}

class IndexedDbDevice implements Device {
  readonly kind = 'disk'
  readonly outbox: Outbox

  constructor(
    private readonly connection: Connection,
    private settings: SchedulingSettings,
    private rules = writeRules(settings),
  ) {
    this.outbox = indexedDbOutbox(connection)
  }

  readonly log = {
    add: async (entries: readonly LogEntry[]) => (await this.write({ entries })).refusals,
    after: async (cursor: Cursor | null, limit: number) => {
      const log = (await this.connection.reading('log')).objectStore('log')
      const range = IDBKeyRange.lowerBound(Number(cursor ?? 0), true)
      const [keys, entries] = await Promise.all([log.getAllKeys(range, limit), log.getAll(range, limit)])
      return entries.map((entry, i) => ({ cursor: String(keys[i]) as Cursor, entry }))
    },
  }

  write({ entries = [], made = false, sittings = new Map() }: Change): Promise<Written> {
    // What was made here exists nowhere else, so it waits for the disk; what came from the server can be had again.
    return this.connection.transact(
      ['log', 'memories', 'outbox', 'sittings', 'kept'],
      made ? 'strict' : 'relaxed',
      async (tx, later) => {
        for (const [name, sitting] of sittings) {
          const store = tx.objectStore('sittings')
          later(sitting === undefined ? store.delete(name) : store.put(sitting, name))
        }
        const log = tx.objectStore('log')
        const known = await knownIds(log.index('id'), entries)
        const fresh = new Map<ReviewId, LogEntry>()
        const refusals: Refusal[] = []
        for (const entry of entries) {
          if (known.has(entry.id) || fresh.has(entry.id)) refusals.push({ id: entry.id, code: 'duplicate' })
          else fresh.set(entry.id, entry)
        }
        for (const entry of fresh.values()) {
          later(log.add(entry))
          if (made) later(tx.objectStore('outbox').add(entry.id))
        }
        return { refusals, memories: await this.#remember(tx, later, [...fresh.values()]) }
      },
    )
  }

  /** Brings the cards' memory up to what was just added to the log. */
  async #remember(
    tx: Writing<('log' | 'memories' | 'outbox' | 'sittings' | 'kept')[]>,
    later: Later,
    fresh: readonly LogEntry[],
  ) {
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
    return this.connection.transact(['log', 'memories', 'kept'], 'relaxed', async (tx, later) => {
      if ((await tx.objectStore('kept').get('rules')) === rules) return
      const memories = tx.objectStore('memories')
      later(memories.clear())
      const byCard = tx.objectStore('log').index('cardId')
      for (let range: IDBKeyRange | null = null, size = replayedAtOnce, more = true; more;) {
        const page: LogEntry[] = await byCard.getAll(range, size)
        more = page.length === size
        const cards = [...groupByCard(page)]
        // The last card's entries may go on beyond the page; alone on it, it needs a longer one.
        if (more && cards.length === 1) {
          size *= 2
          continue
        }
        if (more) cards.pop()
        for (const [cardId, entries] of cards) later(memories.put({ cardId, ...remember(entries, settings) }))
        const last = cards.at(-1)
        if (last) range = IDBKeyRange.lowerBound(last[0], true)
      }
      later(tx.objectStore('kept').put(rules, 'rules'))
    })
  }

  async memories(): Promise<Map<CardId, Memory>> {
    const db = await this.connection.db()
    const memories = new Map<CardId, Memory>()
    // Page by page, so that reading 20,000 cards does not hold up the screen.
    for (let range: IDBKeyRange | null = null; ;) {
      const page: readonly Schema['memories']['value'][] = await db.getAll('memories', range, pageSize)
      for (const { cardId, memory } of page) if (!isBlank(memory)) memories.set(cardId, memory)
      if (page.length < pageSize) return memories
      range = IDBKeyRange.lowerBound(page.at(-1)!.cardId, true)
    }
  }

  async historyOf(cardId: CardId) {
    return (await (await this.connection.db()).getAllFromIndex('log', 'cardId', cardId)).sort(byTime)
  }

  async entriesSince(atMs: number): Promise<readonly LogEntry[]> {
    const log = (await this.connection.reading('log')).objectStore('log')
    const since = IDBKeyRange.lowerBound(atMs)
    if ((await log.index('atMs').count(since)) <= pageSize) return (await log.index('atMs').getAll(since)).sort(byTime)
    const entries: LogEntry[] = []
    for (let after = 0; ;) {
      const range = IDBKeyRange.lowerBound(after, true)
      const [keys, page] = await Promise.all([log.getAllKeys(range, pageSize), log.getAll(range, pageSize)])
      for (const entry of page) if (entry.atMs >= atMs) entries.push(entry)
      if (page.length < pageSize) return entries.sort(byTime)
      after = keys.at(-1)!
    }
  }

  async loadSitting(name: string): Promise<unknown> {
    return (await this.connection.db()).get('sittings', name)
  }

  async sittings(): Promise<ReadonlyMap<string, unknown>> {
    const store = (await this.connection.reading('sittings')).objectStore('sittings')
    const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()])
    return new Map(names.map((name, i) => [name, values[i]]))
  }

  async read<Key extends keyof Kept>(key: Key): Promise<Kept[Key] | undefined> {
    return (await (await this.connection.db()).get('kept', key)) as Kept[Key] | undefined
  }

  keep(values: Partial<Kept>): Promise<void> {
    return this.connection.transact(['kept'], 'relaxed', async (tx, later) => {
      for (const [key, value] of Object.entries(values)) later(tx.objectStore('kept').put(value, key))
    })
  }

  changeSettingsRow(change: (row: OwnedRow) => OwnedRow): Promise<OwnedRow> {
    return this.connection.transact(['kept'], 'relaxed', async (tx, later) => {
      const row = change(((await tx.objectStore('kept').get('settings')) as OwnedRow | undefined) ?? {})
      later(tx.objectStore('kept').put(row, 'settings'))
      return row
    })
  }

  close(): void {
    this.connection.close()
  }
}

/**
 * Those of the entries' ids that the log has. Ids made one after another lie close together, and then one question asks for all.
 */
async function knownIds(index: IdIndex, entries: readonly LogEntry[]): Promise<ReadonlySet<ReviewId>> {
  if (entries.length < 3) {
    const keys = await Promise.all(entries.map(({ id }) => index.getKey(id)))
    return new Set(entries.flatMap(({ id }, i) => (keys[i] === undefined ? [] : [id])))
  }
  const ids = entries.map(({ id }) => id).sort()
  const range = IDBKeyRange.bound(ids[0], ids.at(-1))
  const known = new Set<ReviewId>()
  if ((await index.count(range)) <= 2 * entries.length) {
    for (const { id } of await index.getAll(range)) known.add(id)
  } else {
    const keys = await Promise.all(ids.map((id) => index.getKey(id)))
    for (const [i, id] of ids.entries()) if (keys[i] !== undefined) known.add(id)
  }
  return known
}
