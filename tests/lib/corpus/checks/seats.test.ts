import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/base/edtf'
import { ann, bob, chair, excusing, good, held, only, passes, problemsOf, sound } from './seeded'

const after = (time: string | undefined, over: object = {}) => [
  good[0]!,
  held('bob-chairs', 'person/bob-jones', time, over),
]

test('a post with one seat has one holder at a time', () => {
  only(
    /bob-chairs.time: overlaps ann-chairs, but post\/chair has a single seat; mend a date/,
    sound,
    after('1933/1937'),
  )
  passes([ann, bob, { ...chair, seats: 'several' }], after('1933/1937'))
  passes(sound, after('1933/1937', { standing: 'disputed', dispute: 'The lists differ.' }))
})

test('the day of handing over belongs to both, and a year to both who share it', () => {
  passes(sound, [
    held('ann-chairs', 'person/ann-smith', '1930/1935-02-28'),
    held('bob-chairs', 'person/bob-jones', '1935-02-28/1937'),
  ])
  passes(sound, after('1935/1937'))
})

test('to begin, to end or to be seen in office while another surely holds it is to overlap', () => {
  only(/bob-chairs.time: overlaps ann-chairs/, sound, after('1932-05/'))
  only(/bob-chairs.time: overlaps ann-chairs/, sound, after('/1932-05'))
  only(/bob-chairs.time: overlaps ann-chairs/, sound, after(undefined, { attested: '1932-05' }))
  passes(sound, after(undefined, { attested: '1935-05' }))
  passes(sound, after('1932~/1937'))
})

test('two who follow each other never overlap, whatever the precision of the dates', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('1925-01-01', n))
  const length = fc.constantFrom(4, 7, 10)
  fc.assert(
    fc.property(
      fc.uniqueArray(day, { minLength: 3, maxLength: 3 }),
      fc.array(length, { minLength: 4, maxLength: 4 }),
      (days, cut) => {
        const [from, seam, to] = days.toSorted() as [string, string, string]
        const [a, b, c, d] = cut as [number, number, number, number]
        const first = held('ann-chairs', 'person/ann-smith', `${from.slice(0, a)}/${seam.slice(0, b)}`)
        const second = held('bob-chairs', 'person/bob-jones', `${seam.slice(0, c)}/${to.slice(0, d)}`)
        expect(problemsOf(sound, [first, second])).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

test('an overlap that is right can be excused', () =>
  passes(sound, after('1933/1937'), excusing({ check: 'seats', of: ['bob-chairs', 'ann-chairs'] })))
