import { daysBetween } from '@/lib/base/edtf'
import { lieWithin, mayMeet, type Days } from '@/lib/corpus/derived-days'
import { holderThroughout, type Held, type Offices } from '@/lib/corpus/derived-offices'
import type { EntityId } from '@/lib/corpus/entity'
import type { QuestionContext } from '../context'
import { statedAs, type Asking, type Side } from '../side'
import { capital } from '../why'
import { nameOf } from './parts'
import { isExact, middleOf, whenInside, whenOf, type When } from './when'

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

const byYear = new WeakMap<Offices, ReadonlyMap<string, ReadonlySet<EntityId>>>()
/** The single seats of which a holder is known on some days of each year. */
function heldByYear(offices: Offices): ReadonlyMap<string, ReadonlySet<EntityId>> {
  let years = byYear.get(offices)
  if (!years) {
    const found = new Map<string, Set<EntityId>>()
    for (const post of offices.single)
      for (const { certain, attested } of offices.ofPost.get(post) ?? [])
        for (const days of [certain, attested]) {
          if (!days) continue
          for (let year = Number(days.first.slice(0, 4)); year <= Number(days.last.slice(0, 4)); year++)
            found.set(`${year}`, (found.get(`${year}`) ?? new Set()).add(post))
        }
    byYear.set(offices, (years = found))
  }
  return years
}

/** How many posts were surely held by others on all these days. */
function inOtherHands(context: QuestionContext, { fact }: Held, days: Days): number {
  const key = `${days.first}/${days.last}`
  let holders = context.holdersThen.get(key)
  if (!holders) {
    const posts = heldByYear(context.offices).get(days.first.slice(0, 4)) ?? []
    holders = [...posts].flatMap((post) => holderThen(context, post, days)?.fact.person ?? [])
    context.holdersThen.set(key, holders)
  }
  return holders.filter((person) => person !== fact.person).length
}

/** Which post: by choice only, for the person may have held more than the corpus knows. The others were in other hands. */
export function postSide(context: QuestionContext, held: Held): Omit<Side, 'facet'> | string {
  const { fact, certain, attested, time } = held
  const who = nameOf(context, fact.person)
  const way = ((): { readonly when: () => When; readonly asked: string; readonly said: string } | null => {
    const holds = { asked: 'hold', said: 'was' }
    if (attested && !attested.approximate) return { ...holds, when: () => whenOf(attested, fact) }
    // Looked for only when it is asked: it takes a look at every post.
    let best: When | null = null
    if (certain) return { ...holds, when: () => (best ??= bestWhen(context, held, certain)) }
    if (time?.kind !== 'span') return null
    const { start, end } = time
    if (start && !start.approximate) return { asked: 'take up', said: 'became', when: () => whenOf(start, fact) }
    if (end && !end.approximate) return { asked: 'give up', said: 'ceased to be', when: () => whenOf(end, fact) }
    return null
  })()
  if (!way) return 'the sources do not date it, and the person may have held other posts'
  const ask = (): Asking => {
    const { words, days } = way.when()
    return { stem: `Which of these posts did ${who} ${way.asked} ${words}?`, days }
  }
  const stated = () => {
    const { words, days } = way.when()
    return statedAs(`${capital(words)}, ${who} ${way.said} `, nameOf(context, fact.post), '.', days)
  }
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
    stated,
    gap: null,
    recall: false,
    wrong: { kind: 'entities', rule: 'single-seat', proof },
  }
}
