/**
 * The cards of a plan as columns. A plan is made of some hundred thousand small sums, and columns of numbers are what makes that quick. Times are
 * days from the moment of planning: `last` is 0 or less.
 */
export interface Pool {
  readonly size: number
  /** FSRS, days; 0 for a card never met. */
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  /** When the card was last answered. */
  readonly last: Float64Array
  /** How many times as long as usual the card takes. */
  readonly slow: Float64Array
  /** Cards of one fact have the same number. */
  readonly fact: Int32Array
  /** Not to be planned for today: done for today, or a sibling is still being learned. */
  readonly rests: Uint8Array
  readonly goals: readonly Goal[]
}

/** One exam, seen from the moment of planning. */
export interface Goal {
  /** Days until the exam, more than 0. */
  readonly inDays: number
  /** The last study day before it, 0 for today. */
  readonly lastDay: number
  /** What recalling each card is worth there, by place in the pool: of an exam it adds up to 1. */
  readonly value: Float64Array
}

/** Minutes to study, from today on; days beyond the end have none. */
export type Minutes = readonly number[]

/** A pool of the cards at some places, for runs that a sample serves as well. Its values add up to less than 1. */
export function picked(pool: Pool, places: readonly number[]): Pool {
  const column = (from: Float64Array) => Float64Array.from(places, (place) => from[place]!)
  return {
    size: places.length,
    stability: column(pool.stability),
    difficulty: column(pool.difficulty),
    last: column(pool.last),
    slow: column(pool.slow),
    fact: Int32Array.from(places, (place) => pool.fact[place]!),
    rests: Uint8Array.from(places, (place) => pool.rests[place]!),
    goals: pool.goals.map((goal) => ({ ...goal, value: column(goal.value) })),
  }
}

/** Places spread evenly over the pool from the weakest memory to the strongest, so that few stand for all. */
export function evenSample(pool: Pool, count: number): readonly number[] {
  const places = Array.from({ length: pool.size }, (_, place) => place)
  if (count >= pool.size) return places
  places.sort((a, b) => pool.stability[a]! - pool.stability[b]! || a - b)
  return Array.from({ length: count }, (_, i) => places[Math.floor(((i + 0.5) * pool.size) / count)]!)
}

/** A card that stands for some others of its kind, itself among them. */
export interface Stratum {
  readonly place: number
  readonly stands: readonly number[]
}

/**
 * About as many cards, each standing for those that are worth as much and would be about as well remembered, or were not met either: what holds of
 * the one is taken to hold of them, whatever their topics.
 * @param recall of each card at the exam if nothing more is studied: a memory as stable as another, but left for months, is no match for it
 */
export function strata(pool: Pool, count: number, recall: Float64Array): readonly Stratum[] {
  const places = Array.from({ length: pool.size }, (_, place) => place)
  if (count >= pool.size) return places.map((place) => ({ place, stands: [place] }))
  const kinds = new Map<string, number[]>()
  for (const place of places) {
    const kind = `${pool.stability[place]! > 0} ${pool.goals.map(({ value }) => value[place]).join(' ')}`
    const alike = kinds.get(kind)
    if (alike) alike.push(place)
    else kinds.set(kind, [place])
  }
  return [...kinds.values()].flatMap((alike) => {
    alike.sort((a, b) => recall[a]! - recall[b]! || a - b)
    const of = Math.max(1, Math.round((alike.length * count) / pool.size))
    return Array.from({ length: of }, (_, i) => {
      const stands = alike.slice(Math.floor((i * alike.length) / of), Math.floor(((i + 1) * alike.length) / of))
      return { place: stands[Math.floor(stands.length / 2)]!, stands }
    })
  })
}
