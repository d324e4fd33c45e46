import { addDays, outerBounds, parseTime } from '@/lib/base/edtf'
import { factsOfKind } from '@/lib/corpus/corpus'
import { mayMeet, possibleDays } from '@/lib/corpus/derived-days'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { SideList, statedAs, type Side, type Sides } from '../side'
import { entitySide, nameOf, orNull, whereAsked } from './parts'
import { whenOf } from './when'

const year = 365

/**
 * Which of several was born or died then: the others are known to have been at another time. Not where the date is too wide to tell people
 * apart by.
 */
function personSide(
  context: QuestionContext,
  fact: FactOf<'birth'> | FactOf<'death'>,
  verb: string,
): Omit<Side, 'facet'> | string {
  const time = parseTime(fact.time)
  if (time?.kind !== 'point' || time.approximate || time.precision === 'decade')
    return 'its date is no day, month or year'
  const days = possibleDays(time, fact.calendar === 'julian')
  const told = factsOfKind(context.corpus, fact.kind) as readonly (typeof fact)[]
  const { words: when } = whenOf(time, fact)
  return {
    answer: { kind: 'entity', id: fact.person },
    ask: () => ({ stem: `Which of these people ${verb} ${when}?` }),
    stated: () => statedAs('', nameOf(context, fact.person), ` ${verb} ${when}.`),
    gap: null,
    recall: false,
    wrong: {
      kind: 'entities',
      rule: 'functional',
      proof(candidate) {
        const theirs = told.filter((one) => one.person === candidate)
        const isElsewhen = (one: typeof fact) => {
          const other = parseTime(one.time)
          return !!other && !mayMeet(possibleDays(other, one.calendar === 'julian'), days)
        }
        return theirs.length > 0 && theirs.every((one) => one.standing === 'established' && isElsewhen(one))
          ? [fact.id, theirs[0]!.id]
          : null
      },
    },
  }
}

export const birth = (context: QuestionContext, fact: FactOf<'birth'>, wanted?: string): Sides => {
  const who = nameOf(context, fact.person)
  const { last } = outerBounds(parseTime(fact.time)!)
  return new SideList(fact, wanted)
    .add('person', () => personSide(context, fact, 'was born'))
    .add('time', () => ({
      answer: { kind: 'time', time: fact.time },
      ask: () => ({ stem: `When was ${who} born?` }),
      gap: orNull(gapOf(context, fact, 'time')),
      recall: true,
      wrong: { kind: 'times', after: null, before: last && addDays(last, 12 * year) },
    }))
    .add('place', () =>
      fact.place
        ? entitySide(context, fact, 'place', fact.place, `${whereAsked(context, fact.place)} was ${who} born?`)
        : 'the fact names no place',
    )
    .done()
}

export const death = (context: QuestionContext, fact: FactOf<'death'>, wanted?: string): Sides => {
  const who = nameOf(context, fact.person)
  const [how, end] = /^was (executed|killed|murdered|shot|assassinated)\b/.exec(fact.manner ?? '') ?? []
  const died = how ? `was ${who} ${end}` : `did ${who} die`
  const born = context.chronology.lifeOf(fact.person)?.first ?? null
  return new SideList(fact, wanted)
    .add('person', () => personSide(context, fact, 'died'))
    .add('time', () => ({
      answer: { kind: 'time', time: fact.time },
      ask: () => ({ stem: `When ${died}?` }),
      gap: orNull(gapOf(context, fact, 'time')),
      recall: true,
      wrong: { kind: 'times', after: born && addDays(born, 20 * year), before: null },
    }))
    .add('place', () =>
      fact.place
        ? entitySide(context, fact, 'place', fact.place, `${whereAsked(context, fact.place)} ${died}?`)
        : 'the fact names no place',
    )
    .done()
}
