import { daysBetween, parseTime } from '@/lib/base/edtf'
import { shuffled, type Random } from '@/lib/base/random'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import { possibleDays, type Days } from '@/lib/corpus/derived-days'
import { nameInSentence, type Entity } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { isUnclear } from '../namesakes'
import { weighted } from '../options/draw'
import { showAnswerTime } from '../show-time'
import { capital } from '../why'
import type { Form } from './form'

/** An event that can be put before or after another. */
interface Dated {
  readonly fact: FactOf<'happening'>
  readonly event: Entity
  /** Every day on which any fact puts it, in either calendar. */
  readonly days: Days
}

const [fewest, most] = [3, 5]
/** Nearer together than this, not even who knows them well could tell. */
const leastApartDays = 45
/** As far from the event that is asked as its time goes. */
const mostApartDays = 12 * 365
const longestName = 90

/** The card's event among others of its topic, to be put in the order in which they happened. */
export const order: Form<'order'> = {
  suits: (side) => side.facet === 'time' && side.answer.kind === 'time' && side.recall,
  make(context, fact, _side, random) {
    const dated = datedIn(context)
    const own = dated.find((one) => one.fact.id === fact.id)
    if (!own) return null
    const chosen = [own, ...companionsOf(context, dated, own, random)]
    if (chosen.length < fewest) return null
    const items = unordered(chosen, random)
    const right = items.map((_, index) => index).sort((a, b) => (items[a]!.days.first < items[b]!.days.first ? -1 : 1))
    const name = ({ event }: Dated) => capital(nameInSentence(event))
    return {
      stem: 'In which order did these happen? Put the earliest first.',
      answer: right.map((index) => name(items[index]!)).join('; '),
      items: items.map((one) => ({
        text: name(one),
        when: showAnswerTime(parseTime(one.fact.time)!) + (one.fact.calendar === 'julian' ? ' (Old Style)' : ''),
        factId: one.fact.id,
        references: one.fact.references,
      })),
      right,
      own: items.indexOf(own),
    }
  },
}

function companionsOf(context: QuestionContext, dated: readonly Dated[], own: Dated, random: Random): readonly Dated[] {
  const count = fewest - 1 + Math.floor(random() * (most - fewest + 1))
  const near = dated.filter(
    (one) =>
      one.fact.importance <= 2 &&
      one.fact.topics.some((topic) => own.fact.topics.includes(topic)) &&
      isClear(one, own) &&
      distance(one, own) <= mostApartDays,
  )
  const chosen: Dated[] = []
  for (const one of weighted(near, (other) => 1 / (365 + distance(other, own)), random)) {
    if (chosen.length === count) break
    const all = [own, ...chosen]
    // "XVI" and "XVII" order themselves.
    if (isNumbered(one.event) && all.some(({ event }) => isNumbered(event))) continue
    if (all.every((other) => isClear(one, other) && context.overlaps.areApart(one.event.id, other.event.id)))
      chosen.push(one)
  }
  return chosen
}

const distance = (one: Dated, other: Dated) => Math.abs(daysBetween(one.days.first, other.days.first))
const isClear = ({ days: one }: Dated, { days: other }: Dated) =>
  Math.max(daysBetween(one.last, other.first), daysBetween(other.last, one.first)) >= leastApartDays

const isNumbered = ({ name }: Entity) =>
  /\b([IVXL]+|\d+(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh)\b/i.test(name)
const tellsItsDate = ({ name }: Entity) =>
  /\d{2}|\b(January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|wartime|(pre|post)-?war)\b/i.test(
    name,
  )

/** Never as they happened: that would be answered by leaving them alone. */
function unordered(chosen: readonly Dated[], random: Random): readonly Dated[] {
  const items = shuffled(chosen, random)
  const happened = items.every((one, i) => i === 0 || items[i - 1]!.days.first < one.days.first)
  return happened ? [...items.slice(1), items[0]!] : items
}

const known = new WeakMap<Corpus, readonly Dated[]>()

/** Every event that is surely dated and whose name does not tell the date. */
function datedIn(context: QuestionContext): readonly Dated[] {
  const { corpus } = context
  let dated = known.get(corpus)
  if (!dated) {
    const happenings = factsOfKind(corpus, 'happening')
    const told = new Map<string, FactOf<'happening'>[]>()
    for (const fact of happenings) told.set(fact.event, [...(told.get(fact.event) ?? []), fact])
    dated = happenings.flatMap((fact): readonly Dated[] => {
      const event = corpus.entity.get(fact.event)
      const days = spannedBy(told.get(fact.event) ?? [])
      if (!event || !days || fact.standing !== 'established' || fact.never_ask.includes('time')) return []
      if (event.name.length > longestName || tellsItsDate(event) || isUnclear(context, event.name)) return []
      return [{ fact, event, days }]
    })
    known.set(corpus, dated)
  }
  return dated
}

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
