import { shuffled, type Random } from '@/lib/base/random'
import { companionsOf, datedEvent, shownEvent, type DatedEvent } from '../dated-events'
import type { Form } from './form'

const [fewest, most] = [3, 5]

/** The card's event among others of its topic, to be put in the order in which they happened. */
export const order: Form<'order'> = {
  suits: (side) => side.facet === 'time' && side.answer.kind === 'time' && side.recall,
  make(context, fact, _side, random) {
    const own = datedEvent(context, fact.id)
    if (!own) return null
    const count = fewest - 1 + Math.floor(random() * (most - fewest + 1))
    const chosen = [own, ...companionsOf(context, own, count, random)]
    if (chosen.length < fewest) return null
    const items = unordered(chosen, random)
    const right = items.map((_, index) => index).sort((a, b) => items[a]!.first - items[b]!.first)
    return {
      stem: 'In which order did these happen? Put the earliest first.',
      answer: right.map((index) => items[index]!.text).join('; '),
      items: items.map(shownEvent),
      right,
      own: items.indexOf(own),
    }
  },
}

/** Never as they happened: that would be answered by leaving them alone. */
function unordered(chosen: readonly DatedEvent[], random: Random): readonly DatedEvent[] {
  const items = shuffled(chosen, random)
  const happened = items.every((one, i) => i === 0 || items[i - 1]!.first < one.first)
  return happened ? [...items.slice(1), items[0]!] : items
}
