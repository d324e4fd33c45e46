import { parseTime, showPoint, type Point, type Precision, type Span, type Time } from '@/lib/base/edtf'
import { showGap } from '../gap'
import { acceptedFor } from '../grading/accepted'
import { recallable, shownAnswer, stemsOf } from '../recall'
import type { Side } from '../side'
import { inOldStyle } from '../stem'
import type { Form } from './form'

/** What fits a phone, as the gate has it, with room for “approximate” and the mark of the old calendar. */
const longest = 236

/** A date from memory, to the precision that the sources give. */
export const date: Form<'date'> = {
  suits: (side) =>
    side.recall &&
    side.answer.kind === 'time' &&
    (side.ask !== null || side.gap !== null) &&
    askedPrecision(parseTime(side.answer.time)) !== null,
  can: (context, side) => stemsOf(side).every((stem) => recallable(context, side, stem) && fits(side, stem)),
  make(context, fact, side, random) {
    if (side.answer.kind !== 'time') return null
    const time = parseTime(side.answer.time)
    const precision = askedPrecision(time)
    // Only the year or the month is asked of an interval that lies within it.
    const stem = (side.ask?.(random).stem ?? (side.gap && showGap(side.gap)))?.replace(', from beginning to end,', '')
    if (!time || !precision || !stem || !recallable(context, side, stem) || !fits(side, stem)) return null
    const approximate = time.kind === 'point' && time.approximate
    const oldStyle = fact.calendar === 'julian'
    const shown = time.kind === 'span' ? asAsked(time, precision) : shownAnswer(context, side, null)
    const request = instruction[precision].replace('the', approximate ? 'the approximate' : 'the')
    return {
      // In a question the mark would stand behind whatever noun ends it; in a sentence it stands at the gap.
      stem:
        oldStyle && stem.endsWith('?')
          ? `${stem} ${request.replace(/\.$/, ' (Old Style).')}`
          : `${inOldStyle(fact, side, stem)} ${request}`,
      answer: shown,
      time: side.answer.time,
      precision,
      accept: [...new Set([shown, ...acceptedFor(context, side.answer, null)])],
      oldStyle,
    }
  },
}

function fits({ answer }: Side, stem: string): boolean {
  const precision = answer.kind === 'time' ? askedPrecision(parseTime(answer.time)) : null
  return precision !== null && stem.length + instruction[precision].length <= longest
}

/** Of an interval the month or the year that holds it, for that is what is asked. */
const asAsked = ({ start }: Span, precision: Precision) =>
  showPoint(parseTime(start!.first.slice(0, precision === 'month' ? 7 : 4)) as Point)

const instruction: { readonly [P in Precision]: string } = {
  day: 'Give the day, month and year.',
  month: 'Give the month and year.',
  year: 'Give the year.',
  decade: 'Give the decade.',
}

/** What can be asked of the date: of an interval the year or the month that holds the whole of it. */
export function askedPrecision(time: Time | null): Precision | null {
  if (!time) return null
  if (time.kind === 'point') return time.precision
  if (!time.start || !time.end || time.start.approximate || time.end.approximate) return null
  const [from, to] = [time.start.first, time.end.last]
  if (from.slice(0, 7) === to.slice(0, 7)) return 'month'
  return from.slice(0, 4) === to.slice(0, 4) ? 'year' : null
}
