import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { readWeights, writeWeights } from '@/lib/fitting/weights-text'

const line = writeWeights(default_w)
const why = (text: string) => {
  const read = readWeights(text)
  return read.ok ? 'read' : read.why
}

test('what is written is read again, however it is broken and bracketed', () => {
  const weights = fc.array(
    fc.double({ min: 0.001, max: 0.8, noNaN: true }).map((w) => Number(w.toFixed(4))),
    {
      minLength: 21,
      maxLength: 21,
    },
  )
  fc.assert(
    fc.property(
      weights,
      fc.constantFrom(', ', ',', '\n', ' ', '; '),
      fc.constantFrom('', 'w = ['),
      (all, between, before) => {
        const text = `${before}${all.join(between)}${before ? ']\n' : ''}`
        expect(readWeights(text)).toMatchObject({ ok: true, weights: all })
      },
    ),
  )
  for (const length of [17, 19, 21])
    expect(readWeights(writeWeights(default_w.slice(0, length)))).toEqual({
      ok: true,
      weights: default_w.slice(0, length),
      brought: 0,
    })
})

test('a wrong number of numbers is told, with where to find the right ones', () => {
  expect(why(line.split(', ').slice(0, 18).join(', '))).toBe(
    'There are 18 numbers here; FSRS has 17, 19 or 21, by its version. In Anki open the deck’s options, find “FSRS parameters”, and copy the whole line.',
  )
  expect(why('1')).toMatch(/^There is 1 number here/)
  expect(why(' \n')).toMatch(/nothing here yet/)
})

test('what is no number is named', () => {
  expect(why(`${line}, high`)).toMatch(/^“high” is not a number/)
  expect(why('1.2.3')).toMatch(/^“1\.2\.3” is not a number/)
})

test('decimals written with a comma are recognised', () => {
  expect(why(line.replaceAll('.', ','))).toMatch(/Are the decimals written with a comma/)
})

test('numbers out of bounds are counted', () => {
  expect(readWeights(writeWeights(default_w.with(0, 500).with(20, 0.9)))).toMatchObject({ ok: true, brought: 2 })
})

test('whatever is pasted, it is read or told why not', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readWeights(text)
      expect(read.ok ? read.weights.length : read.why.length).toBeGreaterThan(0)
    }),
  )
})
