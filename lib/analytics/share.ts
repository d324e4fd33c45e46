/** A share with what it rests on. */
export interface Share {
  readonly asked: number
  readonly recalled: number
  /** 0 to 1; null where so few were asked that the number would mislead. */
  readonly share: number | null
  /** Where the true share lies with 95% confidence (Wilson, 1927); null as above. */
  readonly interval: readonly [number, number] | null
}

/** With fewer than this the interval spans half the scale. */
export const fewestAsked = 10

const z = 1.96

/** Wilson's interval: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), with z = 1.96. */
export function shareOf(recalled: number, asked: number): Share {
  if (asked < fewestAsked) return { asked, recalled, share: null, interval: null }
  const share = recalled / asked
  const centre = share + (z * z) / (2 * asked)
  const spread = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked))
  const scale = 1 + (z * z) / asked
  return {
    asked,
    recalled,
    share,
    interval: [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)],
  }
}
