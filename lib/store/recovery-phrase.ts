/**
 * What a pupil writes down to go on elsewhere: 23 characters for address and password, 2 to catch a slip of the pen, as in
 * `K7Q2M-4TZ9A-BCDE3-XY5HN-6JPRV`. The alphabet is Crockford's base 32: no I, L, O or U, so nothing reads like a digit or a swear word.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const addressLength = 8
const passwordLength = 15
const secretLength = addressLength + passwordLength
const groupLength = 5

/** A secret as it is kept: 23 characters of the alphabet, 115 random bits. @param random 23 random bytes */
export function makeSecret(random: Uint8Array): string {
  return Array.from(random.subarray(0, secretLength), (byte) => alphabet[byte & 31]).join('')
}

export function writePhrase(secret: string): string {
  const all = secret + checksum(secret)
  return all.match(new RegExp(`.{${groupLength}}`, 'g'))!.join('-')
}

/** The secret of a phrase, whatever its case, spaces, hyphens and look-alikes; null when it cannot be right. */
export function readPhrase(phrase: string): string | null {
  const plain = phrase
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.,]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  const secret = plain.slice(0, secretLength)
  const sound = plain.length === secretLength + 2 && [...plain].every((letter) => alphabet.includes(letter))
  return sound && checksum(secret) === plain.slice(secretLength) ? secret : null
}

/** An address that receives no mail (RFC 2606), and a password of 75 random bits. */
export function pupilCredentials(secret: string): { readonly email: string; readonly password: string } {
  const number = [...secret.slice(0, addressLength)].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0)
  const hex = number.toString(16).padStart(12, '0')
  return { email: `00000000-0000-4000-8000-${hex}@pupils.invalid`, password: `pupil-${secret.slice(addressLength)}` }
}

export const isPupilAddress = (email: string) => email.endsWith('@pupils.invalid')

/** A plain and a weighted sum, modulo 32: the first catches any one wrong character, the second any two neighbours swapped. */
function checksum(secret: string): string {
  let plain = 0
  let weighted = 0
  for (const [i, letter] of [...secret].entries()) {
    plain += alphabet.indexOf(letter)
    weighted += alphabet.indexOf(letter) * (i + 1)
  }
  return alphabet[plain % 32]! + alphabet[weighted % 32]!
}
