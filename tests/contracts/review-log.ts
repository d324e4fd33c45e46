import { expect, test } from 'vitest'
import type { CardId, LogEntry, ReviewId } from '@/lib/scheduling/review'
import type { Cursor, ReviewLog } from '@/lib/sync/review-log'

const start = Date.UTC(2026, 10, 1)
let made = 0
/** Ids as a device makes them, no two alike in one run: a shared database keeps what earlier runs left. */
const newId = () => {
  made += 1
  const random = Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
  return `019a0000-0000-7000-8000-${String(made).padStart(4, '0')}${random}` as ReviewId
}
const anEntry = (over: Partial<LogEntry> = {}): LogEntry =>
  ({
    kind: 'review',
    id: newId(),
    cardId: 'kedrov-born-1932#time' as CardId,
    rating: 'good',
    atMs: start,
    form: 'choice',
    factRevision: 1,
    shown: ['1931', '1932'],
    chosen: '1932',
    durationMs: 4200,
    confidence: 'sure',
    ...over,
  }) as LogEntry
const anUndo = (undoes: ReviewId): LogEntry => ({
  kind: 'undo',
  id: newId(),
  cardId: 'kedrov-born-1932#time' as CardId,
  undoes,
  atMs: start + 1000,
})

async function everything(log: ReviewLog, from: Cursor | null = null, limit = 7): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = []
  for (let cursor = from; ;) {
    const page = await log.after(cursor, limit)
    const last = page.at(-1)
    if (!last) return entries
    expect(page.length).toBeLessThanOrEqual(limit)
    entries.push(...page.map(({ entry }) => entry))
    cursor = last.cursor
  }
}

/** What every ReviewLog promises. `open` gives an empty one. */
export function reviewLogContract(name: string, open: () => Promise<ReviewLog>): void {
  test(`${name}: an empty log has nothing after its beginning`, async () => {
    expect(await (await open()).after(null, 10)).toEqual([])
  })

  test(`${name}: entries come back whole, in order of arrival whatever their times`, async () => {
    const log = await open()
    const review = anEntry({ atMs: start + 5 })
    const entries: readonly LogEntry[] = [
      review,
      anEntry({ atMs: start, chosen: null, confidence: null, shown: [] }),
      anUndo(review.id),
      anEntry({ rating: 'again', confidence: 'guess', lucky: true }),
      { kind: 'suspend', id: newId(), cardId: 'kedrov-born-1932#time' as CardId, atMs: start + 2000 },
      anEntry({ atMs: start + 3 }),
    ]
    expect(await log.add(entries.slice(0, 2))).toEqual([])
    expect(await log.add(entries.slice(2))).toEqual([])
    expect(await everything(log)).toEqual(entries)
  })

  test(`${name}: text of every script comes back as it was typed`, async () => {
    const log = await open()
    const entry = anEntry({ chosen: 'Кагано́вич "Lazar" \\ 🚇', shown: ['Ёжов', "O'Neill", ''] })
    await log.add([entry])
    expect(await everything(log)).toEqual([entry])
  })

  test(`${name}: an entry added again, alone or among others or twice at once, is kept once`, async () => {
    const log = await open()
    const [a, b, c] = [anEntry(), anEntry(), anEntry()]
    await log.add([a])
    const refusals = [...(await log.add([a])), ...(await log.add([b, a, b, c]))]
    expect(refusals.every(({ code }) => code === 'duplicate')).toBe(true)
    expect(await everything(log)).toEqual([a, b, c])
  })

  test(`${name}: the first version of an entry stays`, async () => {
    const log = await open()
    const entry = anEntry({ rating: 'again' })
    await log.add([entry])
    await log.add([{ ...entry, rating: 'easy' } as LogEntry])
    expect(await everything(log)).toEqual([entry])
  })

  test(`${name}: a cursor goes on where it stood, and sees what arrives later, of whatever time`, async () => {
    const log = await open()
    const early = Array.from({ length: 5 }, () => anEntry({ atMs: start + 100 }))
    await log.add(early)
    const seen = (await log.after(null, 3)).at(-1)!.cursor
    expect(await everything(log, seen)).toEqual(early.slice(3))
    const end = (await log.after(null, 100)).at(-1)!.cursor
    expect(await log.after(end, 10)).toEqual([])
    const late = anEntry({ atMs: start - 100 })
    await log.add([late])
    expect(await everything(log, end)).toEqual([late])
  })

  test(`${name}: a full batch of 500 is kept whole`, async () => {
    const log = await open()
    const entries = Array.from({ length: 500 }, (_, i) => anEntry({ atMs: start + i }))
    await log.add(entries)
    expect(await everything(log, null, 200)).toEqual(entries)
  })

  test(`${name}: adding nothing is nothing`, async () => {
    const log = await open()
    expect(await log.add([])).toEqual([])
    expect(await log.after(null, 1)).toEqual([])
  })
}
