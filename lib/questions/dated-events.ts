import { daysBetween, parseTime } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import { possibleDays, type Days } from '@/lib/corpus/derived-days'
import { nameInSentence, type Entity } from '@/lib/corpus/entity'
import type { FactId, FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import { isUnclear } from './namesakes'
import { weighted } from './options/draw'
import type { Dated } from './question'
import { showAnswerTime } from './show-time'
import { capital } from './why'

/** An event that can be put before or after another. */
export interface DatedEvent {
  readonly fact: FactOf<'happening'>
  readonly event: Entity
  /** Its name as an item of a list. */
  readonly text: string
  /** Every day on which any fact puts it, in either calendar, counted from 1860. */
  readonly first: number
  readonly last: number
}

/** Nearer together than this, not even who knows them well could tell. */
const leastApartDays = 45
/** As far from the event that is asked as its time goes. */
const mostApartDays = 12 * 365
const longestName = 90

/** Worked out for the facts and the topics that are asked for. */
interface Events {
  readonly byFact: Map<FactId, DatedEvent | null>
  readonly byTopic: Map<string, readonly DatedEvent[]>
}
const known = new WeakMap<Corpus, Events>()

/** The event of a fact, if it is surely dated and its name does not tell the date. */
export function datedEvent(context: QuestionContext, id: FactId): DatedEvent | null {
  const { byFact } = eventsIn(context)
  let event = byFact.get(id)
  if (event === undefined) {
    const fact = context.corpus.fact.get(id)
    event = fact?.kind === 'happening' ? madeOf(context, fact) : null
    byFact.set(id, event)
  }
  return event
}

/** Events of its topics at about its time, none of which can have happened when it did. */
export function eventsNear(context: QuestionContext, own: DatedEvent): readonly DatedEvent[] {
  const found = new Set(own.fact.topics.flatMap((topic) => eventsOf(context, topic)))
  return [...found].filter((one) => areClear(one, own) && distance(one, own) <= mostApartDays)
}

const distance = (one: DatedEvent, other: DatedEvent) => Math.abs(one.first - other.first)
export const areClear = (one: DatedEvent, other: DatedEvent) =>
  Math.max(other.first - one.last, one.first - other.last) >= leastApartDays

/**
 * Events to stand beside one, each surely before or after every other, those nearest in time first.
 * @param accept whether one may be added to those that were taken before it
 */
export function companionsOf(
  context: QuestionContext,
  own: DatedEvent,
  count: number,
  random: Random,
  accept: (one: DatedEvent, chosen: readonly DatedEvent[]) => boolean = () => true,
): readonly DatedEvent[] {
  const chosen: DatedEvent[] = []
  for (const one of weighted(eventsNear(context, own), (other) => 1 / (365 + distance(other, own)), random)) {
    if (chosen.length === count) break
    const all = [own, ...chosen]
    if (isNumbered(one.event) && all.some(({ event }) => isNumbered(event))) continue
    if (!accept(one, chosen)) continue
    if (all.every((other) => areClear(one, other) && context.overlaps.areApart(one.event.id, other.event.id)))
      chosen.push(one)
  }
  return chosen
}

/** As it is shown: when it was is told after the answer. */
export const shownEvent = ({ fact, text }: DatedEvent): Dated => ({
  text,
  when: showAnswerTime(parseTime(fact.time)!) + (fact.calendar === 'julian' ? ' (Old Style)' : ''),
  factId: fact.id,
  references: fact.references,
})

/** "XVI" and "XVII" order themselves. */
export const isNumbered = ({ name }: Entity) =>
  /\b([IVXL]+|\d+(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh)\b/i.test(name)
const tellsItsDate = ({ name }: Entity) =>
  /\d{2}|\b(January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|wartime|(pre|post)-?war)\b/i.test(
    name,
  )

function eventsIn(context: QuestionContext): Events {
  let events = known.get(context.corpus)
  if (!events) known.set(context.corpus, (events = { byFact: new Map(), byTopic: new Map() }))
  return events
}

/** The least known are asked for themselves, and are no help with others. */
function eventsOf(context: QuestionContext, topic: string): readonly DatedEvent[] {
  const { byTopic } = eventsIn(context)
  let events = byTopic.get(topic)
  if (!events) {
    events = factsOfKind(context.corpus, 'happening').flatMap((fact) =>
      fact.importance <= 2 && fact.topics.includes(topic) ? (datedEvent(context, fact.id) ?? []) : [],
    )
    byTopic.set(topic, events)
  }
  return events
}

function madeOf(context: QuestionContext, fact: FactOf<'happening'>): DatedEvent | null {
  const event = context.corpus.entity.get(fact.event)
  if (!event || fact.standing !== 'established' || fact.never_ask.includes('time')) return null
  if (event.name.length > longestName || tellsItsDate(event) || isUnclear(context, event.name)) return null
  const told = (context.corpus.naming.get(fact.event) ?? []).filter(
    (one): one is FactOf<'happening'> => one.kind === 'happening' && one.event === fact.event,
  )
  const days = spannedBy(told)
  if (!days) return null
  const [first, last] = [daysBetween(beginning, days.first), daysBetween(beginning, days.last)]
  return { fact, event, text: capital(nameInSentence(event)), first, last }
}
const beginning = '1860-01-01'

/** From the first to the last day that any of the facts can mean; `null` where one is open. */
function spannedBy(facts: readonly FactOf<'happening'>[]): Days | null {
  const [firsts, lasts]: [string[], string[]] = [[], []]
  for (const { time, calendar } of facts) {
    const { first, last } = possibleDays(parseTime(time)!, calendar === 'julian')
    if (!first || !last) return null
    firsts.push(first)
    lasts.push(last)
  }
  return { first: firsts.sort()[0]!, last: lasts.sort().at(-1)! }
}
