import { showGap } from '../gap'
import { recallable, shownAnswer, stemsOf } from '../recall'
import { acceptedFor } from '../grading/accepted'
import type { Form } from './form'

/** Free recall: the question, and an empty line. */
export const typed: Form<'typed'> = {
  suits: (side) => side.recall && side.answer.kind !== 'time' && (side.ask !== null || side.gap !== null),
  can: (context, side) => stemsOf(side).every((stem) => recallable(context, side, stem)),
  make(context, _fact, side, random) {
    const stem = side.ask?.(random).stem ?? showGap(side.gap!)
    if (!recallable(context, side, stem)) return null
    return {
      stem,
      answer: shownAnswer(context, side, side.ask === null ? side.gap : null),
      accept: acceptedFor(context, side.answer, side.gap),
      entity: side.answer.kind === 'entity' ? side.answer.id : null,
    }
  },
}
