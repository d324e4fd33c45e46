import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HybridClock } from '@/lib/sync/hybrid-clock'
import {
  changeRow,
  isDeleted,
  latestClock,
  mergeRows,
  newerColumns,
  readRow,
  tombstone,
  type OwnedRow,
} from '@/lib/sync/owned-row'

/** A value hangs on its clock, as in life, where no two changes share one. */
const rows: fc.Arbitrary<OwnedRow> = fc.dictionary(
  fc.constantFrom('title', 'cards', 'dueAtMs', tombstone),
  fc.tuple(fc.nat(20), fc.constantFrom('a', 'b')).map(([ms, device]) => {
    const clock = `${String(ms).padStart(15, '0')}-0000-${device}` as HybridClock
    return { value: `${ms}${device}`, clock }
  }),
)

test('merging is the same in any order, any grouping, and once more', () => {
  fc.assert(
    fc.property(rows, rows, rows, (a, b, c) => {
      expect(mergeRows(a, b)).toEqual(mergeRows(b, a))
      expect(mergeRows(mergeRows(a, b), c)).toEqual(mergeRows(a, mergeRows(b, c)))
      expect(mergeRows(a, a)).toEqual(a)
    }),
  )
})
test('two devices that changed different columns both keep theirs', () => {
  const base = changeRow({}, { title: 'Deputies', cards: 3 }, 1000, 'a')
  const merged = mergeRows(
    changeRow(base, { title: 'Stalin’s deputies' }, 2000, 'a'),
    changeRow(base, { cards: 4 }, 3000, 'b'),
  )
  expect(Object.fromEntries(Object.entries(merged).map(([name, { value }]) => [name, value]))).toEqual({
    title: 'Stalin’s deputies',
    cards: 4,
  })
})
test('a deletion reaches devices that still have the row, and a later change of another column does not undo it', () => {
  const base = changeRow({}, { title: 'Deputies' }, 1000, 'a')
  const deleted = changeRow(base, { [tombstone]: true }, 2000, 'a')
  const changed = changeRow(base, { title: 'Others' }, 3000, 'b')
  expect(isDeleted(mergeRows(changed, deleted))).toBe(true)
  expect(isDeleted(base)).toBe(false)
  expect(isDeleted(changeRow(deleted, { [tombstone]: false }, 4000, 'b'))).toBe(false)
})
test('a change is later than all that the row has seen, also from a device with a clock years ahead', () => {
  const ahead = changeRow({}, { title: 'x' }, 4_000_000_000_000, 'a')
  const after = changeRow(ahead, { title: 'y' }, 1_700_000_000_000, 'b')
  expect(mergeRows(ahead, after).title!.value).toBe('y')
  expect(latestClock(after) > latestClock(ahead)).toBe(true)
})
test('on one and the same clock the server’s value is taken', () => {
  const column = (value: string) => ({ timeZone: { value, clock: '000000000000000-0000-0' as HybridClock } })
  expect(mergeRows(column('Asia/Tokyo'), column('Europe/London'))).toEqual(column('Europe/London'))
  expect(newerColumns(column('Asia/Tokyo'), column('Europe/London'))).toEqual({})
})
test('only what is later than the server’s is sent', () => {
  const known = changeRow({}, { a: 1, b: 1 }, 1000, 'x')
  expect(Object.keys(newerColumns(changeRow(known, { b: 2, c: 1 }, 2000, 'x'), known))).toEqual(['b', 'c'])
})
test('of what comes from elsewhere only sound columns are read', () => {
  const clock = '000000000000001-0000-a'
  const raw: unknown = JSON.parse(
    `{"ok":{"value":1,"clock":"${clock}"},"__proto__":{"value":1,"clock":"${clock}"},"x":{"value":1},"y":{"value":1,"clock":"soon"},"z":5}`,
  )
  expect(readRow(raw)).toEqual({ ok: { value: 1, clock } })
  fc.assert(fc.property(fc.anything(), (any) => void readRow(any)))
})
