import type { Pool } from './pool'
import type { Worth } from './worth'

export interface Rated {
  readonly place: number
  /** Weighted recall a second. */
  readonly rate: number
}

/** Of the cards met before, those worth most at once, up to this many times the day's seconds, are looked at twice. */
const lookedAtTwice = 4
const fewestSeconds = 3600

/**
 * The cards that may be asked on a day, the one most worth its seconds first, as many as the day could ever hold; of a fact one new card at most.
 * @param day days from now, as `worth` was set to
 */
export function rank(pool: Pool, worth: Worth, seconds: number, day: number): readonly Rated[] {
  const first = rankAtOnce(pool, worth, day)
  const rated: Rated[] = []
  let room = lookedAtTwice * Math.max(seconds, fewestSeconds / lookedAtTwice)
  for (const { place } of first) {
    // Cards never met share their sums, and so cost nothing to look at.
    const met = pool.stability[place]! > 0
    if (met && room <= 0) continue
    if (met) room -= worth.seconds(place)
    const rate = worth.perSecond(place)
    if (rate > 0) rated.push({ place, rate })
  }
  return oneNewOfEachFact(rated.sort(byRate), pool)
}

/** The same by what one study alone is worth: the first, quick look. */
export function rankAtOnce(pool: Pool, worth: Worth, day: number): readonly Rated[] {
  const rated: Rated[] = []
  for (let place = 0; place < pool.size; place++) {
    if (day === 0 && pool.rests[place]) continue
    const rate = worth.atOncePerSecond(place)
    if (rate > 0) rated.push({ place, rate })
  }
  return rated.sort(byRate)
}

const byRate = (a: Rated, b: Rated) => b.rate - a.rate || a.place - b.place

function oneNewOfEachFact(rated: readonly Rated[], { stability, fact }: Pool): readonly Rated[] {
  const met = new Set<number>()
  return rated.filter(({ place }) => {
    if (stability[place]! > 0) return true
    if (met.has(fact[place]!)) return false
    met.add(fact[place]!)
    return true
  })
}
