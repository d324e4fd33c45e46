import { addDays, daysBetween, parseTime, type Point, type Precision, type Span, type Time } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'
import { mayMeet, merged, possibleDays } from '@/lib/corpus/derived-days'
import { kindOf, type EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import type { Option } from '../question'
import { kinOf, timesIn } from '../rivals'
import type { Wrongs } from '../side'
import { missOf } from './miss'
import { lookOf, showAnswerTime } from '../show-time'

const earliest = '1860-01-01'
const latest = '1991-12-31'
/** Nearer than this, a learner who is right in the matter would be marked wrong. */
const leastDays: { readonly [P in Precision]: number } = { day: 28, month: 27, year: 300, decade: 3000 }
/** As far as a plausible wrong date lies. */
const mostDays: { readonly [P in Precision]: number } = { day: 900, month: 1300, year: 2000, decade: 15_000 }

interface Candidate {
  readonly time: Time
  readonly fact: Fact | null
}

/** Dates of the same precision that are surely wrong, some earlier and some later, in the order of time. */
export function wrongTimes(
  context: QuestionContext,
  fact: Fact,
  text: string,
  stem: string,
  wrongs: Extract<Wrongs, { kind: 'times' }>,
  count: number,
  random: Random,
): readonly Option[] {
  const time = parseTime(text)
  if (!time || (time.kind === 'span' && (!time.start || !time.end))) return []
  const julian = fact.calendar === 'julian'
  const taken = context.recentTaken.get(fact.id, () =>
    merged(
      kinOf(context, fact)
        .filter((other) => !isOfSeries(fact, other))
        .flatMap(timesIn)
        .map((one) => possibleDays(one, julian)),
    ),
  )
  const series = fact.kind === 'measure' ? kinOf(context, fact).filter((other) => isOfSeries(fact, other)) : []
  const isKnownOtherwise = (one: Time) =>
    series.some((other) => timesIn(other).some((point) => point.first <= firstOf(one) && lastOf(one) <= point.last))
  const life = lifeIn(context, fact, time)
  const look = lookOf(time)
  const told = yearsTold(stem, time)
  const chosen: Candidate[] = []
  const fits = (candidate: Time) => {
    const [first, last] = [firstOf(candidate), lastOf(candidate)]
    if (
      first < earliest ||
      last > latest ||
      (wrongs.after && first <= wrongs.after) ||
      (wrongs.before && last >= wrongs.before)
    )
      return false
    if (Number(first.slice(0, 4)) < told.from || Number(last.slice(0, 4)) > told.to) return false
    if (first < life.first || last > life.last) return false
    // What was so many in one year may have been as many in the next.
    if (fact.kind === 'measure' && yearsApart(time, candidate) < steadyYears && !isKnownOtherwise(candidate))
      return false
    if (!areClear(time, candidate, julian) || !chosen.every((one) => areClear(one.time, candidate, julian)))
      return false
    const reach = possibleDays(candidate, julian)
    return !taken.some((one) => mayMeet(one, reach)) && lookOf(candidate) === look
  }
  // How many of the wrong ones come before the right one is left to chance, so that the middle is not the place to look.
  const before = Math.floor(random() * (count + 1))
  const sides = [...Array<-1>(before).fill(-1), ...Array<1>(count - before).fill(1)]
  const known = time.kind === 'point' ? inSomeOrder(knownDates(context, fact, time), random) : () => undefined
  for (const side of [...sides, ...sides.map((one) => -one)]) {
    if (chosen.length === count) break
    const wanted = (one: Time) => (side < 0 ? lastOf(one) < firstOf(time) : firstOf(one) > lastOf(time)) && fits(one)
    const fromCorpus = random() < 0.7 ? known(wanted) : undefined
    const candidate = fromCorpus ?? made(time, side, random, wanted)
    if (candidate) chosen.push(candidate)
  }
  return chosen
    .sort((a, b) => (firstOf(a.time) < firstOf(b.time) ? -1 : 1))
    .map((one) => optionOf(context, fact, time, one))
}

/** For so long a figure may have stood still. */
const steadyYears = 2
/** Whole years between two dates, none where one follows on the other. */
const yearsApart = (one: Time, other: Time) => {
  const gap =
    firstOf(one) < firstOf(other) ? daysBetween(lastOf(one), firstOf(other)) : daysBetween(lastOf(other), firstOf(one))
  return gap / 365
}

/** The same thing measured at another time, and otherwise: what was 46 in one year and 15 in another was not 46 in both. */
const isOfSeries = (fact: Fact, other: Fact) =>
  fact.kind === 'measure' &&
  other.kind === 'measure' &&
  fact.unit === other.unit &&
  fact.value !== other.value &&
  withoutYears(fact.what) === withoutYears(other.what)
const withoutYears = (what: string) => what.replace(/\d{4}/g, '')

const firstOf = (time: Time) => (time.kind === 'point' ? time.first : time.start!.first)
const lastOf = (time: Time) => (time.kind === 'point' ? time.last : time.end!.last)

/** The gap of a beginning, and of an end: what stands at the other side of the sentence is no answer to it. */
const [tillYear, sinceYear] = [
  /\b(?:from|between|since) ____ (?:to|until|and|till) (?:[A-Z][a-z]+ )?(1[89]\d\d)\b/i,
  /\b(?:from|between|since) (?:[A-Z][a-z]+ )?(1[89]\d\d) (?:to|until|and|till) ____/i,
]

/** The years between which the stem's own dates put the answer: of a law of 1934, no use in 1931. */
export function yearsTold(stem: string, time: Time): { readonly from: number; readonly to: number } {
  const [first, last] = [Number(firstOf(time).slice(0, 4)), Number(lastOf(time).slice(0, 4))]
  const years = [...stem.matchAll(/\b(1[89]\d\d)\b(?!s)/g)].map((match) => Number(match[1]))
  const [till, since] = [tillYear.exec(stem)?.[1], sinceYear.exec(stem)?.[1]]
  // A stay of "from 1928 to 1928" is none, unless it is the right one.
  return {
    from: Math.max(0, ...years.filter((year) => year <= first), since && Number(since) < first ? Number(since) + 1 : 0),
    to: Math.min(9999, ...years.filter((year) => year >= last), till && Number(till) > last ? Number(till) - 1 : 9999),
  }
}

/** A body may be older by so much than the first that the corpus tells of it. */
const slack = 2
const isOffice = (id: EntityId) => kindOf(id) === 'body' || kindOf(id) === 'post'

/** Clearly not the same, whichever calendar was meant and however near "about" is. */
function areClear(one: Time, other: Time, julian: boolean): boolean {
  if (one.kind === 'point' && other.kind === 'point') {
    if (mayMeet(possibleDays(one, julian), possibleDays(other, julian))) return false
    const gap = one.first < other.first ? daysBetween(one.first, other.first) : daysBetween(other.first, one.first)
    return gap >= leastDays[one.precision] * (one.approximate ? 3 : 1)
  }
  if (one.kind !== 'span' || other.kind !== 'span') return false
  return areClear(one.start!, other.start!, julian) && areClear(one.end!, other.end!, julian)
}

/** Nobody takes what was Soviet to have been before this day. */
const october = '1917-11-07'

/**
 * Between ten years of age and death for everyone the fact names; without bounds where the right date itself is not. And not before the
 * Revolution where the right date is well after it, or before the bodies and offices are known that the fact names.
 */
function lifeIn(context: QuestionContext, fact: Fact, time: Time): { readonly first: string; readonly last: string } {
  let [first, last] = [earliest, latest]
  if (fact.kind === 'birth' || fact.kind === 'death') return { first, last }
  for (const id of fact.entities) {
    const life = context.chronology.lifeOf(id)
    const from = life?.first && addDays(life.first, 3650)
    if (from && from > first && from < firstOf(time)) first = from
    if (life?.last && life.last < last && life.last > lastOf(time)) last = life.last
    const known = isOffice(id) ? context.chronology.yearsOf(id) : null
    const since = known && `${known.from - slack}-01-01`
    if (since && since > first && since < firstOf(time)) first = since
  }
  for (const id of fact.kind === 'measure' ? fact.entities : []) {
    // A figure that was reported at a congress is of no later year.
    const by = context.chronology.happenedIn(id)
    const until = by && `${by.to}-12-31`
    if (until && until < last && until >= lastOf(time)) last = until
  }
  if (first < october && firstOf(time) > '1918-12-31') first = october
  return { first, last }
}

/** No wrong answer lies before this day. */
export const possibleFrom = (context: QuestionContext, fact: Fact, time: Time): string =>
  lifeIn(context, fact, time).first

/** A date on which something happened, and how much that has to do with the question. */
export interface KnownDate {
  readonly time: Point
  readonly fact: Fact
  readonly shared: number
}

/** Dates of the same precision, not too far, on which something else happened that the corpus knows. */
function knownDates(context: QuestionContext, fact: Fact, time: Point): readonly KnownDate[] {
  return context.recentDates.get(`${fact.id} ${time.text}`, () => {
    const year = Number(time.first.slice(0, 4))
    const found: KnownDate[] = []
    for (let at = year - 6; at <= year + 6; at++) {
      for (const { fact: other, point: theirs } of context.chronology.inYear(at)) {
        if (theirs.precision !== time.precision || theirs.approximate) continue
        if (other.id === fact.id || other.standing !== 'established') continue
        const shared = sharedNames(fact, other) + (shareTopic(fact, other) ? 1 : 0)
        if (shared === 0 || Math.abs(daysBetween(time.first, theirs.first)) > mostDays[time.precision]) continue
        found.push({ time: time.approximate ? (parseTime(`${theirs.text}~`) as Point) : theirs, fact: other, shared })
      }
    }
    return found
  })
}

function sharedNames(one: Fact, other: Fact): number {
  let shared = 0
  for (const id of other.entities) if (one.entities.includes(id)) shared++
  return shared
}
const shareTopic = (one: Fact, other: Fact) => other.topics.some((topic) => one.topics.includes(topic))

/** Finds the first that is wanted, those nearest in matter first, more often than not. They are put in order as far as anybody looks. */
function inSomeOrder(
  dates: readonly KnownDate[],
  random: Random,
): (wanted: (time: Time) => boolean) => Candidate | undefined {
  const scores = Float64Array.from(dates, ({ shared }) => shared + random() * 3)
  const ordered: KnownDate[] = []
  return (wanted) => {
    for (let at = 0; at < dates.length; at++) {
      if (at === ordered.length) {
        let best = 0
        for (let place = 1; place < scores.length; place++) if (scores[place]! > scores[best]!) best = place
        ordered.push(dates[best]!)
        scores[best] = -1
      }
      if (wanted(ordered[at]!.time)) return ordered[at]
    }
    return undefined
  }
}

/** A date made up near the right one. */
function made(time: Time, side: number, random: Random, wanted: (time: Time) => boolean): Candidate | null {
  for (let attempt = 0; attempt < 24; attempt++) {
    const candidate = time.kind === 'point' ? shiftedPoint(time, side, random) : shiftedSpan(time, side, random)
    if (candidate && wanted(candidate)) return { time: candidate, fact: null }
  }
  return null
}

function shiftedPoint(time: Point, side: number, random: Random): Time | null {
  const [least, most] = [leastDays[time.precision], mostDays[time.precision]]
  // Near ones more often than far ones.
  const days = Math.round(least * (most / least) ** random()) + (time.precision === 'year' ? 66 : 0)
  return cut(addDays(time.first, side * days), time)
}

/** Both ends moved by as much, so that nothing but the place in time differs. */
function shiftedSpan(time: Span, side: number, random: Random): Time | null {
  const { start, end } = time
  const precisions = [start!.precision, end!.precision]
  // Years are counted as years and months as months: counted in days, an interval would change its length.
  const months = precisions.includes('year')
    ? 12 * (1 + Math.floor(random() * 4))
    : precisions.includes('month')
      ? Math.round(2 * 8 ** random())
      : null
  const days = Math.round(40 * 12 ** random())
  const moved = (point: Point) =>
    cut(months === null ? addDays(point.first, side * days) : addMonths(point.first, side * months), point)
  const [from, to] = [moved(start!), moved(end!)]
  return from && to && from.text !== to.text ? parseTime(`${from.text}/${to.text}`) : null
}

/** The same day of another month, or the first of it where it has no such day. */
function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  const same = `${month}-${day.slice(8)}`
  return parseTime(same) ? same : `${month}-01`
}

