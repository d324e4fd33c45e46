import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseTime } from '@/lib/base/edtf'
import { certainDays, mayMeet, possibleDays, timeOf } from '@/lib/corpus/derived-days'
import { holderThroughout, officesOf, predecessorOf, successorOf } from '@/lib/corpus/derived-offices'
import type { EntityId } from '@/lib/corpus/entity'
import { corpusOf, railways, withFacts } from '../questions/fixture'

const railwaysPost = 'post/railways' as EntityId
const offices = officesOf(corpusOf(railways))
const held = (id: string) => offices.ofPost.get(railwaysPost)!.find((one) => one.fact.id === id)!
const day = (first: string, last = first) => ({ first, last })

test('the certain days of a tenure leave out the days of taking over and of handing over', () => {
  expect(certainDays(parseTime('1935-02-28/1937-08-22')!)).toEqual({ first: '1935-03-01', last: '1937-08-21' })
  expect(certainDays(parseTime('1931/1935')!)).toEqual({ first: '1932-01-01', last: '1934-12-31' })
  expect(certainDays(parseTime('1935/1935')!)).toBeNull()
  expect(certainDays(parseTime('1935-02-28/')!)).toBeNull()
  expect(certainDays(parseTime('1931~/1935')!)).toBeNull()
})

test('before February 1918 a date is certain only under either calendar', () => {
  expect(certainDays(parseTime('1917-03-02/1917-11-08')!)).toEqual({ first: '1917-03-16', last: '1917-10-25' })
  expect(possibleDays(parseTime('1917-11-07')!)).toEqual({ first: '1917-10-25', last: '1917-11-20' })
  expect(possibleDays(parseTime('1917-10-25')!, true)).toEqual({ first: '1917-10-25', last: '1917-11-07' })
  expect(possibleDays(parseTime('1935-02')!)).toEqual({ first: '1935-02-01', last: '1935-02-28' })
})

test('certain days are possible days', () => {
  const spans = fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 0, max: 4000 }), fc.boolean())
  fc.assert(
    fc.property(spans, ([from, length, julian]) => {
      const start = addDays('1920-01-01', from)
      const time = parseTime(`${start}/${addDays(start, length)}`)!
      const [certain, possible] = [certainDays(time, julian), possibleDays(time, julian)]
      if (certain) expect(possible.first! < certain.first && certain.last < possible.last!).toBe(true)
      if (certain) expect(mayMeet(certain, possible)).toBe(true)
    }),
  )
})

test('a single-seat post has the holder whose certain days hold all that are asked', () => {
  expect(holderThroughout(offices, railwaysPost, day('1936-03-01', '1936-03-31'))?.fact.id).toBe('kaganovich')
  expect(holderThroughout(offices, railwaysPost, day('1935-02-28'))).toBeNull()
  expect(holderThroughout(offices, railwaysPost, day('1935-01-01', '1935-12-31'))).toBeNull()
  expect(holderThroughout(offices, 'post/deputy' as EntityId, day('1936-03-01'))).toBeNull()
})

test('a disputed tenure holds nothing', () => {
  const disputed = officesOf(
    corpusOf(
      withFacts(railways, [
        {
          id: 'x',
          kind: 'tenure',
          person: 'person/nikita-khrushchev',
          post: 'post/railways',
          time: '1940/1945',
          standing: 'disputed',
          dispute: 'One list has him.',
        },
      ]),
    ),
  )
  expect(holderThroughout(disputed, railwaysPost, day('1942-03-01'))).toBeNull()
})

test('who followed is told where both dates are known to the day or to the month', () => {
  expect(successorOf(offices, held('andreev'))?.fact.id).toBe('kaganovich')
  expect(predecessorOf(offices, held('kaganovich'))?.fact.id).toBe('andreev')
  expect(predecessorOf(offices, held('rukhimovich'))).toBeNull()
  const years = officesOf(
    corpusOf({
      ...railways,
      facts: [
        { id: 'a', kind: 'tenure', person: 'person/andrei-andreev', post: 'post/railways', time: '1931/1935' },
        { id: 'b', kind: 'tenure', person: 'person/lazar-kaganovich', post: 'post/railways', time: '1935/1937' },
      ],
    }),
  )
  expect(successorOf(years, years.ofPost.get(railwaysPost)![0]!)).toBeNull()
})

test('a sentence hangs on its date, or on the one date among its slots', () => {
  const slots = { a: { time: '1935' }, b: { time: '1936' }, who: 'person/andrei-andreev' }
  const facts = [
    { id: 'one', kind: 'statement', slots: { a: slots.a, who: slots.who }, text: '{who} came {a}.' },
    { id: 'two', kind: 'statement', slots, text: '{who} came {a} and {b}.' },
    { id: 'own', kind: 'statement', time: '1937', slots, text: '{who} came {a} and {b}.' },
  ]
  const corpus = corpusOf(withFacts(railways, facts))
  expect(facts.map((fact) => timeOf(corpus.fact.get(fact.id as never)!)?.text ?? null)).toEqual(['1935', null, '1937'])
})
