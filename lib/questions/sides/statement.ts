import { parseTime, type Span } from '@/lib/base/edtf'
import type { FactOf } from '@/lib/corpus/fact'
import { slotValue } from '@/lib/corpus/template'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { whenQuestion } from '../interrogative'
import { SideList, type Sides } from '../side'
import { dateSide } from './dated'
import { endInSentence } from './ends'
import { numberSide } from './measure'
import { entitySide } from './parts'

/** The slots that the content says have one right answer, given the rest of the sentence. */
export const statement = (context: QuestionContext, fact: FactOf<'statement'>, wanted?: string): Sides => {
  const list = new SideList(fact, wanted)
  for (const slot of Object.keys(fact.slots)) {
    if (!fact.asks.includes(slot)) {
      list.refuse(slot, 'the content does not say that it has one right answer')
      continue
    }
    list.add(slot, () => {
      const answer = slotValue(fact, slot)
      if (!answer) return 'the slot is empty'
      if (answer.kind === 'entity') return entitySide(context, fact, slot, answer.id)
      if (answer.kind === 'number') return numberSide(context, fact, slot, answer)
      const gap = gapOf(context, fact, slot)
      if (typeof gap === 'string') return gap
      const turned = answer.kind === 'time' ? whenQuestion(gap) : null
      return {
        answer,
        ask: turned === null ? null : () => ({ stem: turned }),
        gap,
        recall: true,
        wrong: answer.kind === 'time' ? { kind: 'times', after: null, before: null } : null,
      }
    })
  }
  for (const [slot, time] of spansIn(fact))
    list
      .add(`${slot}-start`, () => endInSentence(context, fact, slot, time, 'start'))
      .add(`${slot}-end`, () => endInSentence(context, fact, slot, time, 'end'))
  // The date on which the whole sentence hangs, where it shows it in plain words.
  if (fact.asks.includes('time') && !Object.hasOwn(fact.slots, 'time')) list.add('time', () => dateSide(context, fact))
  return list.done()
}

/** The intervals that are asked for: each end is a side of its own. */
const spansIn = (fact: FactOf<'statement'>): readonly (readonly [slot: string, time: Span])[] =>
  fact.asks.flatMap((slot) => {
    const value = slotValue(fact, slot)
    const time = value?.kind === 'time' ? parseTime(value.time) : null
    return time?.kind === 'span' ? [[slot, time] as const] : []
  })
