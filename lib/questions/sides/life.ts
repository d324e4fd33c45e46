import { addDays, outerBounds, parseTime } from '@/lib/base/edtf'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { SideList, type Sides } from '../side'
import { entitySide, nameOf, orNull, whereAsked } from './parts'

const year = 365

export const birth = (context: QuestionContext, fact: FactOf<'birth'>): Sides => {
  const who = nameOf(context, fact.person)
  const { last } = outerBounds(parseTime(fact.time)!)
  return new SideList(fact)
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

export const death = (context: QuestionContext, fact: FactOf<'death'>): Sides => {
  const who = nameOf(context, fact.person)
  const [how, end] = /^was (executed|killed|murdered|shot|assassinated)\b/.exec(fact.manner ?? '') ?? []
  const died = how ? `was ${who} ${end}` : `did ${who} die`
  const born = context.chronology.lifeOf(fact.person)?.first ?? null
  return new SideList(fact)
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
