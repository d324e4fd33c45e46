import { addDays, type Point } from '@/lib/base/edtf'
import type { Held } from '@/lib/corpus/derived-offices'
import { mayMeet, possibleDays, type Days } from '@/lib/corpus/derived-days'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { SideList, type Asking, type Side, type Sides } from '../side'
import { sharedWithList } from './complete'
import { addEnds } from './ends'
import { postSide } from './held-post'
import { entitySide, nameOf, oneOf, orNull } from './parts'
import { addSuccession } from './succession'
import { fromTo, isExact, whenInside, whenOf } from './when'

type Tenure = FactOf<'tenure'>

export const tenure = (context: QuestionContext, fact: Tenure, wanted?: string): Sides => {
  const held = (context.offices.ofPost.get(fact.post) ?? []).find((one) => one.fact.id === fact.id)
  if (!held) return { sides: [], refused: [] }
  const [who, post] = [nameOf(context, fact.person), nameOf(context, fact.post)]
  const list = new SideList(fact, wanted)
    .add('person', () => personSide(context, held))
    .add('post', () => postSide(context, held))
  addEnds(context, list, {
    fact,
    time: held.time,
    who,
    began: began(fact.began, who, post),
    ended: ended(fact.ended, who, post),
    twins: (context.offices.ofPerson.get(fact.person) ?? [])
      .filter((one) => one.fact.id !== fact.id && context.overlaps.areOne(one.fact.post, fact.post))
      .map((one) => one.fact),
  })
  return addSuccession(context, list, held).done()
}

function began(how: string | undefined, who: string, post: string): string {
  if (how === 'elected' || how === 'appointed') return `When was ${who} ${how} ${post}`
  return `When did ${who} become ${post}`
}
function ended(how: string | undefined, who: string, post: string): string {
  return how === 'dismissed' || how === 'removed'
    ? `When was ${who} ${how} as ${post}`
    : `When did ${who} cease to be ${post}`
}

/** Who held it: where one person at a time does, on days that surely lie in this tenure or on the day that begins or ends it. */
export function personSide(context: QuestionContext, held: Held): Omit<Side, 'facet'> | string {
  const { fact } = held
  if (!context.offices.single.has(fact.post)) return severalSeats(context, held)
  const post = nameOf(context, fact.post)
  const askings = [...insideAskings(held, post), ...edgeAskings(context, held, post)]
  if (askings.length === 0) return toldByItsSentence(context, held)
  const dated = !fact.text || fact.text.includes('{time')
  return {
    answer: { kind: 'entity', id: fact.person },
    ask: oneOf(askings),
    gap: dated && fromTo(held.time, fact) && held.certain ? orNull(gapOf(context, fact, 'person')) : null,
    recall: true,
    wrong: { kind: 'entities', rule: 'single-seat', proof: () => [fact.id] },
  }
}

/** Without a date, a sentence of the curator's own may say enough to mean one holder; the post alone does not. */
function toldByItsSentence(context: QuestionContext, { fact, spoken }: Held): Omit<Side, 'facet'> | string {
  const others = (context.offices.ofPost.get(fact.post) ?? []).filter(
    (one) => one.fact.id !== fact.id && mayMeet(one.spoken, spoken),
  )
  const around = fact.entities.filter((id) => id !== fact.person && id !== fact.post)
  if (!fact.text || others.length > 0 || around.length === 0 || fact.attested)
    return 'no date is exact enough to leave only one possible holder'
  return entitySide(context, fact, 'person', fact.person)
}

function insideAskings(held: Held, post: string): readonly Asking[] {
  const { fact, certain, attested, time } = held
  if (!certain) return []
  const asking = (words: string, days: Days): Asking => ({
    stem: `Who was ${post} ${words}?`,
    line: `${post} ${words}`,
    days,
  })
  if (attested) return [asking(whenOf(attested, fact).words, certain)]
  const whole = fromTo(time, fact)
  // Several seeds within the tenure: the stem then names one year or month of it.
  const dates = [0.05, 0.35, 0.65, 0.95].map((seed) => whenInside(certain, () => seed))
  const inside = [...new Map(dates.map((when) => [when.words, when])).values()]
  return [...(whole ? [asking(whole, certain)] : []), ...inside.map(({ words, days }) => asking(words, days))]
}

