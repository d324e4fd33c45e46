import { parseTime } from '@/lib/base/edtf'
import { mayMeet, possibleDays } from '../derived-days'
import type { WrittenFact } from '../fact'
import type { Located } from '../parse'
import type { Check } from './check'

/** What a fact is about, so that two facts with the same answer to this would be two answers to one question. `null`: nothing that can be told. */
function aboutOf(fact: WrittenFact): string | null {
  switch (fact.kind) {
    case 'birth':
    case 'death':
      return fact.person
    case 'tenure':
      return `${fact.person} ${fact.post}`
    case 'membership':
      return `${fact.person} ${fact.body} ${fact.rank}`
    case 'kinship':
      return `${fact.person} ${fact.relative}`
    case 'happening':
      return fact.event
    case 'measure':
      return fact.what
    case 'definition':
      return fact.term
    default:
      return null
  }
}

const timeOf = (fact: WrittenFact) =>
  'attested' in fact ? (fact.time ?? fact.attested) : 'time' in fact ? fact.time : undefined

/** Two spells in one office are two matters; the same office at what may be the same time is one. */
function sameTime(one: WrittenFact, other: WrittenFact): boolean {
  if (one.kind !== 'tenure' && one.kind !== 'membership') return true
  const [first, second] = [one, other].map((fact) => {
    const time = timeOf(fact)
    return time ? possibleDays(parseTime(time)!, fact.calendar === 'julian') : { first: null, last: null }
  })
  return mayMeet(first!, second!)
}

/** Nothing disputed is asked as settled: not by the fact itself, and not by another that tells the same without the dispute. */
export const disputes: Check = ({ facts }) => {
  const disputed = facts.filter(({ value }) => value.standing === 'disputed')
  const asked = disputed.flatMap(({ file, value }) =>
    value.kind === 'statement' && value.asks.length > 0
      ? [{ file, path: `${value.id}.asks`, message: 'a disputed fact is shown and not asked; leave “asks” out' }]
      : [],
  )
  const key = ({ value }: Located<WrittenFact>) => {
    const about = aboutOf(value)
    return about && `${value.kind} ${about}`
  }
  const contested = new Map(disputed.map((entry) => [key(entry), entry.value]))
  const settled = facts.flatMap((entry) => {
    const { file, value } = entry
    const about = value.standing === 'disputed' ? null : key(entry)
    const other = about ? contested.get(about) : undefined
    return other && sameTime(other, value)
      ? [{ file, path: value.id, message: `tells as settled what ${other.id} calls disputed; keep one of the two` }]
      : []
  })
  return [...asked, ...settled]
}
