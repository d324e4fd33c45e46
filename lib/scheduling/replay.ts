import { runThrough, type Steps } from '@/lib/base/steps'
import { studyDayNumber } from '@/lib/base/study-day'
import { settingsAt } from './former-pace'
import type { Model } from './fsrs'
import { asideAfter, cared, setAside } from './care'
import { newMemory, type Aside, type Memory, type SeenMemory } from './memory'
import { byTime, type Care, type CardId, type LogEntry, type Review, type ReviewId } from './review'
import { modelFor, review, stageAfter } from './scheduler'
import type { SchedulingSettings } from './settings'

/**
 * Memory after a whole log, given in any order: entries count in order of time, once each, and not when an undo of the same card names them.
 * A card whose every entry was undone is absent, as if never seen.
 */
export function replay(entries: readonly LogEntry[], settings: SchedulingSettings): ReadonlyMap<CardId, Memory> {
  const counting = countingEntries(entries)
  const memories = new Map<CardId, Memory>()
  const lastOfFormerPace = new Map<SchedulingSettings, Set<CardId>>()
  for (const [cardId, fold] of folded(counting, settings)) {
    const then = settingsAt(settings, fold.last.atMs)
    memories.set(cardId, fold.memory(sameWeights(then, settings) ? then : settings))
    if (sameWeights(then, settings)) continue
    const cards = lastOfFormerPace.get(then)
    if (cards) cards.add(cardId)
    else lastOfFormerPace.set(then, new Set([cardId]))
  }
  for (const [then, cards] of lastOfFormerPace) {
    const theirs = counting.filter(({ cardId }) => cards.has(cardId))
    for (const [cardId, fold] of folded(theirs, then)) {
      const memory = memories.get(cardId)
      if (memory?.kind !== 'seen') continue
      const { stabilityDays, difficulty } = memory
      memories.set(cardId, { ...fold.memory(then), stabilityDays, difficulty })
    }
  }
  for (const [cardId, aside] of asidesIn(counting, settings))
    if (aside) memories.set(cardId, setAside(memories.get(cardId) ?? newMemory, aside))
  return memories
}

/** Where only the retention or the steps have changed, one way through the log tells everything. */
const sameWeights = (one: SchedulingSettings, other: SchedulingSettings) =>
  one.weights === other.weights ||
  (one.weights !== null &&
    one.weights.length === other.weights?.length &&
    one.weights.every((weight, i) => weight === other.weights?.[i]))

/** What was answered of each card since it was last reset. */
function folded(entries: readonly (Review | Care)[], settings: SchedulingSettings): ReadonlyMap<CardId, Fold> {
  const model = modelFor(settings)
  const cards = new Map<CardId, Fold>()
  for (const entry of entries) {
    if (entry.kind !== 'review') {
      if (entry.kind === 'reset') cards.delete(entry.cardId)
      continue
    }
    const fold = cards.get(entry.cardId)
    if (fold && fold.last.atMs === entry.atMs && fold.last.id === entry.id) continue
    const day = studyDayNumber(entry.atMs, settings.timeZone, settings.rolloverHour)
    if (fold) fold.add(entry, day, model, settings)
    else cards.set(entry.cardId, new Fold(entry, day))
  }
  return cards
}

function asidesIn(entries: readonly (Review | Care)[], settings: SchedulingSettings) {
  const asides = new Map<CardId, Aside | undefined>()
  for (const entry of entries)
    if (entry.kind !== 'review') asides.set(entry.cardId, asideAfter(asides.get(entry.cardId), entry, settings))
  return asides
}

export function groupByCard(entries: readonly LogEntry[]): Map<CardId, LogEntry[]> {
  const byCard = new Map<CardId, LogEntry[]>()
  for (const entry of entries) {
    const list = byCard.get(entry.cardId)
    if (list) list.push(entry)
    else byCard.set(entry.cardId, [entry])
  }
  return byCard
}

/** Memory after one card's entries, in any order. */
export function replayCard(entries: readonly LogEntry[], settings: SchedulingSettings): Memory {
  return replay(entries, settings).values().next().value ?? newMemory
}

/** The reviews that count, in the log's order; the same one may stand there twice, next to itself. */
export function countingReviews(entries: readonly LogEntry[]): readonly Review[] {
  const counting = countingEntries(entries)
  return counting.every((entry) => entry.kind === 'review')
    ? counting
    : counting.filter((entry) => entry.kind === 'review')
}

/** All that was not undone, in the log's order. Who replays it starts a card anew at its `reset`. */
export const countingEntries = (entries: readonly LogEntry[]): readonly (Review | Care)[] =>
  runThrough(countingSteps(entries))

/** Entries that are looked through between two chances to pause: a millisecond or two. */
const stride = 5_000

