import { shuffled } from '@/lib/base/random'
import { factsOfKind } from '@/lib/corpus/corpus'
import { isOfKind, nameInSentence, type EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { isUnclear } from '../namesakes'
import type { Side } from '../side'
import { personSide } from '../sides/tenure'
import { capital } from '../why'
import { entityPair, nearness, type EntityPair, type PairSort } from './pair'

/** Further apart, the years alone tell who is meant. */
const farYears = 10

/** Posts with one seat, each at a time, and who held them. */
export const holders: PairSort<EntityPair> = {
  facets: ['person', 'post'],
  pairOf(context, fact, random) {
    const side = holderSide(context, fact)
    const asking = side?.ask?.(random)
    if (fact.kind !== 'tenure' || side?.wrong?.kind !== 'entities' || !asking?.line) return null
    const { wrong } = side
    const line = capital(asking.line)
    const pair = entityPair(context, `${fact.id} ${line}`, () => {
      const person = context.corpus.entity.get(fact.person)
      if (!person || isUnclear(context, line)) return null
      return { fact, line, name: capital(nameInSentence(person)), entity: person.id, asking, wrongs: wrong }
    })
    return pair?.tells(fact.person) ? null : pair
  },
  stemOf: () => 'Who held which post?',
  near: (context, { fact }) =>
    factsOfKind(context.corpus, 'tenure')
      .filter((other) => other.id !== fact.id && other.importance <= 2 && areNear(context, fact, other))
      .map((other) => ({ fact: other, weight: nearness(context, fact, other) })),
  // Whoever was dead, a child or a woman among men is ruled out by what everybody sees.
  tempts: (context, one, other) =>
    genderOf(context, one.entity) === genderOf(context, other.entity) &&
    !context.chronology.isOutOfTime(other.entity, one.fact) &&
    !one.tells(other.entity),
  wrong: (_context, one, other) => one.wrong(other.entity),
  arranged: shuffled,
}

/** The holder's side of the fact, by itself: its others cost much more. `null` where a single seat proves nothing. */
function holderSide(context: QuestionContext, fact: Fact): Omit<Side, 'facet'> | null {
  let side = context.holders.get(fact.id)
  if (side === undefined) context.holders.set(fact.id, (side = made(context, fact)))
  return side
}

function made(context: QuestionContext, fact: Fact): Omit<Side, 'facet'> | null {
  if (fact.kind !== 'tenure' || fact.standing !== 'established' || fact.never_ask.includes('person')) return null
  const held = context.offices.ofPost.get(fact.post)?.find((one) => one.fact.id === fact.id)
  const side = held ? personSide(context, held) : ''
  return typeof side === 'string' || side.wrong?.kind !== 'entities' || side.wrong.rule !== 'single-seat' ? null : side
}

function areNear(context: QuestionContext, one: Fact, other: Fact): boolean {
  const [a, b] = [context.chronology.yearOf(one), context.chronology.yearOf(other)]
  return a !== null && b !== null && Math.abs(a - b) <= farYears
}

function genderOf(context: QuestionContext, id: EntityId) {
  const entity = context.corpus.entity.get(id)
  return entity && isOfKind(entity, 'person') ? entity.gender : null
}