function cut(day: string, like: Point): Point | null {
  const text = { day, month: day.slice(0, 7), year: day.slice(0, 4), decade: `${day.slice(0, 3)}X` }[like.precision]
  const point = parseTime(`${text}${like.approximate ? '~' : ''}`)
  return point?.kind === 'point' ? point : null
}

function optionOf(context: QuestionContext, fact: Fact, right: Time, { time, fact: known }: Candidate): Option {
  const then = known ?? whatHappened(context, fact, time)
  const year = firstOf(time).slice(0, 4)
  const dated = then && (then.statement.includes(year) || time.kind !== 'point' || time.precision === 'decade')
  return {
    text: showAnswerTime(time),
    correct: false,
    why: `${missOf(right, time)}.${then ? ` ${dated ? '' : `In ${year}: `}${then.statement}` : ''}`,
    references: then?.references ?? [],
    because: { rule: 'outside', facts: [fact.id] },
  }
}

/** Something that the corpus dates within the wrong answer, nearest in matter. */
function whatHappened(context: QuestionContext, asked: Fact, time: Time): Fact | null {
  if (time.kind !== 'point' || time.precision === 'decade') return null
  let best: Fact | null = null
  let bestScore = 0
  for (const { fact, point } of context.chronology.inYear(Number(time.first.slice(0, 4)))) {
    if (point.first < time.first || point.last > time.last) continue
    if (fact.id === asked.id || fact.standing !== 'established') continue
    const shared = sharedNames(asked, fact) * 2 + (shareTopic(asked, fact) ? 1 : 0)
    const score = shared + (4 - fact.importance) / 4
    if (shared > 0 && score > bestScore) [best, bestScore] = [fact, score]
  }
  return best
}
