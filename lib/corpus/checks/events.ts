import { parseTime } from '@/lib/base/edtf'
import { mayMeet, possibleDays, type Reach } from '../derived-days'
import type { WrittenFactOf } from '../fact'
import type { ExcusableRule, Finding } from './check'

interface Dated {
  readonly file: string
  readonly value: WrittenFactOf<'happening'>
  readonly reach: Reach
}

/** An event has one time, and lies within the time of the event that it is a part of. Found only where no reading of the dates agrees. */
export const events: ExcusableRule = ({ entities, facts }) => {
  const dated = new Map<string, Dated[]>()
  for (const { file, value } of facts) {
    if (value.kind !== 'happening' || value.standing === 'disputed') continue
    const reach = possibleDays(parseTime(value.time)!, value.calendar === 'julian')
    dated.set(value.event, [...(dated.get(value.event) ?? []), { file, value, reach }])
  }
  const parents = new Map<string, string>(
    entities.flatMap(({ value }) => ('sort' in value && value.within ? [[value.id, value.within] as const] : [])),
  )
  /** The nearest event around this one that has a date. */
  const around = (event: string): readonly Dated[] => {
    const seen = new Set([event])
    for (let at = parents.get(event); at && !seen.has(at); at = parents.get(at)) {
      const found = dated.get(at)
      if (found) return found
      seen.add(at)
    }
    return []
  }
  const apart = (one: Dated, others: readonly Dated[], message: (other: Dated) => string): readonly Finding[] =>
    others
      .filter((other) => !mayMeet(one.reach, other.reach))
      .map((other) => ({
        file: one.file,
        path: `${one.value.id}.time`,
        message: message(other),
        of: [one.value.id, other.value.id],
      }))
  return [...dated].flatMap(([event, told]) =>
    told.flatMap((one, index) => [
      ...apart(one, told.slice(0, index), (other) => `${other.value.id} gives ${event} another time; mend one of them`),
      ...apart(one, around(event), (other) => {
        const parent = `${other.value.event}, of which ${event} is a part`
        return `lies outside the time of ${parent} (${other.value.id}); mend a date or “within”`
      }),
    ]),
  )
}
