import { paced, runThrough, type Steps } from '@/lib/base/steps'
import { studyDayNumber } from '@/lib/base/study-day'
import { settingsAt } from '@/lib/scheduling/former-pace'
import type { SeenMemory } from '@/lib/scheduling/memory'
import { countingSteps } from '@/lib/scheduling/replay'
import type { Care, CardId, LogEntry, Review } from '@/lib/scheduling/review'
import { modelFor, stageAfter } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** One answer, with what was known of its card the moment before. */
export interface Asked {
  readonly review: Review
  /** The study day, in days since 1970-01-01. */
  readonly day: number
  /** null at the first meeting. */
  readonly stage: SeenMemory['stage'] | null
  /** Study days since the card was last asked: 0 for a second try on one day; null at the first meeting. */
  readonly elapsedDays: number | null
  /** The probability of recall that the app would have shown just then, by today's weights; null at the first meeting. */
  readonly recall: number | null
}

/** A rule over the log that looks at each answer once, so that many rules share one walk. */
export interface Tally<Result> {
  add(asked: Asked): void
  result(): Result
}

const dayMs = 86_400_000
/** Answers between two chances to pause: about a millisecond's work. */
const stride = 500

/** Written over by each answer: to make it anew a hundred thousand times was a good part of the walk. */
interface Walked {
  stage: SeenMemory['stage']
  step: number
  stabilityDays: number
  difficulty: number
  day: number
  atMs: number
  lastId: string
}

/**
 * Hands every answer that counts to each rule, by time. Cards are replayed by the learner's present weights, as memory is: what is predicted
 * here is what the app would say now of then.
 */
export function* walkSteps(
  entries: readonly LogEntry[],
  settings: SchedulingSettings,
  tallies: readonly Pick<Tally<unknown>, 'add'>[],
): Steps<void> {
  const counting = yield* countingSteps(entries)
  yield* paced(counting, stride, walker(settings, tallies))
}

/** Takes one entry after another. Not a generator itself, which the engine would not make as quick. */
function walker(settings: SchedulingSettings, tallies: readonly Pick<Tally<unknown>, 'add'>[]) {
  const model = modelFor(settings)
  const cards = new Map<CardId, Walked>()
  return (review: Review | Care): void => {
    if (review.kind !== 'review') {
      if (review.kind === 'reset') cards.delete(review.cardId)
      return
    }
    const { cardId, rating, atMs } = review
    const before = cards.get(cardId)
    if (before?.atMs === atMs && before.lastId === review.id) return
    const day = studyDayNumber(atMs, settings.timeZone, settings.rolloverHour)
    const elapsedDays = before ? Math.max(0, day - before.day) : null
    const recall = before ? model.recall((atMs - before.atMs) / dayMs, before.stabilityDays) : null
    const asked: Asked = { review, day, stage: before?.stage ?? null, elapsedDays, recall }
    for (const tally of tallies) tally.add(asked)
    const strength = before
      ? model.after(before.stabilityDays, before.difficulty, elapsedDays!, rating)
      : model.first(rating)
    const { stage, step } = stageAfter(before?.stage ?? null, before?.step ?? 0, rating, settingsAt(settings, atMs))
    const { stabilityDays, difficulty } = strength
    if (!before) {
      cards.set(cardId, { stage, step, stabilityDays, difficulty, day, atMs, lastId: review.id })
      return
    }
    before.stage = stage
    before.step = step
    before.stabilityDays = stabilityDays
    before.difficulty = difficulty
    before.day = day
    before.atMs = atMs
    before.lastId = review.id
  }
}

/** What one rule makes of a whole log, given in any order. */
export function tallied<Result>(
  entries: readonly LogEntry[],
  settings: SchedulingSettings,
  tally: Tally<Result>,
): Result {
  runThrough(walkSteps(entries, settings, [tally]))
  return tally.result()
}
