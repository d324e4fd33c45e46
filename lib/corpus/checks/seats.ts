import { certainCore, parseTime } from '@/lib/base/edtf'
import type { Check } from './check'

/** A single-seat post has one holder at a time: two tenures whose certain days overlap cannot both be right. */
export const seats: Check = ({ entities, facts }) => {
  const single = new Set(
    entities.flatMap(({ value }) => ('seats' in value && value.seats === 'single' ? [value.id] : [])),
  )
  const held = facts.flatMap(({ file, value }) => {
    if (value.kind !== 'tenure' || value.standing !== 'established' || !single.has(value.post) || !value.time) return []
    const core = certainCore(parseTime(value.time)!)
    return core ? [{ file, value, core }] : []
  })
  return held.flatMap((one, index) =>
    held
      .slice(index + 1)
      .filter((other) => other.value.post === one.value.post && other.value.person !== one.value.person)
      // The day of handing over belongs to both.
      .filter((other) => other.core.first < one.core.last && one.core.first < other.core.last)
      .map((other) => ({
        file: other.file,
        path: `${other.value.id}.time`,
        message: `overlaps ${one.value.id}, but ${one.value.post} has a single seat`,
      })),
  )
}
