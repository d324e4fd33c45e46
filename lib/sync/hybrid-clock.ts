import type { Brand } from '@/lib/base/brand'

/**
 * `<15-digit ms>-<4-hex counter>-<device>`: time as far as clocks can be trusted, and a strict order where they cannot. Compared as text.
 * (Kulkarni et al., "Logical Physical Clocks", 2014.)
 */
export type HybridClock = Brand<string, 'HybridClock'>

const shape = /^(\d{15})-([0-9a-f]{4})-([a-z0-9]{1,32})$/

/** Older than any real change, and the same on every device: what nobody chose. */
export const neverChanged = '000000000000000-0000-0' as HybridClock

export function readClock(raw: unknown): HybridClock | null {
  return typeof raw === 'string' && shape.test(raw) ? (raw as HybridClock) : null
}

/**
 * The clock of a change made now: later than `seen`, the latest that this device knows of, even when its own clock is behind.
 * @param device 1 to 32 of [a-z0-9], different on each device
 */
export function tick(seen: HybridClock, nowMs: number, device: string): HybridClock {
  const [, ms, counter] = shape.exec(seen)!
  const now = Math.max(0, Math.floor(nowMs))
  const seenMs = Number(ms)
  if (now > seenMs) return write(now, 0, device)
  const next = parseInt(counter!, 16) + 1
  return next > 0xffff ? write(seenMs + 1, 0, device) : write(seenMs, next, device)
}

const write = (ms: number, counter: number, device: string) =>
  `${String(ms).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}-${device}` as HybridClock
