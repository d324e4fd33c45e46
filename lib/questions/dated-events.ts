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

interface Events {
  readonly byFact: ReadonlyMap<FactId, DatedEvent>
  readonly byTopic: ReadonlyMap<string, readonly DatedEvent[]>
}
const known = new WeakMap<Corpus, Events>()

/** The event of a fact, if it is surely dated and its name does not tell the date. */
export const datedEvent = (context: QuestionContext, id: FactId): DatedEvent | null =>
  eventsIn(context).byFact.get(id) ?? null

/** Events of its topics at about its time, none of which can have happened when it did. */
export function eventsNear(context: QuestionContext, own: DatedEvent): readonly DatedEvent[] {
  const { byTopic } = eventsIn(context)
  const found = new Set(own.fact.topics.flatMap((topic) => byTopic.get(topic) ?? []))
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
  if (!events) known.set(context.corpus, (events = foundIn(context)))
  return events
}

function foundIn(context: QuestionContext): Events {
  const { corpus } = context
  const happenings = factsOfKind(corpus, 'happening')
  const told = new Map<string, FactOf<'happening'>[]>()
  for (const fact of happenings) {
    const list = told.get(fact.event)
    if (list) list.push(fact)
    else told.set(fact.event, [fact])
  }
  const byFact = new Map<FactId, DatedEvent>()
  const byTopic = new Map<string, DatedEvent[]>()
  for (const fact of happenings) {
    const event = corpus.entity.get(fact.event)
    const days = spannedBy(told.get(fact.event)!)
    if (!event || !days || fact.standing !== 'established' || fact.never_ask.includes('time')) continue
    if (event.name.length > longestName || tellsItsDate(event) || isUnclear(context, event.name)) continue
    const [first, last] = [daysBetween(beginning, days.first), daysBetween(beginning, days.last)]
    const one: DatedEvent = { fact, event, text: capital(nameInSentence(event)), first, last }
    byFact.set(fact.id, one)
    // The least known are asked for themselves, and are no help with others.
    if (fact.importance <= 2)
      for (const topic of fact.topics) {
        const list = byTopic.get(topic)
        if (list) list.push(one)
        else byTopic.set(topic, [one])
      }
  }
  return { byFact, byTopic }
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
