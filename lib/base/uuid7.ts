/** What one UUID needs of the last one, so that ids made in the same millisecond rise. */
export interface Uuid7State {
  readonly atMs: number
  /** 74 random bits, as 10 bytes whose first 6 bits are unused. */
  readonly tail: Uint8Array
}

/**
 * A version 7 UUID (RFC 9562): 48 bits of time, then 74 random bits. Within one millisecond the random part counts on from the last id
 * (method 2 of the RFC), so that two answers given at once keep their order. A clock that ran back starts afresh: its ids tell its time.
 * @param random 10 fresh random bytes
 */
export function uuid7(
  atMs: number,
  random: Uint8Array,
  last: Uuid7State | null,
): { readonly id: string; readonly state: Uuid7State } {
  let time = Math.max(0, Math.floor(atMs))
  let tail = random.slice(0, 10)
  tail[0]! &= 0b11
  if (last && time === last.atMs) {
    tail = last.tail.slice()
    // By a random step, so that one id does not give away the next.
    let carry = 1 + random[9]!
    for (let i = 9; i >= 0 && carry > 0; i--) {
      carry += tail[i]!
      tail[i] = carry & 0xff
      carry >>= 8
    }
    if (tail[0]! > 0b11) {
      time += 1
      tail = random.slice(0, 10)
      tail[0]! &= 0b11
    }
  }
  return { id: write(time, tail), state: { atMs: time, tail } }
}

/** 74 bits after the version: 12 in `rand_a`, 62 in `rand_b`. */
function write(time: number, tail: Uint8Array): string {
  const bits = (BigInt(time) << 80n) | (7n << 76n) | (2n << 62n)
  let random = 0n
  for (const byte of tail) random = (random << 8n) | BigInt(byte)
  const randA = (random >> 62n) & 0xfffn
  const randB = random & ((1n << 62n) - 1n)
  const hex = (bits | (randA << 64n) | randB).toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The time in a version 7 UUID, ms since 1970 UTC; null for another kind. */
export function uuid7AtMs(id: string): number | null {
  const match = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.exec(id)
  return match ? parseInt(`${match[1]}${match[2]}`, 16) : null
}
