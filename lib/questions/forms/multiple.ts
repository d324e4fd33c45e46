import { shuffled, type Random } from '@/lib/base/random'
import type { QuestionContext } from '../context'
import { holdsName, stemWords } from '../giveaway'
import { entityText, wrongEntities } from '../options/entities'
import type { Option } from '../question'
import type { Side, Whole } from '../side'
import type { Form } from './form'

const [fewestRight, mostRight] = [2, 4]
/** More would not stand on a phone above the button. */
const [fewest, most] = [4, 5]
const mostWrong = 3

/** All that are on a list, among others that are not: only where the list is whole. The card's own is always among those offered. */
export const multiple: Form<'multiple'> = {
  suits: ({ whole, wrong }) => whole !== undefined && whole.members.length >= fewestRight && wrong?.kind === 'entities',
  make(context, fact, side, random) {
    const { answer, wrong, whole } = side
    if (answer.kind !== 'entity' || wrong?.kind !== 'entities' || !whole) return null
    const right = rightOnes(context, side, whole, random)
    if (right.length < fewestRight) return null
    const [least, limit] = [Math.max(1, fewest - right.length), Math.min(mostWrong, most - right.length)]
    const count = least + Math.floor(random() * (limit - least + 1))
    const others = wrongEntities(context, fact, answer.id, whole.asking, wrong, false, count, random)
    if (others.length < least) return null
    const options = shuffled([...right, ...others], random)
    return {
      stem: whole.asking.stem,
      answer: options.flatMap(({ correct, text }) => (correct ? [text] : [])).join('; '),
      options,
    }
  },
}

/** The card's own and some others of the list, none of whom the question names. */
function rightOnes(
  context: QuestionContext,
  { answer }: Side,
  { asking, members }: Whole,
  random: Random,
): readonly Option[] {
  const words = stemWords(asking.stem)
  const options = members.flatMap((member): readonly Option[] => {
    const entity = context.corpus.entity.get(member.id)
    if (!entity || holdsName(words, entity)) return []
    const { statement: why, references } = member.fact
    return [{ text: entityText(entity, false), correct: true, entity: member.id, why, references }]
  })
  const own = options.find(({ entity }) => answer.kind === 'entity' && entity === answer.id)
  const others = options.filter(
    (one, at) => one !== own && options.findIndex(({ entity }) => entity === one.entity) === at,
  )
  if (!own) return []
  const count = fewestRight + Math.floor(random() * (Math.min(mostRight, others.length + 1) - fewestRight + 1))
  return [own, ...shuffled(others, random).slice(0, count - 1)]
}
