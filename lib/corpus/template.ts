import { parseTime, showTimeInSentence } from '@/lib/base/edtf'
import { kindOf, nameInSentence, type Entity, type EntityId } from './entity'
import type { Slot, WrittenFact } from './fact'

/**
 * A fact's sentence is a template. `{person}` stands for a field or a slot of the fact, `{person/stalin}` for an entity that is named but not
 * asked, and `{person|Stalin's}` shows other words in its place. Dates bring their preposition: `{time}` is "on 28 February 1935".
 */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'slot'; readonly slot: string; readonly value: SlotValue; readonly text: string }
export type SlotValue =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'number'; readonly number: number; readonly unit: string | null; readonly precision: string }
  | { readonly kind: 'text'; readonly text: string }

export type EntityLookup = (id: EntityId) => Entity | undefined

const isEntityId = (text: string) => text.includes('/') && /^[a-z]+\/[a-z0-9-]+$/.test(text)

function fromSlot(slot: Slot): SlotValue {
  if (typeof slot === 'string') return { kind: 'entity', id: slot }
  if ('time' in slot) return { kind: 'time', time: slot.time }
  return { kind: 'number', number: slot.number, unit: slot.unit ?? null, precision: slot.precision }
}

/** What a name in braces stands for in this fact; null when the fact has no such field or slot. */
export function slotValue(fact: WrittenFact | Omit<WrittenFact, 'cite'>, name: string): SlotValue | null {
  if (isEntityId(name)) return { kind: 'entity', id: name as EntityId }
  const fields = fact as unknown as Readonly<Record<string, unknown>>
  const slots = fields['slots'] as Readonly<Record<string, Slot>> | undefined
  if (slots && Object.hasOwn(slots, name)) return fromSlot(slots[name]!)
  if (!Object.hasOwn(fields, name)) return null
  const value = fields[name]
  if (name === 'time' || name === 'attested') return typeof value === 'string' ? { kind: 'time', time: value } : null
  if (name === 'value' && typeof value === 'number') {
    return { kind: 'number', number: value, unit: String(fields['unit']), precision: String(fields['precision']) }
  }
  if (typeof value !== 'string') return null
  return isEntityId(value) ? { kind: 'entity', id: value as EntityId } : { kind: 'text', text: value }
}

/** As it is read: 932, 1,932, 75,000, 3.4 million, 1.2 billion. Never rounded: a figure that a word would not give exactly keeps its digits. */
export function showNumber(value: number): string {
  for (const [unit, word] of [
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    const count = value / unit
    if (count >= 1 && Number(count.toFixed(3)) * unit === value) return `${Number(count.toFixed(3))} ${word}`
  }
  return Number.isInteger(value) && value >= 1000 ? inThousands(value) : String(value)
}

/** A whole number with its thousands apart: what the platform's own formatting does in a hundredth of the time. */
export const inThousands = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** The words that stand for a value in a sentence. */
export function showValue(value: SlotValue, lookup: EntityLookup, oldStyle = false): string {
  switch (value.kind) {
    case 'entity': {
      const entity = lookup(value.id)
      return entity ? nameInSentence(entity) : value.id
    }
    case 'time': {
      const time = parseTime(value.time)
      return `${time ? showTimeInSentence(time) : value.time}${oldStyle ? ' (Old Style)' : ''}`
    }
    case 'number': {
      const unit = value.unit ? ` ${value.unit}` : ''
      const mark = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ' }[value.precision] ?? ''
      return `${mark}${showNumber(value.number)}${unit}`
    }
    case 'text':
      return value.text
  }
}

/** The names in braces of a template, in order. */
export function namesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}|]+)(?:\|[^{}]*)?\}/g)].map((match) => match[1]!)
}

/** The sentence in pieces. A name that stands for nothing keeps its braces; the checks report it. */
export function renderSegments(
  fact: WrittenFact | Omit<WrittenFact, 'cite'>,
  template: string,
  lookup: EntityLookup,
): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  inBraces.lastIndex = 0
  for (let match = inBraces.exec(template); match; match = inBraces.exec(template)) {
    if (match.index > at) segments.push({ kind: 'words', text: template.slice(at, match.index) })
    at = inBraces.lastIndex
    const slot = match[1]!
    const value = slotValue(fact, slot)
    if (!value) segments.push({ kind: 'words', text: match[0] })
    else
      segments.push({
        kind: 'slot',
        slot,
        value,
        text: match[2] ?? showValue(value, lookup, fact.calendar === 'julian'),
      })
  }
  if (at < template.length) segments.push({ kind: 'words', text: template.slice(at) })
  const [first] = segments
  if (first) segments[0] = { ...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }
  return segments
}
const inBraces = /\{([^{}|]+)(?:\|([^{}]*))?\}/g

export function joinSegments(segments: readonly Segment[]): string {
  let sentence = ''
  for (const { text } of segments) sentence += text
  return sentence
}

/** Every entity that a fact names, once each: in its sentence, in that order, then in its fields, in the order of their names. */
export const entitiesOf = (fact: WrittenFact | Omit<WrittenFact, 'cite'>, template: string): readonly EntityId[] =>
  withFields(
    fact,
    namesIn(template).map((name) => slotValue(fact, name)),
  )

/** The same, of a fact whose sentence is in pieces already, and of which it may be known which fields can name an entity. */
export const entitiesIn = (
  fact: WrittenFact | Omit<WrittenFact, 'cite'>,
  sentence: readonly Segment[],
  fields?: readonly string[],
): readonly EntityId[] =>
  withFields(
    fact,
    sentence.map((segment) => (segment.kind === 'slot' ? segment.value : null)),
    fields,
  )

function withFields(
  fact: WrittenFact | Omit<WrittenFact, 'cite'>,
  said: readonly (SlotValue | null)[],
  fields: readonly string[] = naming(Object.keys(fact)),
): readonly EntityId[] {
  const found: EntityId[] = []
  for (const value of said) if (value?.kind === 'entity' && !found.includes(value.id)) found.push(value.id)
  for (const field of fields) addNamed((fact as unknown as Readonly<Record<string, unknown>>)[field], found)
  return found
}

function addNamed(value: unknown, found: EntityId[]): void {
  if (typeof value === 'string') {
    if (isEntityId(value) && isKnownKind(value) && !found.includes(value as EntityId)) found.push(value as EntityId)
  } else if (Array.isArray(value)) for (const item of value) addNamed(item, found)
  else if (value && typeof value === 'object')
    for (const key in value) addNamed((value as Readonly<Record<string, unknown>>)[key], found)
}

/** Those of a fact's fields that may name an entity, in the order of their names. */
export const naming = (fields: readonly string[]): readonly string[] =>
  fields.filter((field) => !unnamed.has(field)).sort()
/** Who says so is not part of what is said, nor where it stands. */
const unnamed = new Set(['according_to', 'id', 'text', 'note', 'dispute', 'topics', 'cite', 'references', 'statement'])
const kinds = new Set(['person', 'body', 'post', 'place', 'event', 'term', 'work'])
const isKnownKind = (id: string) => kinds.has(kindOf(id))
