import { parseTime, type Point } from '@/lib/base/edtf'
import { certainDays, lieWithin, possibleDays, type Days } from '../derived-days'
import type { WrittenFactOf } from '../fact'
import type { ExcusableRule } from './check'

/** What is sure of a tenure: the days in which it was held throughout, and spells on some day of which it was held. */
interface Sure {
  readonly throughout: Days | null
  readonly someDayOf: readonly Days[]
}

function sureOf(fact: WrittenFactOf<'tenure'>): Sure {
  const julian = fact.calendar === 'julian'
  const time = fact.time ? parseTime(fact.time) : null
  const seen = fact.attested ? parseTime(fact.attested) : null
  const points: readonly (Point | null)[] = [time, seen].flatMap((one) =>
    one?.kind === 'span' ? [one.start, one.end] : [one],
  )
  const spells = points.flatMap((point) => {
    const { first, last } = point ? possibleDays(point, julian) : { first: null, last: null }
    return first && last ? [{ first, last }] : []
  })
  return { throughout: time && certainDays(time, julian), someDayOf: spells }
}

const meet = (one: Days | null, other: Days | null) =>
  one !== null && other !== null && one.first <= other.last && other.first <= one.last
const holds = (one: Sure, other: Sure) => other.someDayOf.some((spell) => lieWithin(spell, one.throughout))

/**
 * A single-seat post has one holder at a time. Two tenures collide only where that is certain: where the days of which both are sure meet, or
 * where one begins, ends or is attested inside the sure days of the other. The days of taking over and handing over belong to both.
 */
export const seats: ExcusableRule = ({ entities, facts }) => {
  const single = new Set<string>(
    entities.flatMap(({ value }) => ('seats' in value && value.seats === 'single' ? [value.id] : [])),
  )
  const held = facts.flatMap(({ file, value }) =>
    value.kind === 'tenure' && value.standing === 'established' && single.has(value.post)
      ? [{ file, value, sure: sureOf(value) }]
      : [],
  )
  return held.flatMap((one, index) =>
    held
      .slice(index + 1)
      .filter(({ value }) => value.post === one.value.post && value.person !== one.value.person)
      .filter(
        ({ sure }) => meet(one.sure.throughout, sure.throughout) || holds(one.sure, sure) || holds(sure, one.sure),
      )
      .map(({ file, value }) => ({
        file,
        path: `${value.id}.time`,
        message: `overlaps ${one.value.id}, but ${one.value.post} has a single seat; mend a date, or say that it has several`,
        of: [one.value.id, value.id],
      })),
  )
}
