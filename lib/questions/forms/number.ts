import type { QuestionContext } from '../context'
import { showGap, type Gap } from '../gap'
import { acceptedFor } from '../grading/accepted'
import { recallable } from '../recall'
import type { Side } from '../side'
import type { Form } from './form'

/** A figure from memory, in its own sentence and with its unit, to the precision that the sources give. */
export const number: Form<'number'> = {
  suits: (side) => side.recall && side.answer.kind === 'number' && side.gap !== null,
  can,
  make(context, _fact, side) {
    const { answer, gap } = side
    if (answer.kind !== 'number' || !gap || !can(context, side)) return null
    return {
      stem: showGap(gap),
      before: gap.before,
      after: gap.after,
      unit: unitOf(gap),
      approximate: answer.precision === 'about',
      answer: gap.shown,
      accept: acceptedFor(context, answer, gap),
    }
  },
}

function can(context: QuestionContext, side: Side): boolean {
  return recallable(context, side, showGap(side.gap!))
}

/** What the slot shows behind its figure. */
function unitOf({ segments, at, shown, after }: Gap): string {
  const slot = segments[at]?.text ?? ''
  const unit = slot.slice(slot.lastIndexOf(shown) + shown.length)
  return after.startsWith(unit) ? unit : ''
}
