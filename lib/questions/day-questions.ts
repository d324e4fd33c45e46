import { mostOnADay } from '@/lib/base/asked-days'
import type { Day } from '@/lib/base/edtf'
import { seededRandom, shuffled, type Random } from '@/lib/base/random'
import { factsOfKind } from '@/lib/corpus/corpus'
import { mayMeet, possibleDays, timeOf, type Days } from '@/lib/corpus/derived-days'
import { holderThroughout } from '@/lib/corpus/derived-offices'
import { nameInSentence, type EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId, FactOf } from '@/lib/corpus/fact'
import { rankPhrase } from '@/lib/corpus/sentence'
import { cardIdOf } from './card-list'
import type { QuestionContext } from './context'
import { eventItems } from './day-events'
import { findingsIn } from './gate'
import { provenOn, showDay, type OnDay } from './on-day'
import { wrongEntities } from './options/entities'
import type { Card, Option, QuestionOf, Rule } from './question'
import type { Wrongs } from './side'
import { capital } from './why'

const wanted = 3
const least = 2

/** What is asked of one fact on a day, and the side of the fact that it is. */
export interface DayItem {
  /** Its id is that of a card where the corpus has one of that side; elsewhere it is practice only. */
  readonly card: Card
  readonly question: QuestionOf<'choice'>
  /** Whom or what no other question of the same day may be about. */
  readonly about: readonly string[]
}

/**
 * Questions about who held what on a day: of whom and of what the corpus proves it, each wrong option proven wrong for that very day. No
 * two are about the same post or seat, and nobody is asked of twice. In an order of the seed's; and after them, up to as many as a quiz has,
 * what happened about that day.
 */
export function dayItems(context: QuestionContext, day: Day, seed: string): readonly DayItem[] {
  const random = seededRandom(`${seed}|${day}`)
  const on = provenOn(context, day)
  const makers = [
    ...on.posts
      .filter(({ fact }) => context.offices.single.has(fact.post))
      .map(({ fact }) =>
        random() < 0.5 ? () => holder(context, on, fact, random) : () => post(context, on, fact, random),
      ),
    ...on.seats
      .filter(({ whole }) => whole)
      .map(
        ({ fact }) =>
          () =>
            member(context, on, fact, random),
      ),
  ]
  const taken = new Set<string>()
  const held = shuffled(makers, random).flatMap((make) => {
    const item = make()
    if (!item || item.about.some((id) => taken.has(id))) return []
    if (findingsIn(context, item.card, item.question).length > 0) return []
    for (const id of item.about) taken.add(id)
    return [item]
  })
  const asked = new Set(held.map(({ card }) => card.factId))
  const events: DayItem[] = []
  for (const item of eventItems(context, day, random)) {
    if (events.length >= spare + mostOnADay - held.length) break
    if (!asked.has(item.card.factId)) events.push(item)
  }
  return [...held, ...events]
}
/** Some may be told by others and left out. */
const spare = 4

/** Who held it then. */
function holder(context: QuestionContext, on: OnDay, fact: FactOf<'tenure'>, random: Random): DayItem | null {
  const stem = `Who was ${nameOf(context, fact.post)} on ${showDay(on.day)}?`
  return itemOf(context, on, fact, 'person', fact.person, stem, 'single-seat', () => [fact.id], random)
}

/** Who of these sat on it then: only where all who did are known. */
function member(context: QuestionContext, on: OnDay, fact: FactOf<'membership'>, random: Random): DayItem | null {
  const stem = `Which of these people was ${rankPhrase(fact.rank)} of ${dated(nameOf(context, fact.body), showDay(on.day))}?`
  const days = { first: on.day, last: on.day }
  const sat = new Set(
    factsOfKind(context.corpus, 'membership').flatMap((one) =>
      context.overlaps.areOne(one.body, fact.body) && maySpeakOf(one, days) ? [one.person] : [],
    ),
  )
  const proof = (id: EntityId) => (sat.has(id) ? null : [fact.id])
  return itemOf(context, on, fact, 'person', fact.person, stem, 'complete-list', proof, random)
}

