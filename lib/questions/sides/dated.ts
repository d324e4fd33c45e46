import { parseTime, showPoint, type Point } from '@/lib/base/edtf'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf, stemSegments, type Gap } from '../gap'
import type { Side } from '../side'

type Dated = Fact & { readonly time?: string | undefined }

/** When a sentence happened that shows its date, in a slot or in the curator's own words. */
export function dateSide(context: QuestionContext, fact: Dated): Omit<Side, 'facet'> | string {
  const time = fact.time === undefined ? null : parseTime(fact.time)
  if (!fact.time || !time) return 'the sources do not date it'
  if (time.kind !== 'point' || time.precision === 'decade') return 'its date is no day, month or year'
  const gap = /\{time[}|]/.test(fact.text ?? '') ? gapOf(context, fact, 'time') : dateGap(context, fact, time)
  if (typeof gap === 'string') return gap
  return {
    answer: { kind: 'time', time: fact.time },
    ask: null,
    gap,
    recall: true,
    wrong: { kind: 'times', after: null, before: null },
  }
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** What stands before a date that is less than the one the words show: a day or a month, or the beginning of an interval. */
const cutShort = new RegExp(`(?:\\d|${month}|–|\\b(?:from|between|to|until|by|before|after|since)) ?$`, 'i')

/** The sentence with the date left out that it shows once in plain words. */
function dateGap(context: QuestionContext, fact: Fact, time: Point): Gap | string {
  const segments = stemSegments(context, fact)
  const whole = segments.map((one) => one.text).join('')
  const shown = showPoint(time)
  const start = whole.indexOf(shown)
  if (start < 0) return 'the sentence does not show its date'
  const [before, after] = [whole.slice(0, start), whole.slice(start + shown.length)]
  if (cutShort.test(before) || /^(\d|s\b|–|-|\/| to \d)/.test(after)) return 'the sentence shows another date'
  if (whole.indexOf(shown, start + 1) >= 0) return 'the sentence shows its date twice'
  const oldStyle = fact.calendar === 'julian' && !after.startsWith(' (Old Style)') ? ' (Old Style)' : ''
  return { before, after: `${oldStyle}${after}`, shown, article: false, scale: 1, segments, at: segments.length }
}
