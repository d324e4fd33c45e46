import { parseTime } from '@/lib/base/edtf'
import { lieWithin, type Days } from '@/lib/corpus/derived-days'

/** Whether a list is known to be whole on all of these days. */
export function inWholeList(
  complete: readonly { readonly time: string; readonly rank?: string | undefined }[],
  days: Days,
  rank: string | undefined,
): boolean {
  return complete.some((one) => {
    const time = parseTime(one.time)
    if (!time || (one.rank !== undefined && one.rank !== rank)) return false
    if (time.kind === 'point') return lieWithin(days, time)
    return time.start !== null && time.end !== null && lieWithin(days, { first: time.start.last, last: time.end.first })
  })
}
