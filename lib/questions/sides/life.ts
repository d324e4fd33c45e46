import { addDays, outerBounds, parseTime } from '@/lib/base/edtf'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { SideList, type Sides } from '../side'
import { entitySide, nameOf, orNull } from './parts'

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
      fact.place ? entitySide(context, fact, 'place', fact.place, `Where was ${who} born?`) : 'the fact names no place',
    )
    .done()
}

export const death = (context: QuestionContext, fact: FactOf<'death'>): Sides => {
  const who = nameOf(context, fact.person)
  const born = context.chronology.lifeOf(fact.person)?.first ?? null
  return new SideList(fact)
    .add('time', () => ({
      answer: { kind: 'time', time: fact.time },
      ask: () => ({ stem: `When did ${who} die?` }),
      gap: orNull(gapOf(context, fact, 'time')),
      recall: true,
      wrong: { kind: 'times', after: born && addDays(born, 20 * year), before: null },
    }))
    .add('place', () =>
      fact.place ? entitySide(context, fact, 'place', fact.place, `Where did ${who} die?`) : 'the fact names no place',
    )
    .done()
}
