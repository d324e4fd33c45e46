import { fold } from '@/lib/base/fold'
import { parseTime } from '@/lib/base/edtf'
import { isOfKind } from '@/lib/corpus/entity'
import type { QuestionContext } from './context'
import { showGap, showInGap, type Gap } from './gap'
import { hintsAt, holdsName, stemWords, wordsOf } from './giveaway'
import { unnamed, type Side } from './side'
import { holdsFigure, holdsYear } from './stem'
import { capital } from './why'
import { entityText } from './options/entities'
import { showAnswerTime } from './show-time'

/** The stems that the seed chooses from: seeds at both ends tell whether there is more than one, those between meet each of a few. */
export function stemsOf({ ask, gap }: Side): readonly string[] {
  if (!ask) return gap ? [showGap(gap)] : []
  const [first, last] = [0, 0.999].map((seed) => ask(() => seed).stem) as [string, string]
  if (first === last) return [first]
  return [...new Set([first, ...[0.2, 0.4, 0.6, 0.8].map((seed) => ask(() => seed).stem), last])]
}

/** Whether the stem leaves something to recall. */
export function recallable(context: QuestionContext, side: Side, whole: string): boolean {
  const { answer, gap } = side
  const stem = unnamed(side, whole)
  switch (answer.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(answer.id)
      const words = stemWords(stem)
      if (!entity || holdsName(words, entity)) return false
      if (isOfKind(entity, 'person')) {
        // A relative of the same surname leaves the first name to recall.
        return !wordsOf(stem).includes(fold(entity.surname)) || context.sharedSurnames.has(fold(entity.surname))
      }
      return !hintsAt(words, entity)
    }
    case 'time':
      return !holdsYear(stem, answer.time)
    case 'number':
      return !holdsFigure(stem, showInGap(gap, answer.number))
    case 'text':
      return !fold(stem).includes(fold(answer.text))
  }
}

/** The answer as it is shown beside the question. */
export function shownAnswer(context: QuestionContext, { answer }: Side, gap: Gap | null): string {
  switch (answer.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(answer.id)
      return entity ? entityText(entity, gap?.article ?? false) : answer.id
    }
    case 'time': {
      const time = parseTime(answer.time)
      return time ? showAnswerTime(time) : answer.time
    }
    case 'number':
      return showInGap(gap, answer.number)
    case 'text':
      return capital(answer.text)
  }
}
