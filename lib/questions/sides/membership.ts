import { parseTime, type Time } from '@/lib/base/edtf'
import { factsOfKind } from '@/lib/corpus/corpus'
import { certainDays, lieWithin, mayMeet, possibleDays, type Days, type Reach } from '@/lib/corpus/derived-days'
import type { FactOf } from '@/lib/corpus/fact'
import { rankPhrase } from '@/lib/corpus/sentence'
import type { QuestionContext } from '../context'
import { SideList, statedAs, type Side, type Sides } from '../side'
import { inWholeList, sharedWithList, type Complete } from './complete'
import { addEnds } from './ends'
import { nameOf } from './parts'
import { whenInside, whenOf, type When } from './when'

type Membership = FactOf<'membership'>

export const membership = (context: QuestionContext, fact: Membership, wanted?: string): Sides => {
  const time = fact.time ? parseTime(fact.time) : null
  const [who, body] = [nameOf(context, fact.person), nameOf(context, fact.body)]
  const being = `${rankPhrase(fact.rank)} of ${body}`
  const all = factsOfKind(context.corpus, 'membership')
  const list = new SideList(fact, wanted)
    .add('person', () => personSide(context, fact, time, all))
    .add('body', () => bodySide(context, fact, time, all))
  if (time) list.refuse('rank', 'other ranks are too few to choose from')
  return addEnds(context, list, {
    fact,
    time,
    who,
    began: began(fact, who, body, being),
    ended: fact.ended === 'expelled' ? `When was ${who} expelled from ${body}` : `When did ${who} cease to be ${being}`,
    twins: all.filter(
      (one) =>
        one.id !== fact.id &&
        one.person === fact.person &&
        one.rank === fact.rank &&
        context.overlaps.areOne(one.body, fact.body),
    ),
  }).done()
}

function began(fact: Membership, who: string, body: string, being: string): string {
  if (fact.began === 'joined' && fact.rank === 'member') return `When did ${who} join ${body}`
  return fact.began === 'elected' || fact.began === 'first elected'
    ? `When was ${who} ${fact.began} ${being}`
    : `When did ${who} become ${being}`
}

/** The days that a membership speaks of. */
const reach = (one: Membership): Reach => {
  const time = parseTime(one.time ?? one.attested ?? '')
  return time ? possibleDays(time, one.calendar === 'julian') : { first: null, last: null }
}

/** Days on which the person was surely a member, or of which one is attested, and on which the list of all members is whole. */
function whenSure(fact: Membership, time: Time | null, complete: Complete): When | null {
  const certain = time && certainDays(time, fact.calendar === 'julian')
  const shared = certain && sharedWithList(complete, certain, fact.rank)
  if (shared) return whenInside(shared, () => 0.5)
  const seen = fact.attested ? parseTime(fact.attested) : null
  if (seen?.kind !== 'point' || seen.approximate) return null
  const when = whenOf(seen, fact)
  return inWholeList(complete, when.days, fact.rank) ? when : null
}

/** Somebody else's membership makes them an option that is right too, unless it is of the other rank. */
const isSuch = (one: Membership, asked: Membership) =>
  one.rank === asked.rank || ![one.rank, asked.rank].every((rank) => /^(full|candidate) member$/.test(rank))

const completeOf = (context: QuestionContext, id: Membership['body']) => {
  const body = context.corpus.entity.get(id)
  return body && 'complete' in body ? body.complete : []
}

/** A body that has its date in its name is not dated twice. */
const dated = (body: string, words: string) =>
  body.includes(words.replace(/^(in|on) /, '')) ? body : `${body} ${words}`

/** Who sat on it: only where the list of members is whole. */
function personSide(
  context: QuestionContext,
  fact: Membership,
  time: Time | null,
  all: readonly Membership[],
): Omit<Side, 'facet'> | string {
  const when = whenSure(fact, time, completeOf(context, fact.body))
  if (!when) return 'the list of members is not known to be whole'
  const members = all.filter((one) => context.overlaps.areOne(one.body, fact.body))
  const body = dated(nameOf(context, fact.body), when.words)
  const ranks = pluralRank(fact.rank)
  return {
    answer: { kind: 'entity', id: fact.person },
    ask: () => ({
      stem: `Which of these people was ${rankPhrase(fact.rank)} of ${body}?`,
      days: when.days,
    }),
    stated: () => statedAs('', nameOf(context, fact.person), ` was ${rankPhrase(fact.rank)} of ${body}.`, when.days),
    gap: null,
    recall: false,
    wrong: {
      kind: 'entities',
      rule: 'complete-list',
      proof: (candidate) =>
        members.some((one) => one.person === candidate && isSuch(one, fact) && mayMeet(reach(one), when.days))
          ? null
          : [fact.id],
    },
    ...(ranks === null
      ? {}
      : {
          whole: {
            asking: { stem: `Which of these people were ${ranks} of ${body}? Mark all of them.`, days: when.days },
            members: members
              .filter((one) => one.rank === fact.rank && wasSure(one, when.days))
              .map((one) => ({ id: one.person, fact: one })),
          },
        }),
  }
}

/** "full members"; `null` of a rank that one person has. */
const pluralRank = (rank: string) =>
  /\bmember$/.test(rank) ? `${rank}s` : /^one of the /.test(rank) ? rank.replace(/^one of/, 'among') : null

/** Surely a member on all these days, or seen as one within them. */
function wasSure(one: Membership, days: Days): boolean {
  if (one.standing !== 'established') return false
  const time = one.time ? parseTime(one.time) : null
  if (time) return lieWithin(days, certainDays(time, one.calendar === 'julian'))
  const seen = one.attested ? parseTime(one.attested) : null
  return seen?.kind === 'point' && !seen.approximate && days.first <= seen.first && seen.last <= days.last
}

/** Which body: only among bodies whose list of members is whole, too. */
function bodySide(
  context: QuestionContext,
  fact: Membership,
  time: Time | null,
  all: readonly Membership[],
): Omit<Side, 'facet'> | string {
  const when = whenSure(fact, time, completeOf(context, fact.body))
  if (!when) return 'the person may have sat on other bodies than the corpus knows'
  const own = all.filter((one) => one.person === fact.person)
  return {
    answer: { kind: 'entity', id: fact.body },
    ask: () => ({
      stem: `Of which of these bodies was ${nameOf(context, fact.person)} ${rankPhrase(fact.rank)} ${when.words}?`,
      days: when.days,
    }),
    gap: null,
    recall: false,
    wrong: {
      kind: 'entities',
      rule: 'complete-list',
      proof: (candidate) => {
        if (!inWholeList(completeOf(context, candidate), when.days, fact.rank)) return null
        return own.some(
          (one) => context.overlaps.areOne(one.body, candidate) && isSuch(one, fact) && mayMeet(reach(one), when.days),
        )
          ? null
          : [fact.id]
      },
    },
  }
}
