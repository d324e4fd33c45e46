import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepSync, waitMs, type SyncEvent, type SyncState } from '@/lib/sync/status'

const start: SyncState = { status: { kind: 'saved', unsent: 3 }, failures: 0 }
const after = (...events: readonly SyncEvent[]) => events.reduce(stepSync, start)
const stopped = (over: Partial<SyncEvent & { kind: 'stopped' }> = {}): SyncEvent => ({
  kind: 'stopped',
  why: 'server',
  unsent: 3,
  nowMs: 1000,
  retryAfterMs: null,
  offline: false,
  chance: 0.5,
  ...over,
})
const finished: SyncEvent = { kind: 'finished', atMs: 5000, unsent: 0, refused: 0 }

test('from saved through sending to sent', () => {
  expect(after({ kind: 'started', unsent: 3 }).status).toEqual({ kind: 'sending', unsent: 3 })
  expect(after({ kind: 'started', unsent: 3 }, finished).status).toEqual({ kind: 'sent', atMs: 5000 })
})
test('an answer given while sending is not called sent', () => {
  expect(after({ kind: 'started', unsent: 3 }, { ...finished, unsent: 1 }).status).toEqual({ kind: 'saved', unsent: 1 })
  expect(after(finished, { kind: 'changed', unsent: 1 }).status).toEqual({ kind: 'saved', unsent: 1 })
})
test('waiting goes on through new answers, and counts them', () => {
  expect(after(stopped(), { kind: 'changed', unsent: 4 }).status).toEqual({
    kind: 'waiting',
    why: 'server',
    unsent: 4,
    retryAtMs: 3000,
  })
})
test('without a network it waits for the network, not for a time', () => {
  expect(after(stopped({ why: 'offline', offline: true })).status).toEqual({
    kind: 'waiting',
    why: 'offline',
    unsent: 3,
    retryAtMs: null,
  })
})
test('a server that asks for a longer wait gets it', () => {
  expect(after(stopped({ why: 'rate-limited', retryAfterMs: 60_000 })).status).toMatchObject({
    why: 'rate-limited',
    retryAtMs: 61_000,
  })
})
test('waits double up to five minutes, and a success begins anew', () => {
  const waits = Array.from({ length: 12 }, (_, i) => waitMs(i + 1, 0.5))
  expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16000])
  expect(waits.at(-1)).toBe(300_000)
  expect(after(stopped(), stopped(), stopped()).failures).toBe(3)
  expect(after(stopped(), stopped(), finished).failures).toBe(0)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, chance) => waitMs(n, chance) <= 360_000,
    ),
  )
})
test('a session that ended is a failure until somebody signs in', () => {
  expect(after(stopped({ why: 'signed-out' })).status).toEqual({ kind: 'failed', why: 'signed-out', unsent: 3 })
})
test('entries refused for good are a failure, said once all else is sent', () => {
  expect(after({ ...finished, refused: 2 }).status).toEqual({ kind: 'failed', why: 'refused', unsent: 0 })
  expect(after({ ...finished, refused: 2, unsent: 1 }).status).toEqual({ kind: 'saved', unsent: 1 })
})
test('a guest stays one, whatever is answered', () => {
  const guest: SyncState = { status: { kind: 'local' }, failures: 0 }
  expect(stepSync(guest, { kind: 'changed', unsent: 5 })).toEqual(guest)
})
