import { fold } from '@/lib/base/fold'
import { parseTime } from '@/lib/base/edtf'
import { shuffled, type Random } from '@/lib/base/random'
import { isOfKind } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import { told } from '../attribution'
import type { QuestionContext } from '../context'
import { showGap, showInGap } from '../gap'
import { holdsName, holdsWord, sharedWords, stemWords } from '../giveaway'
import { entityText, wrongEntities } from '../options/entities'
import { wrongNumbers } from '../options/numbers'
import { wrongTexts } from '../options/texts'
import { wrongTimes } from '../options/times'
import type { Option } from '../question'
import { sortOf } from '../sorts'
import { unnamed, type Asking, type Side } from '../side'
import { holdsFigure, holdsYear, inOldStyle } from '../stem'
import { capital } from '../why'
import type { Form } from './form'
import { showAnswerTime } from '../show-time'

const wanted = 3
const least = 2

/** One of four; of three where only two wrong options are good. */
export const choice: Form<'choice'> = {
  suits: (side) => side.wrong !== null && (side.ask !== null || side.gap !== null),
  make(context, fact, side, random) {
    const asking: Asking = side.ask?.(random) ?? { stem: showGap(side.gap!) }
    const options = optionsFor(context, fact, side, asking, random)
    if (options && isKnownBySort(context, fact, side, options)) return null
    return options && { stem: inOldStyle(fact, side, asking.stem), answer: rightOf(options).text, options }
  },
}

/** A meaning tells what sort of thing its term is: the term is found by that among terms of other sorts. */
function isKnownBySort(context: QuestionContext, fact: Fact, { facet, answer }: Side, options: readonly Option[]) {
  if (fact.kind !== 'definition' || facet !== 'term' || answer.kind !== 'entity') return false
  const right = context.corpus.entity.get(answer.id)
  if (!right || !isOfKind(right, 'term')) return false
  const alike = options.filter(({ correct, entity }) => {
    const other = !correct && entity ? context.corpus.entity.get(entity) : undefined
    return other !== undefined && sortOf(other) === sortOf(right)
  })
  return alike.length < least
}

/** The right option among wrong ones, in the order in which they are shown; `null` where they would not be fair to the stem. */
export function optionsFor(
  context: QuestionContext,
  fact: Fact,
  side: Side,
  asking: Asking,
  random: Random,
): readonly Option[] | null {
  const right = rightOption(context, fact, side)
  if (!right || givenAway(context, side, unnamed(side, asking.stem))) return null
  const wrong = wrongOptions(context, fact, side, asking, right, random)
  if (wrong.length < least || standsOut(context, side, unnamed(side, asking.stem), right, wrong)) return null
  return arranged(side, right, wrong, random)
}

export const rightOf = (options: readonly Option[]): Option => options.find((option) => option.correct)!

function rightOption(
  context: QuestionContext,
  fact: Fact,
  { answer, ask, gap, why = told(context, fact) }: Side,
): Option | null {
  const option = (text: string): Option => ({ text, correct: true, why, references: fact.references })
  switch (answer.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(answer.id)
      return entity
        ? { ...option(entityText(entity, ask === null && (gap?.article ?? false))), entity: answer.id }
        : null
    }
    case 'time': {
      const time = parseTime(answer.time)
      return time ? option(showAnswerTime(time)) : null
    }
    case 'number':
      return option(showInGap(gap, answer.number))
    case 'text':
      return option(capital(answer.text))
  }
}

/** At most three, told apart by more than their spelling. */
function wrongOptions(
  context: QuestionContext,
  fact: Fact,
  side: Side,
  asking: Asking,
  right: Option,
  random: Random,
): readonly Option[] {
  const { answer, wrong, gap, ask } = side
  const article = ask === null && (gap?.article ?? false)
  const found = ((): readonly Option[] => {
    if (wrong?.kind === 'entities' && answer.kind === 'entity')
      return wrongEntities(context, fact, answer.id, asking, wrong, article, wanted, random)
    if (wrong?.kind === 'times' && answer.kind === 'time')
      return wrongTimes(context, fact, answer.time, asking.stem, wrong, wanted, random)
    if (wrong?.kind === 'numbers' && answer.kind === 'number' && gap)
      return wrongNumbers(context, fact, answer, gap, wanted, random)
    if (wrong?.kind === 'texts' && answer.kind === 'text')
      return wrongTexts(context, fact, answer.text, asking.stem, wrong, random)
    return []
  })()
  const seen = new Set([fold(right.text)])
  return found.filter((option) => !seen.has(fold(option.text)) && seen.add(fold(option.text))).slice(0, wanted)
}

/** The stem holds the answer. */
function givenAway(context: QuestionContext, { answer, gap, ask }: Side, stem: string): boolean {
  switch (answer.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(answer.id)
      return !entity || holdsName(stemWords(stem), entity)
    }
    case 'time':
      return holdsYear(stem, answer.time)
    case 'number':
      return ask === null && gap !== null && holdsFigure(stem, showInGap(gap, answer.number))
    case 'text':
      return fold(stem).includes(fold(answer.text))
  }
}

/** A word of the stem that the right option alone repeats, or a right option much longer than the others. */
function standsOut(
  context: QuestionContext,
  { answer }: Side,
  stem: string,
  right: Option,
  wrong: readonly Option[],
): boolean {
  if (answer.kind === 'time' || answer.kind === 'number') return false
  const entity = answer.kind === 'entity' ? context.corpus.entity.get(answer.id) : undefined
  const names = entity && isOfKind(entity, 'person') ? `${entity.name} ${entity.surname}` : (entity?.name ?? right.text)
  const alone = sharedWords(stemWords(stem), names).some(
    (word) => wrong.filter((option) => holdsWord(option.text, word)).length * 2 < wrong.length,
  )
  return (
    alone ||
    (answer.kind === 'text' && right.text.length > 1.3 * Math.max(...wrong.map((option) => option.text.length)))
  )
}

/** Dates and figures in their own order, which is how people read them; all else in any. */
function arranged({ answer }: Side, right: Option, wrong: readonly Option[], random: Random): readonly Option[] {
  if (answer.kind === 'number') {
    const value = (option: Option) => Number(option.text.replaceAll(',', ''))
    return [right, ...wrong].sort((a, b) => value(a) - value(b))
  }
  if (answer.kind !== 'time') return shuffled([right, ...wrong], random)
  const earlier = wrong.filter((option) => /too early/.test(option.why))
  return [...earlier, right, ...wrong.filter((option) => !earlier.includes(option))]
}
