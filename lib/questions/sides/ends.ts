import { parseTime, showPoint, type Point, type Span, type Time } from '@/lib/base/edtf'
import { mayMeet, possibleDays } from '@/lib/corpus/derived-days'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf, showGap, type Gap } from '../gap'
import type { Side, SideList } from '../side'
import { inStyle } from './when'

/** An interval of office or membership, and what it is called when it begins and ends. */
export interface Stay {
  readonly fact: Fact
  readonly time: Time | null
  /** "Lazar Kaganovich", "become a full member of the Politburo", "cease to be a full member of the Politburo". */
  readonly who: string
  /** The question without its mark: "When did Lazar Kaganovich become …". */
  readonly began: string
  readonly ended: string
  /** Other facts of the same person in the same place. */
  readonly twins: readonly { readonly time?: string | undefined }[]
}

/** When it began and when it ended, each where it is written and the stem can mean one stay only. */
export function addEnds(context: QuestionContext, list: SideList, stay: Stay): SideList {
  return list.add('start', () => endSide(context, stay, 'start')).add('end', () => endSide(context, stay, 'end'))
}

function endSide(context: QuestionContext, stay: Stay, end: 'start' | 'end'): Omit<Side, 'facet'> | string {
  const { time } = stay
  const point = time?.kind === 'span' ? time[end] : null
  if (time?.kind !== 'span' || !point) return 'the sources do not date it'
  if (point.precision === 'decade') return 'it is dated to a decade only'
  const other = time[end === 'start' ? 'end' : 'start']
  const question = end === 'start' ? stay.began : stay.ended
  const apart = distinction(stay, end, other)
  if (apart === null) return 'there is more than one such time, and nothing to tell them apart by'
  const gap = gapOf(context, stay.fact, 'time')
  return {
    answer: { kind: 'time', time: point.text },
    ask: () => ({ stem: `${question}${apart}?` }),
    gap: typeof gap === 'string' ? null : gapAt(gap, time, end),
    recall: true,
    wrong: {
      kind: 'times',
      after: end === 'end' ? (other?.last ?? null) : null,
      before: end === 'start' ? (other?.first ?? null) : null,
    },
  }
}

/** With what is asked for behind it, a longer sentence fits no phone. */
const longest = 220

/** One end of an interval that stands in a sentence, asked by the sentence. */
export function endInSentence(
  context: QuestionContext,
  fact: Fact,
  slot: string,
  time: Span,
  end: 'start' | 'end',
): Omit<Side, 'facet'> | string {
  const point = time[end]
  if (!point || point.precision === 'decade') return 'it is no day, month or year'
  const whole = gapOf(context, fact, slot)
  const gap = typeof whole === 'string' ? null : gapAt(whole, time, end)
  if (!gap) return 'the sentence does not show it'
  if (showGap(gap).length > longest) return 'its sentence is too long'
  return {
    answer: { kind: 'time', time: point.text },
    ask: null,
    gap,
    recall: true,
    wrong: {
      kind: 'times',
      after: end === 'end' ? (time.start?.last ?? null) : null,
      before: end === 'start' ? (time.end?.first ?? null) : null,
    },
  }
}

/** Words that make the stem mean this stay; '' where there is no other, `null` where nothing tells it from another. */
function distinction(stay: Stay, end: 'start' | 'end', other: Point | null): string | null {
  if (stay.twins.length === 0) return ''
  if (!stay.time || !other || other.approximate) return null
  const mine = possibleDays(stay.time)
  const clear = stay.twins.every((twin) => {
    const time = twin.time ? parseTime(twin.time) : null
    return time?.kind === 'span' && !mayMeet(possibleDays(time), mine)
  })
  if (!clear) return null
  return end === 'start'
    ? ` for the term that ended in ${inStyle(stay.fact, inMonth(other))}`
    : `, after the term that had begun in ${inStyle(stay.fact, inMonth(other))}`
}

/** Without the day, which "in" does not go with. */
const inMonth = (point: Point) => showPoint(point).replace(/^\d{1,2} /, '')

/** The gap in "from … to …" at one of its ends. */
function gapAt(gap: Gap, time: Time, end: 'start' | 'end'): Gap | null {
  if (time.kind !== 'span') return null
  const shown = showPoint(time[end]!)
  const at = end === 'start' ? gap.shown.indexOf(shown) : gap.shown.lastIndexOf(shown)
  if (at < 0) return null
  return {
    ...gap,
    before: gap.before + gap.shown.slice(0, at),
    shown,
    after: gap.shown.slice(at + shown.length) + gap.after,
  }
}