function maySpeakOf(fact: Fact, days: Days): boolean {
  const time = timeOf(fact)
  return time === null || mayMeet(possibleDays(time, fact.calendar === 'julian'), days)
}

/** Which of these posts somebody held then: the others were surely in other hands. */
function post(context: QuestionContext, on: OnDay, fact: FactOf<'tenure'>, random: Random): DayItem | null {
  const stem = `Which of these posts did ${nameOf(context, fact.person)} hold on ${showDay(on.day)}?`
  const days = { first: on.day, last: on.day }
  const own = context.offices.ofPerson.get(fact.person) ?? []
  const proof = (id: EntityId) => {
    if (own.some((one) => context.overlaps.areOne(one.fact.post, id) && mayMeet(one.spoken, days))) return null
    const other = holderThroughout(context.offices, id, days)
    return other && other.fact.person !== fact.person ? [other.fact.id] : null
  }
  return itemOf(context, on, fact, 'post', fact.post, stem, 'single-seat', proof, random)
}

function itemOf(
  context: QuestionContext,
  on: OnDay,
  fact: FactOf<'tenure'> | FactOf<'membership'>,
  facet: 'person' | 'post',
  answer: EntityId,
  stem: string,
  rule: Rule,
  proof: (id: EntityId) => readonly FactId[] | null,
  random: Random,
): DayItem | null {
  const asking = { stem, days: { first: on.day, last: on.day } }
  const wrongs: Wrongs = { kind: 'entities', rule, proof }
  const wrong = wrongEntities(context, fact, answer, asking, wrongs, false, wanted, random)
  if (wrong.length < least) return null
  const text = capital(nameOf(context, answer))
  const right: Option = { text, correct: true, entity: answer, why: fact.statement, references: fact.references }
  const card: Card = {
    id: cardIdOf(fact, facet),
    factId: fact.id,
    facet,
    answer: { kind: 'entity', id: answer },
    topics: fact.topics,
    importance: fact.importance,
  }
  const question: QuestionOf<'choice'> = {
    form: 'choice',
    cardId: card.id,
    factId: fact.id,
    factRevision: fact.revision,
    facet,
    label: `${facet === 'post' ? 'Post' : 'Person'} · ${on.day.slice(0, 4)}`,
    stem,
    answer: text,
    explanation: fact.note ? `${fact.statement} ${fact.note}` : fact.statement,
    references: fact.references,
    options: shuffled([right, ...wrong.map((option) => heldThen(on, fact, option))], random),
  }
  // The same words twice would be answered by leaving out the first answer.
  const about =
    fact.kind === 'membership'
      ? [`${fact.body} ${fact.rank}`]
      : facet === 'post'
        ? [fact.person, fact.post]
        : [fact.post]
  return { card, question, about }
}

/** Of a wrong option what it held on the day, where that is known, rather than what it was at another time. */
function heldThen(on: OnDay, asked: Fact, option: Option): Option {
  const held = [...on.posts, ...on.seats].find(
    ({ fact }) =>
      fact.id !== asked.id &&
      (fact.person === option.entity || (fact.kind === 'tenure' && fact.post === option.entity)),
  )?.fact
  return held ? { ...option, why: held.statement, references: held.references } : option
}

/** A body that has its year in its name is given the day without it. */
function dated(body: string, day: string): string {
  const year = day.slice(-4)
  return body.endsWith(` of ${year}`) ? `${body.slice(0, -` of ${year}`.length)} on ${day}` : `${body} on ${day}`
}

function nameOf({ corpus }: QuestionContext, id: EntityId): string {
  const entity = corpus.entity.get(id)
  return entity ? nameInSentence(entity) : id
}