/** The same in steps. To put a log in order that is not is one of them. */
export function* countingSteps(entries: readonly LogEntry[]): Steps<readonly (Review | Care)[]> {
  let sorted = true
  let undone: Map<ReviewId, Set<CardId>> | null = null
  for (let i = 0; i < entries.length; i++) {
    if (i > 0 && i % stride === 0) yield
    const entry = entries[i]!
    if (i > 0 && byTime(entries[i - 1]!, entry) > 0) sorted = false
    if (entry.kind !== 'undo') continue
    undone ??= new Map()
    const cards = undone.get(entry.undoes)
    if (cards) cards.add(entry.cardId)
    else undone.set(entry.undoes, new Set([entry.cardId]))
  }
  const inOrder = sorted ? entries : entries.toSorted(byTime)
  if (!undone) return inOrder as readonly (Review | Care)[]
  const counting: (Review | Care)[] = []
  for (let i = 0; i < inOrder.length; i++) {
    if (i % stride === 0) yield
    const entry = inOrder[i]!
    if (entry.kind !== 'undo' && !undone.get(entry.id)?.has(entry.cardId)) counting.push(entry)
  }
  return counting
}

/**
 * One card on its way through a replay. It lags one review behind: only the last review needs a due time, and leaving out the others'
 * (FSRS goes by stability, difficulty and elapsed days) is what makes a long replay nearly as quick as the formulas alone.
 */
class Fold {
  /** The state before `last`: none as long as `reps` is 0. */
  private reps = 0
  private lapses = 0
  private stage: SeenMemory['stage'] = 'learning'
  private step = 0
  private stabilityDays = 0.5
  private difficulty = 0.5
  private atMs = 0
  private beforeDay = 0

  constructor(
    public last: Review,
    private day: number,
  ) {}

  add(next: Review, day: number, model: Model, settings: SchedulingSettings): void {
    const { rating, atMs } = this.last
    const before = this.reps > 0
    const after = before
      ? model.after(this.stabilityDays, this.difficulty, this.day - this.beforeDay, rating)
      : model.first(rating)
    const stage = stageAfter(before ? this.stage : null, this.step, rating, settingsAt(settings, atMs))
    this.reps += 1
    if (stage.lapsed) this.lapses += 1
    this.stage = stage.stage
    this.step = stage.step
    this.stabilityDays = after.stabilityDays
    this.difficulty = after.difficulty
    this.atMs = atMs
    this.beforeDay = this.day
    this.last = next
    this.day = day
  }

  memory(settings: SchedulingSettings): SeenMemory {
    if (this.reps === 0) return review(newMemory, this.last, this.last.cardId, settings)
    const before: SeenMemory = {
      kind: 'seen',
      stage: this.stage,
      step: this.step,
      stabilityDays: this.stabilityDays,
      difficulty: this.difficulty,
      dueAtMs: this.atMs,
      lastReviewAtMs: this.atMs,
      reps: this.reps,
      lapses: this.lapses,
    }
    return review(before, this.last, this.last.cardId, settings)
  }
}

/** A card's memory, and what must be known of its entries to go on from it without reading them all. */
export interface Remembered {
  readonly memory: Memory
  /** The last entry, in the log's order. */
  readonly last: Pick<LogEntry, 'atMs' | 'id'> | null
  /** Whether an undo is among the entries. It may name a review that has not arrived yet. */
  readonly hasUndo: boolean
}

export const nothingRemembered: Remembered = { memory: newMemory, last: null, hasUndo: false }

/** What is remembered of a card after all of its entries, in any order. */
export function remember(entries: readonly LogEntry[], settings: SchedulingSettings): Remembered {
  const last = entries.reduce<LogEntry | null>(
    (latest, entry) => (latest && byTime(latest, entry) > 0 ? latest : entry),
    null,
  )
  return {
    memory: replayCard(entries, settings),
    last: last && { atMs: last.atMs, id: last.id },
    hasUndo: entries.some((entry) => entry.kind === 'undo'),
  }
}

/**
 * What is remembered after one more entry, where that can be told without the card's history; null where it cannot, because undos are
 * about, the entry belongs before what is already counted, or it was given at a former pace. Then `remember` over all of the card's entries tells it.
 */
export function advance(before: Remembered, entry: LogEntry, settings: SchedulingSettings): Remembered | null {
  if (entry.kind === 'undo' || before.hasUndo) return null
  const { last } = before
  if (settingsAt(settings, entry.atMs) !== settings) return null
  if (last && (last.atMs > entry.atMs || (last.atMs === entry.atMs && last.id >= entry.id))) return null
  return {
    memory:
      entry.kind === 'review'
        ? review(before.memory, entry, entry.cardId, settings)
        : cared(before.memory, entry, settings),
    last: { atMs: entry.atMs, id: entry.id },
    hasUndo: false,
  }
}
