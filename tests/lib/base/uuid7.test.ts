import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuid7, uuid7AtMs, type Uuid7State } from '@/lib/base/uuid7'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('the example of RFC 9562 is written as the RFC writes it', () => {
  // rand_a CC3, rand_b 18C4DC0C0C07398F (62 bits) at 2022-02-22T19:22:22Z
  const tail = (0xcc3n << 62n) | 0x18c4dc0c0c07398fn
  const random = Uint8Array.from({ length: 10 }, (_, i) => Number((tail >> BigInt(8 * (9 - i))) & 0xffn))
  expect(uuid7(1_645_557_742_000, random, null).id).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('every id has the form of version 7 and tells its time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 2 }), bytes, (at, random) => {
      const { id } = uuid7(at, random, null)
      expect(id).toMatch(shape)
      expect(uuid7AtMs(id)).toBe(at)
    }),
  )
})

test('ids made in one millisecond rise', () => {
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 2, maxLength: 50 }), (randoms) => {
      let state: Uuid7State | null = null
      const ids = randoms.map((random) => {
        const made = uuid7(1_700_000_000_000, random, state)
        state = made.state
        return made.id
      })
      expect(ids).toEqual([...new Set(ids)].toSorted())
    }),
  )
})

test('a full random part moves on to the next millisecond', () => {
  const full = { atMs: 5, tail: new Uint8Array([0b11, 255, 255, 255, 255, 255, 255, 255, 255, 255]) }
  const { id } = uuid7(5, new Uint8Array(10), full)
  expect(uuid7AtMs(id)).toBe(6)
})

test('a clock that ran back gives ids of its own time', () => {
  const later = uuid7(2_000_000_000_000, new Uint8Array(10).fill(7), null)
  expect(uuid7AtMs(uuid7(1_700_000_000_000, new Uint8Array(10), later.state).id)).toBe(1_700_000_000_000)
})

test('other ids tell no time', () => {
  expect(uuid7AtMs('not a uuid')).toBeNull()
  expect(uuid7AtMs('9b2f7f3c-8b8e-4c7e-9d3f-2a1b3c4d5e6f')).toBeNull()
})
