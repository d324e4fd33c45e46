import { isLong, parseTime } from '@/lib/base/edtf'
import { possibleDays } from '@/lib/corpus/derived-days'
import { kindOf, type EntityId } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { partSentence } from '../part'
import { SideList, type Side, type Sides } from '../side'
import { addEnds } from './ends'
import { eventSide } from './event'
import { whenWasQuestion } from './event-words'
import { entitySide, functional, nameOf, orNull, whereAsked } from './parts'
import { outcomeSide } from './outcome'

type Happening = FactOf<'happening'>

export const happening = (context: QuestionContext, fact: Happening, wanted?: string): Sides => {
  const event = nameOf(context, fact.event)
  const siblings = (context.corpus.naming.get(fact.event) ?? []).filter(
    (one): one is Happening => one.kind === 'happening' && one.event === fact.event && one.id !== fact.id,
  )
  const list = new SideList(fact, wanted)
    .add('time', () => {
      if (!siblings.every((one) => covers(fact, one))) return 'another fact tells of the same event at another time'
      const time = parseTime(fact.time)!
      const entity = context.corpus.entity.get(fact.event)
      const question = entity ? whenWasQuestion(entity) : `When did ${event} take place?`
      return {
        answer: { kind: 'time', time: fact.time },
        ask: () => ({
          stem:
            time.kind === 'span'
              ? question.replace(/^When (did|was|were)/, 'When, from beginning to end, $1')
              : question,
        }),
        gap: orNull(gapOf(context, fact, 'time')),
        recall: true,
        wrong: { kind: 'times', after: null, before: null },
      }
    })
    .add('place', () => {
      if (!fact.place) return 'the fact names no place'
      if (siblings.some((one) => one.place && one.place !== fact.place))
        return 'another fact puts the same event in another place'
      return entitySide(
        context,
        fact,
        'place',
        fact.place,
        `${whereAsked(context, fact.place)} did ${event} take place?`,
      )
    })
  const time = parseTime(fact.time)
  if (time?.kind === 'span' && isLong(time))
    addEnds(context, list, {
      fact,
      time,
      who: event,
      began: `When did ${event} begin`,
      ended: `When did ${event} end`,
      twins: siblings,
    })
  list.add('event', () => eventSide(context, fact)).add('outcome', () => outcomeSide(context, fact))
  const seen = new Set<string>()
  fact.participants.forEach(({ who, role, only }, index) => {
    // The number in the list would move when the list is mended.
    const facet = participantFacet(who)
    if (!only || seen.has(facet))
      return list.refuse(facet, only ? 'the same participant is asked for already' : 'others had the same part')
    seen.add(facet)
    if (fact.never_ask.includes(`participant-${index + 1}`))
      return list.refuse(facet, 'the content says that it is never asked')
    return list.add(facet, () => participantSide(context, fact, who, role))
  })
  return list.done()
}

export const participantFacet = (who: EntityId) => `participant-${who.slice(who.indexOf('/') + 1)}`

const covers = (one: Happening, other: Happening) => {
  const [a, b] = [one, other].map((fact) => possibleDays(parseTime(fact.time)!, fact.calendar === 'julian')) as [
    ReturnType<typeof possibleDays>,
    ReturnType<typeof possibleDays>,
  ]
  // Of two facts that say the same, both may be asked.
  return (a.first ?? '') <= (b.first ?? '') && (a.last ?? '9999') >= (b.last ?? '9999')
}

function participantSide(
  context: QuestionContext,
  fact: Happening,
  who: Happening['participants'][number]['who'],
  role: string,
): Omit<Side, 'facet'> {
  const asker = kindOf(who) === 'person' ? 'Who' : 'Which organization'
  return {
    answer: { kind: 'entity', id: who },
    ask: () => ({ stem: `${partSentence(context, fact.event, asker, role)}?` }),
    gap: null,
    recall: true,
    wrong: functional(fact),
  }
}
