import { addDays, daysBetween, type Point } from '@/lib/base/edtf'
import { holderThroughout, type Held } from '@/lib/corpus/derived-offices'
import { lieWithin, mayMeet, possibleDays, type Days } from '@/lib/corpus/derived-days'
import type { EntityId } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { SideList, type Asking, type Side, type Sides } from '../side'
import { sharedWithList } from './complete'
import { addEnds } from './ends'
import { entitySide, nameOf, oneOf, orNull } from './parts'
import { fromTo, isExact, middleOf, whenInside, whenOf, type When } from './when'

type Tenure = FactOf<'tenure'>

export const tenure = (context: QuestionContext, fact: Tenure): Sides => {
  const held = (context.offices.ofPost.get(fact.post) ?? []).find((one) => one.fact.id === fact.id)
  if (!held) return { sides: [], refused: [] }
  const [who, post] = [nameOf(context, fact.person), nameOf(context, fact.post)]
  const list = new SideList(fact)
    .add('person', () => personSide(context, held))
    .add('post', () => postSide(context, held))
  return addEnds(context, list, {
    fact,
    time: held.time,
    who,
    began: began(fact.began, who, post),
    ended: ended(fact.ended, who, post),
    twins: (context.offices.ofPerson.get(fact.person) ?? [])
      .filter((one) => one.fact.id !== fact.id && context.overlaps.areOne(one.fact.post, fact.post))
      .map((one) => one.fact),
  }).done()
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
function personSide(context: QuestionContext, held: Held): Omit<Side, 'facet'> | string {
  const { fact } = held
  if (!context.offices.single.has(fact.post)) return severalSeats(context, held)
  const post = nameOf(context, fact.post)
  const askings = [...insideAskings(held, post), ...edgeAskings(context, held, post)]
  if (askings.length === 0) return toldByItsSentence(context, held)
  const dated = !fact.text || fact.text.includes('{time')
  return {
    answer: { kind: 'entity', id: fact.person },
    ask: oneOf(askings),
    gap: dated && fromTo(held.time) && held.certain ? orNull(gapOf(context, fact, 'person')) : null,
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
  const { certain, attested, time } = held
  if (!certain) return []
  if (attested) return [{ stem: `Who was ${post} ${whenOf(attested).words}?`, days: certain }]
  const whole = fromTo(time)
  // Several seeds within the tenure: the stem then names one year or month of it.
  const dates = [0.05, 0.35, 0.65, 0.95].map((seed) => whenInside(certain, () => seed))
  const inside = [...new Map(dates.map((when) => [when.words, when])).values()]
  return [
    ...(whole ? [{ stem: `Who was ${post} ${whole}?`, days: certain }] : []),
    ...inside.map(({ words, days }) => ({ stem: `Who was ${post} ${words}?`, days })),
  ]
}

/** "Who became …" and "who was … until …", where the other side is open; nobody else may have come or gone at that time. */
function edgeAskings(context: QuestionContext, held: Held, post: string): readonly Asking[] {
  const { fact, time, attested } = held
  const others = (context.offices.ofPost.get(fact.post) ?? []).filter((one) => one.fact.id !== fact.id)
  const askings: Asking[] = []
  if (time?.kind === 'span' && time.start && !time.start.approximate && !time.end) {
    const next = addDays(time.start.last, 1)
    // The day after belongs to the newcomer alone.
    if (!others.some((one) => mayTurn(one, time.start!, 'start')))
      askings.push({ stem: `Who became ${post} ${whenOf(time.start).words}?`, days: { first: next, last: next } })
  }
  if (time?.kind === 'span' && !time.start && time.end && !time.end.approximate) {
    const before = addDays(time.end.first, -1)
    const until = whenOf(time.end).words.replace(/^(on|in) /, '')
    if (!others.some((one) => mayTurn(one, time.end!, 'end')))
      askings.push({ stem: `Who was ${post} until ${until}?`, days: { first: before, last: before } })
  }
  if (attested && attested.precision === 'month' && isExact(attested)) {
    const when = whenOf(attested)
    if (!others.some((one) => mayMeet(one.spoken, when.days)))
      askings.push({ stem: `Who was ${post} ${when.words}?`, days: when.days })
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

/** Enough posts in known hands to draw good options from. */
const enough = 12

/** The time within a tenure of which to ask: a year, or where too few other posts are known to be in one hand all year, a month or a day. */
function bestWhen(context: QuestionContext, held: Held, certain: Days): When {
  let best = whenInside(certain, () => 0.5)
  let most = inOtherHands(context, held, best.days)
  for (const part of [0.1, 0.3, 0.7, 0.9]) {
    if (most >= enough) return best
    const when = whenInside(certain, () => part)
    const count = inOtherHands(context, held, when.days)
    if (count > most) [best, most] = [when, count]
  }
  if (most >= enough) return best
  for (const when of middleOf(certain)) {
    const count = inOtherHands(context, held, when.days)
    if (count > most + 2) [best, most] = [when, count]
  }
  return best
}

/** Who held a single seat then: all these days, or within the one month in which the stem asks. */
function holderThen({ offices }: QuestionContext, post: EntityId, days: Days): Held | null {
  const throughout = holderThroughout(offices, post, days)
  if (throughout || daysBetween(days.first, days.last) > 31 || !offices.single.has(post)) return throughout
  for (const held of offices.ofPost.get(post) ?? []) {
    const { attested, fact } = held
    if (fact.standing === 'established' && isExact(attested) && lieWithin(days, attested)) return held
  }
  return null
}

/** How many posts were surely held by others on all these days. */
function inOtherHands(context: QuestionContext, { fact }: Held, days: Days): number {
  let count = 0
  for (const post of context.offices.single) {
    const holder = holderThen(context, post, days)
    if (holder && holder.fact.person !== fact.person) count++
  }
  return count
}

/** Which post: by choice only, for the person may have held more than the corpus knows. The others were in other hands. */
function postSide(context: QuestionContext, held: Held): Omit<Side, 'facet'> | string {
  const { fact, certain, attested, time } = held
  const who = nameOf(context, fact.person)
  const hold = ({ words, days }: When): Asking => ({ stem: `Which of these posts did ${who} hold ${words}?`, days })
  const ask = ((): (() => Asking) | null => {
    if (attested && !attested.approximate) return () => hold(whenOf(attested))
    // Looked for only when it is asked: it takes a look at every post.
    if (certain) return () => hold(bestWhen(context, held, certain))
    if (time?.kind === 'span' && time.start && !time.start.approximate) {
      const { words, days } = whenOf(time.start)
      return () => ({ stem: `Which of these posts did ${who} take up ${words}?`, days })
    }
    if (time?.kind === 'span' && time.end && !time.end.approximate) {
      const { words, days } = whenOf(time.end)
      return () => ({ stem: `Which of these posts did ${who} give up ${words}?`, days })
    }
    return null
  })()
  if (!ask) return 'the sources do not date it, and the person may have held other posts'
  const own = context.offices.ofPerson.get(fact.person) ?? []
  const proof = (candidate: EntityId, days: Days | null) => {
    if (!days || context.overlaps.areOne(candidate, fact.post)) return null
    if (own.some((one) => context.overlaps.areOne(one.fact.post, candidate) && mayMeet(one.spoken, days))) return null
    const holder = holderThen(context, candidate, days)
    return holder && holder.fact.person !== fact.person ? [holder.fact.id] : null
  }
  return {
    answer: { kind: 'entity', id: fact.post },
    ask,
    gap: null,
    recall: false,
    wrong: { kind: 'entities', rule: 'single-seat', proof },
  }
}
