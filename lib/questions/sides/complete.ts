import { parseTime } from '@/lib/base/edtf'
import { lieWithin, type Days } from '@/lib/corpus/derived-days'

/** Times for which a list is known to be whole, as the content writes them. */
export type Complete = readonly { readonly time: string; readonly rank?: string | undefined }[]

/** The stretches of days on all of which a list is known to be whole. */
function wholeDays(complete: Complete, rank: string | undefined): readonly Days[] {
  return complete.flatMap((one): readonly Days[] => {
    const time = one.rank === undefined || one.rank === rank ? parseTime(one.time) : null
    if (!time) return []
    if (time.kind === 'point') return [{ first: time.first, last: time.last }]
    return time.start && time.end && time.start.last <= time.end.first
      ? [{ first: time.start.last, last: time.end.first }]
      : []
  })
}

export const inWholeList = (complete: Complete, days: Days, rank: string | undefined) =>
  wholeDays(complete, rank).some((whole) => lieWithin(days, whole))

/** The days that lie both in the given ones and in a stretch for which the list is whole; `null` where there are none. */
export function sharedWithList(complete: Complete, days: Days, rank: string | undefined): Days | null {
  for (const whole of wholeDays(complete, rank)) {
    const first = whole.first > days.first ? whole.first : days.first
    const last = whole.last < days.last ? whole.last : days.last
    if (first <= last) return { first, last }
  }
  return null
}
