import { studyDayNumber, studyDayStartMs } from '@/lib/base/study-day'
import type { Memory } from '@/lib/scheduling/memory'
import { countingEntries, replayCard } from '@/lib/scheduling/replay'
import type { CardId, Review } from '@/lib/scheduling/review'
import type { LearnerSettings } from '@/lib/store/learner-settings'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { StudyState } from '@/lib/study/plan'

/**
 * What was done on this study day. A card all of whose reviews are of today was new today.
 * @param begunAnew those that were new this morning, and that a reset has made so again: their memory does not tell
 */
export function countToday(
  reviews: readonly Review[],
  memories: ReadonlyMap<CardId, Memory>,
  begunAnew: ReadonlySet<CardId> = new Set(),
): Pick<StudyState, 'newToday' | 'reviewsToday' | 'answeredToday'> {
  const times = new Map<CardId, number>()
  for (const { cardId } of reviews) times.set(cardId, (times.get(cardId) ?? 0) + 1)
  let newToday = 0
  for (const [cardId, count] of times) {
    const memory = memories.get(cardId)
    if (memory?.kind === 'seen' ? memory.reps <= count : begunAnew.has(cardId)) newToday++
  }
  return { newToday, reviewsToday: times.size - newToday, answeredToday: new Set(times.keys()) }
}

/** What a plan is made from, with all of a learner's settings. */
export type WholeState = StudyState & { readonly settings: LearnerSettings }

/** All that a plan is made from, as it stands now. */
export async function readStudyState(store: LearnerStore, nowMs: number): Promise<WholeState> {
  const { settings, memories } = store.snapshot()
  const today = studyDayNumber(nowMs, settings.timeZone, settings.rolloverHour)
  const startMs = studyDayStartMs(today, settings.timeZone, settings.rolloverHour)
  const reviews = await store.reviewsSince(startMs)
  const begunAnew = new Set<CardId>()
  for (const cardId of new Set(reviews.map((review) => review.cardId))) {
    if (memories.get(cardId)?.kind === 'seen') continue
    const before = countingEntries(await store.historyOf(cardId)).filter(({ atMs }) => atMs < startMs)
    if (replayCard(before, settings).kind === 'new') begunAnew.add(cardId)
  }
  return { memories, settings, nowMs, ...countToday(reviews, memories, begunAnew) }
}
