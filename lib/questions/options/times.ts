import { addDays, daysBetween, parseTime, type Time } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'
import { mayMeet, merged, possibleDays } from '@/lib/corpus/derived-days'
import { kindOf, type EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import type { Option } from '../question'
import { kinOf, timesIn } from '../rivals'
import type { Wrongs } from '../side'
import { yearsIn } from '../stem'
import { inSomeOrder, isView, knownDates, whatHappened } from './known-dates'
import { leastDays, madeTime } from './made-times'
import { missOf } from './miss'
import { firstOf, lastOf, standsAlone } from './stands-alone'
import { lookOf, showAnswerTime } from '../show-time'

const earliest = '1860-01-01'
const latest = '1991-12-31'
/** With fewer nothing is asked. */
const fewest = 2
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
  const named = yearsIn(stem)
  const width = fact.kind === 'measure' ? widthOfMeasure : 1
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
    // The sentence tells of something else in that year.
    if (named.has(first.slice(0, 4)) || named.has(last.slice(0, 4))) return false
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
  const choose = (side: number, isFine: (one: Time) => boolean) => {
    const wanted = (one: Time) =>
      (side < 0 ? lastOf(one) < firstOf(time) : firstOf(one) > lastOf(time)) && fits(one) && isFine(one)
    const fromCorpus = random() < 0.7 ? known(wanted) : undefined
    const candidate = fromCorpus?.time ?? madeTime(time, side, width, random, wanted)
    if (candidate) chosen.push({ time: candidate, fact: fromCorpus?.fact ?? null })
  }
  const both = [...sides, ...sides.map((one) => -one)]
  const isAmong = (one: Time) => !standsAlone(time, [...chosen.map((other) => other.time), one])
  for (const side of both) if (chosen.length < count) choose(side, isAmong)
  // Better such a date than no question.
  for (const side of both) if (chosen.length < fewest) choose(side, () => true)
  return chosen
    .sort((a, b) => (firstOf(a.time) < firstOf(b.time) ? -1 : 1))
    .map((one) => optionOf(context, fact, time, one))
}

/** For so long a figure may have stood still. */
const steadyYears = 2
/** What may not lie near, lies so many times as far, or the others would be a crowd beside the right one. */
const widthOfMeasure = 1.8
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

function optionOf(context: QuestionContext, fact: Fact, right: Time, { time, fact: known }: Candidate): Option {
  const then = known && !isView(known) ? known : whatHappened(context, fact, time)
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
