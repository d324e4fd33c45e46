import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { SideList, type Side, type Sides } from '../side'
import { dateSide } from './dated'
import type { Fact } from '@/lib/corpus/fact'
import type { SlotValue } from '@/lib/corpus/template'

export const measure = (context: QuestionContext, fact: FactOf<'measure'>, wanted?: string): Sides =>
  new SideList(fact, wanted)
    .add('value', () =>
      numberSide(context, fact, 'value', {
        kind: 'number',
        number: fact.value,
        unit: fact.unit,
        precision: fact.precision,
      }),
    )
    .add('time', () => dateSide(context, fact))
    .done()

/** A figure, asked by the sentence that it stands in. */
export function numberSide(
  context: QuestionContext,
  fact: Fact,
  slot: string,
  answer: Extract<SlotValue, { kind: 'number' }>,
): Omit<Side, 'facet'> | string {
  if (answer.precision === 'at-least' || answer.precision === 'at-most')
    return 'it is a bound: other figures keep it too'
  const gap = gapOf(context, fact, slot)
  if (typeof gap === 'string') return gap
  return { answer, ask: null, gap, recall: true, wrong: { kind: 'numbers' } }
}
