import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSecret, pupilCredentials, readPhrase, writePhrase } from '@/lib/store/recovery-phrase'

const secret = fc.uint8Array({ minLength: 23, maxLength: 23 }).map(makeSecret)
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a phrase is five groups of five, and reads back', () => {
  fc.assert(
    fc.property(secret, (own) => {
      expect(writePhrase(own)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(readPhrase(writePhrase(own))).toBe(own)
    }),
  )
})
test('case, spaces, hyphens and look-alike letters do not matter', () => {
  fc.assert(
    fc.property(secret, (own) => {
      const phrase = writePhrase(own)
      const sloppy = phrase.toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('-', ' – ')
      expect(readPhrase(` ${sloppy}\n`)).toBe(own)
      expect(readPhrase(phrase.replaceAll('1', 'I').replaceAll('-', ''))).toBe(own)
    }),
  )
})
test('one wrong letter, or two neighbours swapped, is noticed', () => {
  fc.assert(
    fc.property(secret, fc.nat(24), fc.constantFrom(...letters), (own, at, letter) => {
      const plain = [...writePhrase(own).replaceAll('-', '')]
      const wrong = plain.with(at, letter)
      if (wrong[at] !== plain[at]) expect(readPhrase(wrong.join(''))).toBeNull()
      if (at < 21 && plain[at] !== plain[at + 1]) {
        expect(
          readPhrase(
            plain
              .with(at, plain[at + 1]!)
              .with(at + 1, plain[at]!)
              .join(''),
          ),
        ).toBeNull()
      }
    }),
    { numRuns: 500 },
  )
})
test('too short, too long and anything else is no phrase', () => {
  fc.assert(fc.property(fc.string(), (text) => readPhrase(text) === null))
})
test('the address receives no mail and the password is long enough for any server', () => {
  fc.assert(
    fc.property(secret, (own) => {
      const { email, password } = pupilCredentials(own)
      expect(email).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}@pupils\.invalid$/)
      expect(password.length).toBe(21)
    }),
  )
})
test('other secrets have other addresses and passwords', () => {
  const [one, two] = [makeSecret(new Uint8Array(23).fill(1)), makeSecret(new Uint8Array(23).fill(2))]
  expect(pupilCredentials(one).email).not.toBe(pupilCredentials(two).email)
  expect(pupilCredentials(one).password).not.toBe(pupilCredentials(two).password)
})
