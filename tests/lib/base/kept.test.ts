import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kept } from '@/lib/base/kept'

test('whatever is asked for, and however often, it is what the function gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 1, max: 8 }), (keys, size) => {
      const kept = new Kept(size, (key: number) => key * key)
      for (const key of keys) expect(kept.get(key)).toBe(key * key)
    }),
  )
})

test('what is asked for again and again is worked out once, however much else is', () => {
  const made: string[] = []
  const kept = new Kept(3, (key: string) => made.push(key))
  for (let i = 0; i < 50; i++) {
    kept.get('often')
    kept.get(`once ${i}`)
  }
  expect(made.filter((key) => key === 'often')).toHaveLength(1)
})
