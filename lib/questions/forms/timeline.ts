import type { Random } from '@/lib/base/random'
import { nameInSentence } from '@/lib/corpus/entity'
import { companionsOf, datedEvent, shownEvent, type DatedEvent } from '../dated-events'
import { isPlural } from '../noun'
import type { QuestionContext } from '../context'
import type { Option } from '../question'
import type { Form } from './form'

const [fewest, most] = [3, 5]
/** Names stand on two lines of a phone, and so many letters above its edge. */
const [longestName, roomy] = [62, 190]

/** One event to be put in its place among others that stand in order already. */
export const timeline: Form<'timeline'> = {
  suits: (side) => side.facet === 'time' && side.answer.kind === 'time' && side.recall,
  make(context, fact, _side, random) {
    const own = datedEvent(context, fact.id)
    if (!own) return null
    const placed = neighboursOf(context, own, random)
    if (placed.length < fewest) return null
    const options = gapsAmong(placed, own)
    return {
      stem: `Where among these ${isPlural(own.event) ? 'do' : 'does'} ${nameInSentence(own.event)} belong? The earliest stands first.`,
      answer: options.find((option) => option.correct)!.text,
      item: shownEvent(own),
      placed: placed.map(shownEvent),
      options,
    }
  },
}

/** In order. How many of them come before it is left to chance, so that the middle is not the place to look. */
function neighboursOf(context: QuestionContext, own: DatedEvent, random: Random): readonly DatedEvent[] {
  const count = fewest + Math.floor(random() * (most - fewest + 1))
  const earlier = Math.floor(random() * (count + 1))
  const isShort = (one: DatedEvent, chosen: readonly DatedEvent[]) =>
    one.text.length <= longestName && chosen.reduce((sum, { text }) => sum + text.length, one.text.length) <= roomy
  const isEarlier = (one: DatedEvent) => one.first < own.first
  const drawn = companionsOf(context, own, count, random, (one, chosen) => {
    const room = isEarlier(one) ? earlier : count - earlier
    return isShort(one, chosen) && chosen.filter((other) => isEarlier(other) === isEarlier(one)).length < room
  })
  // Of what stands first or last in its topic, there are none on one side.
  const enough = drawn.length >= fewest ? drawn : companionsOf(context, own, count, random, isShort)
  return [...enough].sort((a, b) => a.first - b.first)
}

/** A place before, between and after the events, each with what proves it wrong. */
export function gapsAmong(placed: readonly DatedEvent[], own: DatedEvent): readonly Option[] {
  const right = placed.filter((one) => one.first < own.first).length
  return [...placed, null].map((_, gap): Option => {
    const text = gapWords(placed[gap - 1], placed[gap])
    if (gap === right) return { text, correct: true, why: own.fact.statement, references: own.fact.references }
    // Too early, it would stand before an event that it came after.
    const [miss, passed, came] =
      gap < right ? ['early', placed[gap]!, 'after'] : (['late', placed[gap - 1]!, 'before'] as const)
    return {
      text,
      correct: false,
      why: `Too ${miss}: it came ${came} ${nameInSentence(passed.event)} (${shownEvent(passed).when.replace(' (Old Style)', ', Old Style')}).`,
      references: passed.fact.references,
      because: { rule: 'outside', facts: [own.fact.id, passed.fact.id] },
    }
  })
}

function gapWords(before: DatedEvent | undefined, after: DatedEvent | undefined): string {
  const [one, other] = [before, after].map((event) => event && nameInSentence(event.event))
  return one && other ? `Between ${one} and ${other}` : one ? `After ${one}` : `Before ${other}`
}
