import type { Random } from '@/lib/base/random'
import { evenSample, picked, type Minutes, type Pool } from './pool'
import type { Outlook } from './outlook'
import { rankAtOnce } from './rank'
import { Run } from './run'
import { Worth, type Price } from './worth'

/** So many cards stand for all. */
const sample = 200
/** Days are run through together where the exam is far off: at most a fifth of the days left. */
const share = 5
/**
 * The quick run knows nothing of what a later study adds to each one bought, and so finds a second cheaper than it is. Found by simulation, with
 * seeds other than those of the benchmark: 1.1 to 1.3 do equally well where there is time, and below it overloaded plans review too much.
 */
const raised = 1.2

export const free: Price = () => 0

/**
 * The price of a second on each day from now until the last exam: a quick run of the days to come, each spent on what is worth most at once, says
 * what the last second of each day buys.
 */
export function priceByDay(pool: Pool, minutes: Minutes, outlook: Outlook, random: Random): Price {
  const few = picked(pool, evenSample(pool, sample))
  const part = few.size / Math.max(1, pool.size)
  const run = new Run(few, outlook, random)
  const worth = new Worth(run.pool, outlook, free)
  const days = Math.max(...pool.goals.map((goal) => goal.lastDay)) + 1
  const knots: { readonly day: number; readonly price: number }[] = []
  for (let day = 0, together = 1; day < days; day += together) {
    together = Math.max(1, Math.round((days - day) / share))
    let seconds = 0
    for (let i = day; i < day + together; i++) seconds += (minutes[i] ?? 0) * 60 * part
    worth.on(day)
    const rated = rankAtOnce(run.pool, worth, day)
    knots.push({ day: day + (together - 1) / 2, price: raised * run.spend(rated, seconds, day) })
  }
  return between(knots)
}

/** Straight lines between the knots, level beyond them. */
function between(knots: readonly { readonly day: number; readonly price: number }[]): Price {
  const last = knots.at(-1)?.day ?? 0
  const table = new Float64Array(Math.ceil(last) + 1)
  let next = 0
  for (let day = 0; day < table.length; day++) {
    while (next < knots.length - 1 && knots[next]!.day < day) next += 1
    const to = knots[next]!
    const from = knots[next - 1]
    const along = from && day < to.day ? (day - from.day) / (to.day - from.day) : 1
    table[day] = from ? from.price + (to.price - from.price) * along : to.price
  }
  return (day) => table[Math.max(0, Math.min(table.length - 1, Math.round(day)))]!
}
