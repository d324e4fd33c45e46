import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neverChanged, readClock, tick, type HybridClock } from '@/lib/sync/hybrid-clock'

const anyMs = fc.integer({ min: 0, max: 4_102_444_800_000 })
const device = fc.stringMatching(/^[a-z0-9]{1,32}$/)

test('a change is later than everything this device knows of, whatever its own clock says', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyMs, device), { minLength: 1, maxLength: 30 }), (changes) => {
      let seen: HybridClock = neverChanged
      for (const [ms, name] of changes) {
        const next = tick(seen, ms, name)
        expect(next > seen).toBe(true)
        expect(readClock(next)).toBe(next)
        expect(next).toMatch(/^[0-9]{15}-[0-9a-f]{4}-[a-z0-9]{1,32}$/) // as the server wants it
        seen = next
      }
    }),
  )
})
test('with a clock that goes right, a clock tells its time', () => {
  expect(tick(neverChanged, 1_769_130_000_000, 'k3j9x2')).toBe('001769130000000-0000-k3j9x2')
})
test('a full counter moves on to the next millisecond', () => {
  expect(tick('001769130000000-ffff-a' as HybridClock, 5, 'b')).toBe('001769130000001-0000-b')
})
test('what is no clock is not read', () => {
  for (const raw of [null, 7, '', '1-2-3', '001769130000000-0000-K', '001769130000000-0000-a '.repeat(2)])
    expect(readClock(raw)).toBeNull()
})
