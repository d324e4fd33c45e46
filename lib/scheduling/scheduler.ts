import { nextStudyDayStartMs, studyDayNumber, studyDayStartMs } from '@/lib/base/study-day'
import { Model, type Strength } from './fsrs'
import { fuzzed, fuzzFactor } from './fuzz'
import type { Memory, SeenMemory } from './memory'
import { ratings, type CardId, type Rating } from './review'
import type { SchedulingSettings } from './settings'
import { nextStep } from './steps'

const dayMs = 86_400_000
const minuteMs = 60_000

const models = new WeakMap<SchedulingSettings, Model>()

/** @throws {WeightsError | RangeError} for settings that FSRS cannot work with */
export function modelFor(settings: SchedulingSettings): Model {
  let model = models.get(settings)
  if (!model) {
    model = new Model(settings.weights, settings.desiredRetention)
    models.set(settings, model)
  }
  return model
}

/** What a review needs of one that was answered. */
export interface Answer {
  readonly rating: Rating
  readonly atMs: number
}

/** A card's memory after one more review. A clock that ran back counts as no time passed. */
export function review(memory: Memory, answer: Answer, cardId: CardId, settings: SchedulingSettings): SeenMemory {
  const { rating } = answer
  const seen = memory.kind === 'seen' ? memory : null
  const atMs = seen ? Math.max(answer.atMs, seen.lastReviewAtMs) : answer.atMs
  const today = studyDayNumber(atMs, settings.timeZone, settings.rolloverHour)
  const elapsedDays = seen ? today - studyDayNumber(seen.lastReviewAtMs, settings.timeZone, settings.rolloverHour) : 0
  const model = modelFor(settings)
  const after = strengthAfter(model, seen, elapsedDays, rating)
  const next = stageAfter(seen?.stage ?? null, seen?.step ?? 0, rating, settings)
  const reps = (seen?.reps ?? 0) + 1
  let dueAtMs: number
  if (next.delayMin !== null) dueAtMs = atMs + next.delayMin * minuteMs
  else {
    const max = Math.max(1, Math.floor(settings.maxIntervalDays))
    const plan = { model, max, fuzzFactor: settings.fuzz ? fuzzFactor(cardId, reps) : null }
    const days = reviewIntervalDays(seen, after, elapsedDays, rating, plan)
    dueAtMs = studyDayStartMs(today + days, settings.timeZone, settings.rolloverHour)
  }
  const reviewed: SeenMemory = {
    kind: 'seen',
    stage: next.stage,
    step: next.step,
    stabilityDays: after.stabilityDays,
    difficulty: after.difficulty,
    dueAtMs,
    lastReviewAtMs: atMs,
    reps,
    lapses: (seen?.lapses ?? 0) + (next.lapsed ? 1 : 0),
  }
  // Whoever answers a card that is set aside, in a quiz or on another device, has not taken it up again.
  return memory.aside ? { ...reviewed, aside: memory.aside } : reviewed
}

/** What each rating would lead to: exactly what `review` gives for the same time. */
export function preview(
  memory: Memory,
  atMs: number,
  cardId: CardId,
  settings: SchedulingSettings,
): Readonly<Record<Rating, SeenMemory>> {
  const entries = ratings.map((rating) => [rating, review(memory, { rating, atMs }, cardId, settings)] as const)
  return Object.fromEntries(entries) as Record<Rating, SeenMemory>
}

/** Probability of recall now, 0 to 1; 0 for a card never seen. */
export function retrievability(memory: Memory, atMs: number, settings: SchedulingSettings): number {
  if (memory.kind === 'new') return 0
  return modelFor(settings).recall((atMs - memory.lastReviewAtMs) / dayMs, memory.stabilityDays)
}

/** Cards in (re)learning fall due by the minute, cards in review for the whole of their study day; new cards never do. */
export function isDue(memory: Memory, nowMs: number, settings: SchedulingSettings): boolean {
  return memory.kind === 'seen' && memory.dueAtMs < dueBefore(memory.stage, nowMs, settings)
}

/** What of a stage is due now: everything whose `dueAtMs` is below this. To look through many cards, ask once. */
export function dueBefore(stage: SeenMemory['stage'], nowMs: number, settings: SchedulingSettings): number {
  return stage === 'review' ? nextStudyDayStartMs(nowMs, settings.timeZone, settings.rolloverHour) : nowMs + 1
}

function strengthAfter(model: Model, before: Strength | null, elapsedDays: number, rating: Rating): Strength {
  return before ? model.after(before.stabilityDays, before.difficulty, elapsedDays, rating) : model.first(rating)
}

interface Stage {
  readonly stage: SeenMemory['stage']
  readonly step: number
  /** null in review, where the interval is FSRS's. */
  readonly delayMin: number | null
  readonly lapsed: boolean
}

const inReview: Stage = { stage: 'review', step: 0, delayMin: null, lapsed: false }
const lapsedInReview: Stage = { ...inReview, lapsed: true }

/** Which stage a card is in after an answer. Needs no memory strength, so that a replay can ask for it alone. */
export function stageAfter(
  before: SeenMemory['stage'] | null,
  step: number,
  rating: Rating,
  settings: SchedulingSettings,
): Stage {
  const lapsed = before === 'review' && rating === 'again'
  if (before === 'review' && !lapsed) return inReview
  const stage = lapsed || before === 'relearning' ? 'relearning' : 'learning'
  const steps = stage === 'relearning' ? settings.relearningStepsMin : settings.learningStepsMin
  const next = nextStep(steps, lapsed ? 0 : step, rating)
  if (next) return { stage, step: next.step, delayMin: next.delayMin, lapsed }
  return lapsed ? lapsedInReview : inReview
}

/**
 * Whole study days until the next review. In review, Hard never waits longer than Good and Good waits a day longer than Hard; Easy always
 * waits a day longer than Good; and nothing waits longer than the learner's maximum.
 */
function reviewIntervalDays(
  before: SeenMemory | null,
  after: Strength,
  elapsedDays: number,
  rating: Rating,
  plan: IntervalPlan,
): number {
  const { model, max } = plan
  const own = (stabilityDays: number) =>
    fuzzed(Math.min(Math.max(1, Math.round(model.intervalDays(stabilityDays))), max), elapsedDays, max, plan.fuzzFactor)
  const mine = own(after.stabilityDays)
  if (rating === 'again') return mine
  const other = (otherRating: Rating) => own(strengthAfter(model, before, elapsedDays, otherRating).stabilityDays)
  const inReview = before?.stage === 'review'
  if (rating === 'hard') return inReview ? Math.min(mine, other('good')) : mine
  let good = rating === 'good' ? mine : other('good')
  if (inReview) good = Math.max(good, Math.min(other('hard'), good) + 1)
  return Math.min(rating === 'good' ? good : Math.max(mine, good + 1), max)
}

interface IntervalPlan {
  readonly model: Model
  /** null for no fuzz. */
  readonly fuzzFactor: number | null
  readonly max: number
}
