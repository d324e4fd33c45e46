import { isBlank, type Memory } from '@/lib/scheduling/memory'
import { replay, replayCard } from '@/lib/scheduling/replay'
import { byTime, type CardId, type LogEntry, type ReviewId } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { OwnedRow } from '@/lib/sync/owned-row'
import type { Cursor, Refusal, RefusalCode } from '@/lib/sync/review-log'
import type { Change, Device, Kept, Outbox, Written } from './device'

/** The page's memory in place of a disk that is blocked. Everything works, and ends with the tab. */
export class MemoryDevice implements Device {
  readonly kind = 'memory'
  readonly log = {
    add: async (entries: readonly LogEntry[]) => (await this.write({ entries })).refusals,
    after: async (cursor: Cursor | null, limit: number) => {
      const start = Number(cursor ?? 0)
      return this.#entries
        .slice(start, start + limit)
        .map((entry, i) => ({ cursor: String(start + i + 1) as Cursor, entry }))
    },
  }
  readonly outbox: Outbox = {
    after: async (cursor, limit) => {
      const page = this.#unsent.filter(({ place }) => place > Number(cursor ?? 0)).slice(0, limit)
      return page.map(({ place, entry }) => ({ cursor: String(place) as Cursor, entry }))
    },
    settle: async (cursor, refusals) => {
      for (const { id, code } of refusals) {
        const entry = this.#entries.find((one) => one.id === id)
        if (entry && code !== 'duplicate') this.#refused.set(id, { entry, code })
      }
      this.#unsent = this.#unsent.filter(({ place }) => place > Number(cursor))
    },
    counts: async () => ({ unsent: this.#unsent.length, refused: this.#refused.size }),
    refused: async () => [...this.#refused.values()],
    retryFuture: async (nowMs) => {
      for (const [id, { entry, code }] of this.#refused) {
        if (code !== 'future' || entry.atMs > nowMs) continue
        this.#refused.delete(id)
        this.#unsent.push({ place: ++this.#places, entry })
      }
    },
  }
  readonly #entries: LogEntry[] = []
  readonly #ids = new Set<ReviewId>()
  #unsent: { readonly place: number; readonly entry: LogEntry }[] = []
  #places = 0
  readonly #refused = new Map<ReviewId, { readonly entry: LogEntry; readonly code: RefusalCode }>()
  readonly #sittings = new Map<string, unknown>()
  readonly #kept: Partial<Kept> = {}
  #memories = new Map<CardId, Memory>()
  #settings: SchedulingSettings

  constructor(settings: SchedulingSettings) {
    this.#settings = settings
  }

  async write({ entries = [], made = false, sittings = new Map() }: Change): Promise<Written> {
    const fresh: LogEntry[] = []
    const refusals: Refusal[] = []
    for (const entry of entries) {
      if (this.#ids.has(entry.id)) refusals.push({ id: entry.id, code: 'duplicate' })
      else fresh.push(entry)
      this.#ids.add(entry.id)
    }
    this.#entries.push(...fresh)
    if (made) for (const entry of fresh) this.#unsent.push({ place: ++this.#places, entry })
    const memories = new Map<CardId, Memory>()
    for (const { cardId } of fresh) memories.set(cardId, replayCard(await this.historyOf(cardId), this.#settings))
    for (const [cardId, memory] of memories) this.#remember(cardId, memory)
    for (const [name, sitting] of sittings) {
      if (sitting === undefined) this.#sittings.delete(name)
      else this.#sittings.set(name, structuredClone(sitting))
    }
    return { refusals, memories }
  }

  async useSettings(settings: SchedulingSettings) {
    this.#settings = settings
    this.#memories = new Map(replay(this.#entries, settings))
  }

  memories = async () => new Map(this.#memories)
  historyOf = async (cardId: CardId) => this.#entries.filter((entry) => entry.cardId === cardId).sort(byTime)
  entriesSince = async (atMs: number) => this.#entries.filter((entry) => entry.atMs >= atMs).sort(byTime)
  loadSitting = async (name: string) => structuredClone(this.#sittings.get(name))
  sittings = async () => structuredClone(this.#sittings)
  read = async <Key extends keyof Kept>(key: Key) => this.#kept[key]
  keep = async (values: Partial<Kept>) => void Object.assign(this.#kept, structuredClone(values))
  changeSettingsRow = async (change: (row: OwnedRow) => OwnedRow) =>
    (this.#kept.settings = change(this.#kept.settings ?? {}))
  close() {}

  #remember(cardId: CardId, memory: Memory) {
    if (isBlank(memory)) this.#memories.delete(cardId)
    else this.#memories.set(cardId, memory)
  }
}
