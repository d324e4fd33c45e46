import { firstDay, lastDay } from '@/lib/base/asked-days'
import { addDays, daysBetween, parseTime, showPoint, type Day, type Point } from '@/lib/base/edtf'
import { seededRandom } from '@/lib/base/random'
import { factsOfKind } from '@/lib/corpus/corpus'
import { certainDays, lieWithin, type Days } from '@/lib/corpus/derived-days'
import type { Held } from '@/lib/corpus/derived-offices'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import { inWholeList } from './sides/complete'

/** Who surely held what on a day, as far as the corpus proves it. */
export interface OnDay {
  readonly day: Day
  readonly posts: readonly Held[]
  readonly seats: readonly Seat[]
}
/** A seat in a body; `whole` where the list of all who sat on it that day is known to be whole. */
export interface Seat {
  readonly fact: FactOf<'membership'>
  readonly whole: boolean
}

/** "5 March 1936". */
export const showDay = (day: Day): string => showPoint(parseTime(day) as Point)

/** Nobody who took over or left within the days that the date may mean in either calendar is counted. */
export function provenOn(context: QuestionContext, day: Day): OnDay {
  const days = { first: day, last: day }
  const posts = [...context.offices.ofPost.values()].flatMap((all) =>
    all.filter((held) => held.fact.standing === 'established' && lieWithin(days, held.certain)),
  )
  const seats = factsOfKind(context.corpus, 'membership')
    .filter((fact) => fact.standing === 'established' && lieWithin(days, daysOf(fact)))
    .map((fact) => ({ fact, whole: isWhole(context, fact, days) }))
  const byImportance = (
    one: { readonly fact: { readonly importance: number; readonly id: string } },
    other: typeof one,
  ) => one.fact.importance - other.fact.importance || (one.fact.id < other.fact.id ? -1 : 1)
  return { day, posts: posts.sort(byImportance), seats: seats.sort(byImportance) }
}

/** The days on which the person surely sat on it. */
function daysOf(fact: FactOf<'membership'>): Days | null {
  const time = fact.time ? parseTime(fact.time) : null
  if (time) return certainDays(time, fact.calendar === 'julian')
  const seen = fact.attested ? parseTime(fact.attested) : null
  return seen?.kind === 'point' && seen.precision === 'day' && !seen.approximate
    ? { first: seen.first, last: seen.last }
    : null
}

function isWhole({ corpus }: QuestionContext, { body, rank }: FactOf<'membership'>, days: Days): boolean {
  const entity = corpus.entity.get(body)
  return entity !== undefined && 'complete' in entity && inWholeList(entity.complete, days, rank)
}

/** How many holders a day must have for a quiz about it. */
const enough = 4
const tries = 80

/** A day on which enough is known to ask about it; the same seed draws the same. */
export function drawnDay(context: QuestionContext, seed: string): Day {
  const random = seededRandom(`${seed}|day`)
  // From a time in office to a day within it: so each time has its turn, not only the years of which much is known.
  const all = [
    ...[...context.offices.ofPost.values()].flatMap((list) => list.flatMap((held) => held.certain ?? [])),
    ...factsOfKind(context.corpus, 'membership').flatMap((fact) => daysOf(fact) ?? []),
  ]
  let best: OnDay | null = null
  const times = [...new Map(all.map((days) => [`${days.first}/${days.last}`, days])).values()]
  for (let at = 0; at < tries; at++) {
    const { first, last } = times[Math.floor(random() * times.length)] ?? { first: firstDay, last: lastDay }
    const day = addDays(first, Math.floor(random() * (daysBetween(first, last) + 1)))
    if (day < firstDay || day > lastDay) continue
    const found = provenOn(context, day)
    if (askable(context, found) >= enough) return found.day
    if (!best || askable(context, found) > askable(context, best)) best = found
  }
  return best?.day ?? lastDay
}

const askable = ({ offices }: QuestionContext, { posts, seats }: OnDay) =>
  posts.filter(({ fact }) => offices.single.has(fact.post)).length + seats.filter(({ whole }) => whole).length
