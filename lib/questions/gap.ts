import { fold } from '@/lib/base/fold'
import { parseTime, showTime } from '@/lib/base/edtf'
import { kindOf, nameInSentence, type Entity } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import { templateOf } from '@/lib/corpus/sentence'
import { inThousands, renderSegments, showNumber, type Segment, type SlotValue } from '@/lib/corpus/template'
import type { QuestionContext } from './context'
import { plainName } from './grading/plain'

/** A sentence with one answer left out. */
export interface Gap {
  readonly before: string
  readonly after: string
  /** The words that stood in the gap. */
  readonly shown: string
  /** The sentence keeps an article before the gap, so the answer comes without one. */
  readonly article: boolean
  /** Of a number: what one unit of the number as it is shown is worth, 1e9 for "18.7 milliard". */
  readonly scale: number
  /** Words before the gap that belong to the answer, such as "about". */
  readonly segments: readonly Segment[]
  /** Which segment the gap is in. */
  readonly at: number
}
export const blank = '____'
export const showGap = ({ before, after }: Gap) => `${before}${blank}${after}`

/** The fact's sentence in pieces, every person named well enough to be told from others. */
export function stemSegments(context: QuestionContext, fact: Fact): readonly Segment[] {
  return renderSegments(fact, templateOf(fact), (id) => context.corpus.entity.get(id)).map((segment) => {
    if (segment.kind !== 'slot' || segment.value.kind !== 'entity') return segment
    const entity = context.corpus.entity.get(segment.value.id)
    if (!entity || kindOf(entity.id) !== 'person') return segment
    const { bare, tail } = withoutPossessive(segment.text)
    return bare !== entity.name && context.sharedSurnames.has(fold(bare))
      ? { ...segment, text: `${entity.name}${tail}` }
      : segment
  })
}

/** The sentence with `slot` left out, or in words why it cannot be. */
export function gapOf(context: QuestionContext, fact: Fact, slot: string): Gap | string {
  const segments = stemSegments(context, fact)
  const places = segments.flatMap((segment, at) => (segment.kind === 'slot' && segment.slot === slot ? [at] : []))
  const at = places[0]
  if (at === undefined) return 'the sentence does not show it'
  const segment = segments[at]!
  if (segment.kind !== 'slot') return 'the sentence does not show it'
  const { value } = segment
  const repeated = segments.some(
    (other, i) =>
      i !== at &&
      other.kind === 'slot' &&
      sameEntity(other.value, value) &&
      !/^(he|she|it|they|him|her|them|his|their|its)$/i.test(other.text),
  )
  if (repeated) return 'the sentence names the answer twice'
  const split = splitShown(context, value, segment.text)
  if (!split) return 'the sentence shows other words in its place'
  // The curator's own words for a date leave the calendar unsaid.
  const oldStyle = value.kind === 'time' && fact.calendar === 'julian' && !split.tail ? ' (Old Style)' : ''
  const text = (some: readonly Segment[]) => some.map((one) => one.text).join('')
  const before = `${text(segments.slice(0, at))}${split.lead}`
  return {
    before,
    after: `${oldStyle}${split.tail}${text(segments.slice(at + 1))}`,
    shown: split.shown,
    article: /\b(a|an|the) $/i.test(before),
    scale: split.scale,
    segments,
    at,
  }
}

const sameEntity = (one: SlotValue, other: SlotValue) =>
  one.kind === 'entity' && other.kind === 'entity' && one.id === other.id

function withoutPossessive(text: string): { readonly bare: string; readonly tail: string } {
  const match = /^(.*?)(['’]s?)$/.exec(text)
  return match ? { bare: match[1]!, tail: match[2]! } : { bare: text, tail: '' }
}

interface Split {
  readonly lead: string
  readonly shown: string
  readonly tail: string
  readonly scale: number
}

/** What of the shown words is the answer, and what stays in the sentence; `null` when they are not the answer's own. */
function splitShown(context: QuestionContext, value: SlotValue, text: string): Split | null {
  switch (value.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(value.id)
      const { bare, tail } = withoutPossessive(text)
      return entity && isNameOf(entity, bare) ? { lead: '', shown: bare, tail, scale: 1 } : null
    }
    case 'time': {
      const time = parseTime(value.time)
      const match = /^(.*?)( \(Old Style\))?$/.exec(text)!
      const shown = time ? showTime(time) : ''
      if (!shown || !match[1]!.endsWith(shown)) return null
      return { lead: match[1]!.slice(0, -shown.length), shown, tail: match[2] ?? '', scale: 1 }
    }
    case 'number': {
      const match = /^(\D*?)(-?\d[\d,.\u202f\u00a0]*\d|\d)(\D*)$/.exec(text)
      if (!match) return null
      const mantissa = Number(match[2]!.replace(/[^\d.]/g, ''))
      const scale = value.number / mantissa
      if (!Number.isFinite(scale) || ![1, 1e3, 1e6, 1e9].some((one) => Math.abs(scale / one - 1) < 1e-9)) return null
      return { lead: match[1]!, shown: match[2]!, tail: match[3]!, scale: Math.round(scale) }
    }
    case 'text':
      return { lead: '', shown: text, tail: '', scale: 1 }
  }
}

const plainNames = new WeakMap<Entity, ReadonlySet<string>>()
function isNameOf(entity: Entity, words: string): boolean {
  if (words === entity.name || words === nameInSentence(entity)) return true
  let names = plainNames.get(entity)
  if (!names) {
    const written = [entity.name, nameInSentence(entity), ...entity.aliases]
    if ('surname' in entity) written.push(entity.surname)
    if ('short' in entity && entity.short) written.push(entity.short)
    plainNames.set(entity, (names = new Set(written.map(plainName))))
  }
  return names.has(plainName(words))
}

const inFigures = (shown: number) => (Number.isInteger(shown) ? inThousands(shown) : shown.toLocaleString('en-GB'))

/** A number as the gap shows its own: what a word beside it multiplies is not in it, and thousands are divided where it divides them. */
export function showInGap(gap: Gap | null, value: number): string {
  if (!gap) return showNumber(value)
  const shown = value / gap.scale
  return shown >= 10_000 || (shown >= 1000 && gap.shown.includes(',')) ? inFigures(shown) : String(shown)
}
