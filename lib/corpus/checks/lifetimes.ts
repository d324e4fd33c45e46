import { outerBounds, parseTime } from '@/lib/base/edtf'
import type { Check } from './check'

/** Nobody holds a post before birth or after death. */
export const lifetimes: Check = ({ facts }) => {
  const born = new Map<string, string>()
  const died = new Map<string, string>()
  for (const { value } of facts) {
    if (value.standing === 'disputed') continue
    const bounds = (value.kind === 'birth' || value.kind === 'death') && outerBounds(parseTime(value.time)!)
    if (bounds && value.kind === 'birth' && bounds.first) born.set(value.person, bounds.first)
    if (bounds && value.kind === 'death' && bounds.last) died.set(value.person, bounds.last)
  }
  return facts.flatMap(({ file, value }) => {
    if (value.kind !== 'tenure' && value.kind !== 'membership') return []
    const written = value.time ?? value.attested
    if (!written) return []
    const time = parseTime(written)!
    const begins = time.kind === 'point' ? time.last : time.start?.last
    const ends = time.kind === 'point' ? time.first : time.end?.first
    const out = []
    const birth = born.get(value.person)
    const death = died.get(value.person)
    if (birth && begins && begins < birth)
      out.push({ file, path: `${value.id}.time`, message: `${value.person} was born after this, on or after ${birth}` })
    if (death && ends && ends > death)
      out.push({ file, path: `${value.id}.time`, message: `${value.person} was dead by then, on or before ${death}` })
    return out
  })
}
