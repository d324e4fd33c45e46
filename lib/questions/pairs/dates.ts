import { parseTime } from '@/lib/base/edtf'
import { areClear, datedEvent, eventsNear, isNumbered, shownEvent, type DatedEvent } from '../dated-events'
import { lookOf } from '../show-time'
import type { Pair, PairSort } from './pair'

interface DatePair extends Pair {
  readonly event: DatedEvent
  /** Dates of one precision only: the one day among years would be known by that. */
  readonly look: string
}

/** Events, and when they happened. */
export const dates: PairSort<DatePair> = {
  facets: ['time'],
  pairOf(context, fact) {
    const event = datedEvent(context, fact.id)
    if (!event) return null
    const { text, when } = shownEvent(event)
    return { fact, line: text, name: when, event, look: lookOf(parseTime(event.fact.time)!) }
  },
  stemOf: () => 'Which of these happened when?',
  near: (context, { event }) =>
    eventsNear(context, event).map((one) => ({
      fact: one.fact,
      weight: 1 / (365 + Math.abs(one.first - event.first)),
    })),
  // "XVI" and "XVII" order themselves.
  tempts: (context, one, other) =>
    one.look === other.look &&
    !(isNumbered(one.event.event) && isNumbered(other.event.event)) &&
    context.overlaps.areApart(one.event.event.id, other.event.event.id),
  wrong: (_context, one, other) =>
    areClear(one.event, other.event) ? { rule: 'outside', facts: [one.fact.id, other.fact.id] } : null,
  arranged: (pairs) => [...pairs].sort((a, b) => a.event.first - b.event.first),
}
