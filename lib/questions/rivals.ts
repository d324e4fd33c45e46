import { fold } from '@/lib/base/fold'
import { parseTime, type Point } from '@/lib/base/edtf'
import { mayMeet, possibleDays, timeOf, type Reach } from '@/lib/corpus/derived-days'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'

const always: Reach = { first: null, last: null }

/** The days that a fact speaks of, as far as they can be known. */
export function reachOf(context: QuestionContext, fact: Fact): Reach {
  let reach = context.reaches.get(fact.id)
  if (!reach) {
    const time = timeOf(fact)
    reach = time ? possibleDays(time, fact.calendar === 'julian') : always
    context.reaches.set(fact.id, reach)
  }
  return reach
}

/** What a fact is about beside the answer: whoever else it names. */
export function anchorsOf(fact: Fact, answer: EntityId | null): readonly EntityId[] {
  return fact.entities.filter((id) => id !== answer)
}

/**
 * Whether the candidate may be right too, or is contested: another fact names it with everything that the asked fact names, of days that the
 * stem may speak of, or a disputed one with any of it. Wider than the truth on purpose: what is left is surely wrong.
 */
export function mayBeTrue(
  context: QuestionContext,
  fact: Fact,
  answer: EntityId,
  candidate: EntityId,
  days: Reach,
): boolean {
  const anchors = anchorsOf(fact, answer)
  return (context.corpus.naming.get(candidate) ?? []).some((other) => {
    if (other.id === fact.id) return false
    if (other.standing === 'disputed')
      return anchors.some((id) => other.entities.includes(id)) && mayMeet(reachOf(context, other), days)
    const allNamed = anchors.length > 0 ? anchors.every((id) => other.entities.includes(id)) : sameWords(fact, other)
    return allNamed && mayMeet(reachOf(context, other), days)
  })
}

/** Facts that may speak of the same thing as the asked one: their dates and figures are no wrong options. */
export function kinOf(context: QuestionContext, fact: Fact): readonly Fact[] {
  const [first, ...others] = fact.entities
  if (!first) return context.corpus.facts.filter((other) => other.id !== fact.id && sameWords(fact, other))
  return (context.corpus.naming.get(first) ?? []).filter(
    (other) => other.id !== fact.id && others.every((id) => other.entities.includes(id)),
  )
}

/** Every date that stands in a fact: its own, and those in its slots; of an interval its two ends. */
export function timesIn(fact: Fact): readonly Point[] {
  const own = timeOf(fact)
  const slots =
    fact.kind === 'statement'
      ? Object.values(fact.slots).flatMap((slot) => (typeof slot === 'object' && 'time' in slot ? [slot.time] : []))
      : []
  const times = [...(own ? [own] : []), ...slots.flatMap((text) => parseTime(text) ?? [])]
  return times.flatMap((time) =>
    time.kind === 'point' ? [time] : [time.start, time.end].filter((end) => end !== null),
  )
}

/** Facts without any other name in common are compared by their words. */
function sameWords(one: Fact, other: Fact): boolean {
  if (one.kind !== other.kind) return false
  if (one.kind === 'name' && other.kind === 'name') return fold(one.other) === fold(other.other)
  if (one.kind === 'definition' && other.kind === 'definition') return fold(one.meaning) === fold(other.meaning)
  if (one.kind === 'measure' && other.kind === 'measure') return one.what === other.what
  return one.text !== undefined && one.text === other.text
}

/** Every figure that stands in a fact. */
export function figuresIn(fact: Fact): readonly number[] {
  const slots =
    fact.kind === 'statement'
      ? Object.values(fact.slots).flatMap((slot) => (typeof slot === 'object' && 'number' in slot ? [slot.number] : []))
      : []
  return [...fact.numbers, ...(fact.kind === 'measure' ? [fact.value] : []), ...slots]
}
