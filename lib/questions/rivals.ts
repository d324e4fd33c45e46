import { fold } from '@/lib/base/fold'
import { parseTime, type Point } from '@/lib/base/edtf'
import { mayMeet, possibleDays, timeOf, type Reach } from '@/lib/corpus/derived-days'
import type { Corpus } from '@/lib/corpus/corpus'
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
 * Who may be right too, or is contested: whom another fact names with everything that the asked fact names, of days that the stem may speak
 * of, or a disputed one with any of it. Wider than the truth on purpose: whoever is left is surely wrong.
 */
export function rivalsOf(
  context: QuestionContext,
  fact: Fact,
  answer: EntityId,
  days: Reach,
): (candidate: EntityId) => boolean {
  const anchors = anchorsOf(fact, answer)
  const agreeing = anchors.length > 0 ? namingAll(context, anchors) : inSameWords(context, fact)
  const disputed = anchors.flatMap((id) => context.disputed.get(id) ?? [])
  const isOfThen = (other: Fact) => other.id !== fact.id && mayMeet(reachOf(context, other), days)
  return (candidate) => {
    if (disputed.some((other) => other.entities.includes(candidate) && isOfThen(other))) return true
    // Hundreds of facts name the leaders: of what names the anchors and what names the candidate, the shorter list is gone through.
    const theirs = anchors.length > 0 ? (context.corpus.naming.get(candidate) ?? []) : agreeing
    return theirs.length < agreeing.length
      ? theirs.some((other) => anchors.every((id) => other.entities.includes(id)) && isOfThen(other))
      : agreeing.some((other) => other.entities.includes(candidate) && isOfThen(other))
  }
}

const byWords = new WeakMap<Corpus, Map<string, Fact[]>>()
/** Facts of the same kind in the same words. */
function inSameWords({ corpus }: QuestionContext, fact: Fact): readonly Fact[] {
  let found = byWords.get(corpus)
  if (!found) {
    byWords.set(corpus, (found = new Map()))
    for (const other of corpus.facts) {
      const words = wordsOf(other)
      if (words === '') continue
      const list = found.get(`${other.kind} ${words}`)
      if (list) list.push(other)
      else found.set(`${other.kind} ${words}`, [other])
    }
  }
  return found.get(`${fact.kind} ${wordsOf(fact)}`) ?? []
}

/** The facts that name each of them. */
function namingAll(context: QuestionContext, ids: readonly EntityId[]): readonly Fact[] {
  const lists = ids.map((id) => context.corpus.naming.get(id) ?? [])
  const shortest = lists.reduce((least, list) => (list.length < least.length ? list : least))
  if (ids.length === 1) return shortest
  return shortest.filter((other) => ids.every((id) => other.entities.includes(id)))
}

/** Facts that may speak of the same thing as the asked one: their dates and figures are no wrong options. */
export function kinOf(context: QuestionContext, fact: Fact): readonly Fact[] {
  const kin = fact.entities.length > 0 ? namingAll(context, fact.entities) : inSameWords(context, fact)
  return kin.filter((other) => other.id !== fact.id)
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

const words = new WeakMap<Fact, string>()
/** Facts without any other name in common are compared by their words: those that have the same here may speak of the same. */
function wordsOf(fact: Fact): string {
  let found = words.get(fact)
  if (found === undefined) words.set(fact, (found = tellingWords(fact)))
  return found
}
function tellingWords(fact: Fact): string {
  switch (fact.kind) {
    case 'name':
      return fold(fact.other)
    case 'definition':
      return fold(fact.meaning)
    case 'measure':
      return fact.what
    default:
      return fact.text ?? ''
  }
}

/** Every figure that stands in a fact. */
export function figuresIn(fact: Fact): readonly number[] {
  const slots =
    fact.kind === 'statement'
      ? Object.values(fact.slots).flatMap((slot) => (typeof slot === 'object' && 'number' in slot ? [slot.number] : []))
      : []
  return [...fact.numbers, ...(fact.kind === 'measure' ? [fact.value] : []), ...slots]
}