/** "Who became …" and "who was … until …", where the other side is open; nobody else may have come or gone at that time. */
function edgeAskings(context: QuestionContext, held: Held, post: string): readonly Asking[] {
  const { fact, time, attested } = held
  const others = (context.offices.ofPost.get(fact.post) ?? []).filter((one) => one.fact.id !== fact.id)
  const askings: Asking[] = []
  // Of a tenure from one year to the next no day is certain, but that it began then.
  const short = held.certain === null
  if (time?.kind === 'span' && time.start && !time.start.approximate && (!time.end || short)) {
    const next = addDays(time.start.last, 1)
    // The day after belongs to the newcomer alone.
    if (!others.some((one) => mayTurn(one, time.start!, 'start')))
      askings.push({
        stem: `Who became ${post} ${whenOf(time.start, fact).words}?`,
        line: `${post} from ${whenOf(time.start, fact).words.replace(/^(on|in) /, '')}`,
        days: time.end ? whenOf(time.start, fact).days : { first: next, last: next },
      })
  }
  if (time?.kind === 'span' && (!time.start || short) && time.end && !time.end.approximate) {
    const before = addDays(time.end.first, -1)
    const until = whenOf(time.end, fact).words.replace(/^(on|in) /, '')
    if (!others.some((one) => mayTurn(one, time.end!, 'end')))
      askings.push({
        stem: `Who was ${post} until ${until}?`,
        line: `${post} until ${until}`,
        days: time.start ? whenOf(time.end, fact).days : { first: before, last: before },
      })
  }
  if (attested && attested.precision === 'month' && isExact(attested)) {
    const when = whenOf(attested, fact)
    if (!others.some((one) => mayMeet(one.spoken, when.days)))
      askings.push({ stem: `Who was ${post} ${when.words}?`, line: `${post} ${when.words}`, days: when.days })
  }
  return askings
}

/**
 * Whether somebody else may have come, or gone, within these days as well. Who was gone by then did not come then, nor did go who came later:
 * not within a month; within a year one may have done both.
 */
function mayTurn(other: Held, point: Point, end: 'start' | 'end'): boolean {
  const { time, spoken, fact } = other
  const turned = time?.kind === 'span' ? time[end] : null
  if (turned) return mayMeet(possibleDays(turned, fact.calendar === 'julian'), point)
  const elsewhere =
    end === 'start'
      ? spoken.last !== null && spoken.last <= point.last
      : spoken.first !== null && spoken.first >= point.first
  return elsewhere ? !isExact(point) && mayMeet(spoken, point) : mayMeet(spoken, point)
}

/** Of a post with several seats only a whole list tells who did not hold one. */
function severalSeats(context: QuestionContext, held: Held): Omit<Side, 'facet'> | string {
  const { fact, certain } = held
  const entity = context.corpus.entity.get(fact.post)
  const complete = entity && 'complete' in entity ? entity.complete : []
  if (!certain || complete.length === 0)
    return 'several people held the post, and the list of them is not known to be whole'
  const shared = sharedWithList(complete, certain, fact.rank)
  if (!shared) return 'several people held the post, and the list of them is not known to be whole'
  const when = whenInside(shared, () => 0.5)
  const holders = context.offices.ofPost.get(fact.post) ?? []
  return {
    answer: { kind: 'entity', id: fact.person },
    ask: () => ({ stem: `Which of these people was ${nameOf(context, fact.post)} ${when.words}?`, days: when.days }),
    gap: null,
    recall: false,
    wrong: {
      kind: 'entities',
      rule: 'complete-list',
      proof: (candidate) =>
        holders.some((one) => one.fact.person === candidate && mayMeet(one.spoken, when.days)) ? null : [fact.id],
    },
  }
}
