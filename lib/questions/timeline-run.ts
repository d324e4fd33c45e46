import { seededRandom, shuffled } from '@/lib/base/random'
import type { FactId } from '@/lib/corpus/fact'
import { nameInSentence } from '@/lib/corpus/entity'
import { cardIdOf } from './card-list'
import type { QuestionContext } from './context'
import { areClear, datedEvent, isNumbered, shownEvent, type DatedEvent } from './dated-events'
import { gapsAmong } from './forms/timeline'
import { isPlural } from './noun'
import type { Card, QuestionOf } from './question'

/** A name on two lines of a phone. */
const longestName = 62

export interface PlacedItem {
  readonly card: Card
  readonly question: QuestionOf<'timeline'>
}

/**
 * A run of events, each to be placed among those before it, the first one given. All stand clear of one another in either calendar, and none
 * is a part of another.
 * @param fit whether an event may come next; what it tells is then known to those that follow
 */
export function timelineRun(
  context: QuestionContext,
  factIds: readonly FactId[],
  count: number,
  seed: string,
  fit: (item: PlacedItem) => boolean,
): readonly PlacedItem[] {
  const events = factIds.flatMap((id) => datedEvent(context, id) ?? [])
  const known = events.filter((one) => one.fact.importance <= 2 && one.text.length <= longestName)
  const placed: DatedEvent[] = []
  const items: PlacedItem[] = []
  for (const next of shuffled(known, seededRandom(`${seed}|timeline`))) {
    if (items.length === count) break
    if (!placed.every((one) => canStandTogether(context, one, next))) continue
    const item = placed.length === 0 ? null : itemOf(placed, next)
    if (item && !fit(item)) continue
    if (item) items.push(item)
    placed.push(next)
    placed.sort((a, b) => a.first - b.first)
  }
  return items
}

function canStandTogether(context: QuestionContext, one: DatedEvent, other: DatedEvent): boolean {
  return (
    one.event.id !== other.event.id &&
    areClear(one, other) &&
    !(isNumbered(one.event) && isNumbered(other.event)) &&
    context.overlaps.areApart(one.event.id, other.event.id)
  )
}

function itemOf(placed: readonly DatedEvent[], own: DatedEvent): PlacedItem {
  const { fact, event } = own
  const options = gapsAmong(placed, own)
  const card: Card = {
    id: cardIdOf(fact, 'time'),
    factId: fact.id,
    facet: 'time',
    answer: { kind: 'time', time: fact.time },
    topics: fact.topics,
    importance: fact.importance,
  }
  const question: QuestionOf<'timeline'> = {
    form: 'timeline',
    cardId: card.id,
    factId: fact.id,
    factRevision: fact.revision,
    facet: 'time',
    label: 'Date',
    stem: `Where ${isPlural(event) ? 'do' : 'does'} ${nameInSentence(event)} belong? The earliest stands first.`,
    answer: options.find((option) => option.correct)!.text,
    explanation: fact.note ? `${fact.statement} ${fact.note}` : fact.statement,
    references: fact.references,
    item: shownEvent(own),
    placed: placed.map(shownEvent),
    options,
    dated: true,
  }
  return { card, question }
}
