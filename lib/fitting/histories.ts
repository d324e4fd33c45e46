import { studyDayNumber } from '@/lib/base/study-day'
import { countingEntries } from '@/lib/scheduling/replay'
import { ratings, type CardId, type LogEntry, type Rating } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** One card's answers as FSRS is fitted to them, each on a study day of the learner's. */
export interface History {
  readonly ratings: readonly Rating[]
  /** Study days since the answer before; 0 for the first. A clock that ran back counts as no time passed. */
  readonly gapDays: readonly number[]
  readonly atMs: readonly number[]
}

/** An answer to be foretold from those before it: the first of its study day, to a card met on an earlier one. */
export interface Item {
  readonly history: History
  /** Its place in the history, from 1. */
  readonly at: number
}

type Days = Pick<SchedulingSettings, 'timeZone' | 'rolloverHour'>

/** The answers that count, card by card; a card that was reset has one history before it and another after. @param entries in any order */
export function historiesOf(entries: readonly LogEntry[], { timeZone, rolloverHour }: Days): readonly History[] {
  const cards = new Map<CardId, { ratings: Rating[]; gapDays: number[]; atMs: number[]; day: number; id: string }>()
  const ended: Pick<History, 'ratings' | 'gapDays' | 'atMs'>[] = []
  for (const entry of countingEntries(entries)) {
    if (entry.kind !== 'review') {
      const card = entry.kind === 'reset' ? cards.get(entry.cardId) : undefined
      if (card && cards.delete(entry.cardId)) ended.push(card)
      continue
    }
    const { id, cardId, rating, atMs } = entry
    const day = studyDayNumber(atMs, timeZone, rolloverHour)
    const card = cards.get(cardId)
    if (!card) cards.set(cardId, { ratings: [rating], gapDays: [0], atMs: [atMs], day, id })
    // The same entry may stand twice in a log, next to itself.
    else if (card.id !== id || card.atMs.at(-1) !== atMs) {
      card.ratings.push(rating)
      card.gapDays.push(Math.max(0, day - card.day))
      card.atMs.push(atMs)
      card.day = day
      card.id = id
    }
  }
  return [...ended, ...cards.values()].map((card) => ({
    ratings: card.ratings,
    gapDays: card.gapDays,
    atMs: card.atMs,
  }))
}

/**
 * What there is to foretell, by time. As in Anki, second answers of a day are no item, for they say more of a minute's memory than of a day's;
 * they stay in the history of the items after them.
 */
export function itemsOf(histories: readonly History[]): readonly Item[] {
  return histories
    .flatMap((history) => history.gapDays.flatMap((gap, at) => (gap > 0 ? [{ history, at }] : [])))
    .sort((a, b) => timeOf(a) - timeOf(b))
}

const timeOf = ({ history, at }: Item) => history.atMs[at]!

/** The earlier answers, and as many later ones as `share` of all. */
export function cutByTime(items: readonly Item[], share: number): readonly [readonly Item[], readonly Item[]] {
  const place = items.length - Math.round(items.length * share)
  return [items.slice(0, place), items.slice(place)]
}

/** Items as fsrs-rs takes them: each with all that came before it, one after another. */
export interface FlatItems {
  /** 1 to 4. */
  readonly ratings: Uint32Array
  readonly gapDays: Uint32Array
  /** How many answers each item has. */
  readonly lengths: Uint32Array
}

export function flatten(items: readonly Item[]): FlatItems {
  const answers = items.reduce((sum, { at }) => sum + at + 1, 0)
  const flat = {
    ratings: new Uint32Array(answers),
    gapDays: new Uint32Array(answers),
    lengths: Uint32Array.from(items, ({ at }) => at + 1),
  }
  let place = 0
  for (const { history, at } of items)
    for (let i = 0; i <= at; i++, place++) {
      flat.ratings[place] = ratings.indexOf(history.ratings[i]!) + 1
      flat.gapDays[place] = history.gapDays[i]!
    }
  return flat
}
