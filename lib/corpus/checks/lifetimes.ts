import { parseTime, type Day } from '@/lib/base/edtf'
import { possibleDays } from '../derived-days'
import type { WrittenFact } from '../fact'
import type { ExcusableRule, Finding } from './check'

interface Ends {
  readonly fact: WrittenFact
  readonly day: Day
}

/** Nobody dies before being born, nor holds a post or a seat before birth or after death. */
export const lifetimes: ExcusableRule = ({ facts }) => {
  const born = new Map<string, Ends>()
  const died = new Map<string, Ends>()
  for (const { value } of facts) {
    if (value.standing === 'disputed' || (value.kind !== 'birth' && value.kind !== 'death')) continue
    const { first, last } = possibleDays(parseTime(value.time)!, value.calendar === 'julian')
    if (value.kind === 'birth' && first) born.set(value.person, { fact: value, day: first })
    if (value.kind === 'death' && last) died.set(value.person, { fact: value, day: last })
  }
  return facts.flatMap(({ file, value }): readonly Finding[] => {
    const findings: Finding[] = []
    const find = (message: string, other: Ends) =>
      findings.push({ file, path: `${value.id}.time`, message, of: [value.id, other.fact.id] })
    if (value.kind === 'birth') {
      const death = died.get(value.person)
      if (death && born.get(value.person)!.day > death.day)
        find(`${value.person} died before this, on or before ${death.day}; mend one of the two dates`, death)
    }
    if (value.kind !== 'tenure' && value.kind !== 'membership') return findings
    const written = value.time ?? value.attested
    const time = written ? parseTime(written) : null
    if (!time) return findings
    const julian = value.calendar === 'julian'
    const beginning = time.kind === 'point' ? time : time.start
    const ending = time.kind === 'point' ? time : time.end
    const begins = beginning && possibleDays(beginning, julian).last
    const ends = ending && possibleDays(ending, julian).first
    const birth = born.get(value.person)
    const death = died.get(value.person)
    if (birth && begins && begins < birth.day)
      find(`${value.person} was born after this, on or after ${birth.day}; mend a date or the person`, birth)
    if (death && ends && ends > death.day)
      find(`${value.person} was dead by then, on or before ${death.day}; mend a date or the person`, death)
    return findings
  })
}
