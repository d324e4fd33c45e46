import { seededRandom } from '@/lib/base/random'
import { Model } from '@/lib/scheduling/fsrs'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId, Rating, Review, ReviewId } from '@/lib/scheduling/review'
import { review } from '@/lib/scheduling/scheduler'
import { defaultSettings } from '@/lib/scheduling/settings'

const dayMs = 86_400_000

/** Somebody who remembers by other weights than the published: forgets sooner at first, and gains more from each answer. */
export const hiddenWeights: readonly number[] = [
  0.4, 0.8, 0.9, 4.5, 6.2, 0.9, 2.8, 0.02, 2.3, 0.05, 0.9, 1.2, 0.1, 0.3, 1.5, 0.5, 1.9, 0.6, 0.1, 0.05, 0.35,
]

/**
 * The log of a learner whose memory is not what the app believes. The app asks by the published weights, some new cards a day, every card when
 * it is due.
 * @param days from the first study day to the last, which is that of `endMs`
 */
export function hiddenLog({
  cards,
  days,
  endMs,
  seed,
  weights = hiddenWeights,
}: {
  readonly cards: number
  readonly days: number
  readonly endMs: number
  readonly seed: string
  readonly weights?: readonly number[]
}): readonly Review[] {
  const random = seededRandom(seed)
  const settings = defaultSettings('UTC')
  const model = new Model(weights, 0.9)
  const believed: Memory[] = Array.from({ length: cards }, () => newMemory)
  const truth = new Map<number, { stabilityDays: number; difficulty: number; day: number }>()
  const log: Review[] = []
  const answer = (card: number, rating: Rating, atMs: number) => {
    const cardId = `made-up-${card}#person` as CardId
    believed[card] = review(believed[card]!, { rating, atMs }, cardId, settings)
    log.push({
      kind: 'review',
      id: `00000000-0000-7000-8000-${String(log.length).padStart(12, '0')}` as ReviewId,
      cardId,
      rating,
      atMs,
      form: 'typed',
      factRevision: 1,
      shown: [],
      chosen: null,
      durationMs: 4_000 + Math.floor(random() * 8_000),
      confidence: null,
    })
  }
  for (let day = 0; day < days; day++) {
    let atMs = endMs - (days - 1 - day) * dayMs
    for (let card = 0; card < cards; card++) {
      const memory = believed[card]!
      if (memory.kind === 'new' && card * days > day * cards * 1.6) continue
      if (memory.kind === 'seen' && memory.dueAtMs > atMs) continue
      const known = truth.get(card)
      const recall = known ? model.recall(day - known.day, known.stabilityDays) : 0.6
      const rating: Rating = random() >= recall ? 'again' : random() < 0.15 ? 'hard' : 'good'
      const after = known
        ? model.after(known.stabilityDays, known.difficulty, day - known.day, rating)
        : model.first(rating)
      truth.set(card, { ...after, day })
      answer(card, rating, (atMs += 9_000))
      // The learning steps of the day, all of them right.
      for (let last = believed[card]!; last.kind === 'seen' && last.stage !== 'review'; last = believed[card]!) {
        const now = truth.get(card)!
        truth.set(card, { ...model.after(now.stabilityDays, now.difficulty, 0, 'good'), day })
        answer(card, 'good', (atMs += 9_000))
      }
    }
  }
  return log
}
