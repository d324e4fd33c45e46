import { default_w, FSRSAlgorithm, generatorParameters, type FSRSState, type Grade } from 'ts-fsrs'
import { seededRandom } from '@/lib/base/random'
import { replay } from '@/lib/scheduling/replay'
import { ratings, type CardId, type Review, type ReviewId } from '@/lib/scheduling/review'
import { defaultSettings, type FormerPace, type SchedulingSettings } from '@/lib/scheduling/settings'
import { round, timed, type Report } from './measure'

const dayMs = 86_400_000

/** A log as a year of study leaves it: cards met at random times, each again after growing gaps. */
export function madeUpLog(count: number, cards: number, seed = 1): readonly Review[] {
  const random = seededRandom(seed)
  const lastAt = new Map<number, number>()
  return Array.from({ length: count }, (_, i): Review => {
    const card = Math.floor(random() * cards)
    const atMs = (lastAt.get(card) ?? 1_700_000_000_000) + Math.floor(random() * 20 * dayMs)
    lastAt.set(card, atMs)
    return {
      kind: 'review',
      id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}` as ReviewId,
      cardId: `fact-${card}#person` as CardId,
      rating: ratings[random() < 0.1 ? 0 : 1 + Math.floor(random() * 3)]!,
      atMs,
      form: 'typed',
      factRevision: 1,
      shown: [],
      chosen: null,
      durationMs: 4000,
      confidence: null,
    }
  })
}

/** The least that any replay must do: one `next_state` a review, with nothing looked up but the card's last state and time. */
function bareLoop(log: readonly Review[]): void {
  const algorithm = new FSRSAlgorithm(generatorParameters({}))
  const states = new Map<CardId, { state: FSRSState; atMs: number }>()
  for (const review of log) {
    const before = states.get(review.cardId)
    const days = before ? Math.max(0, Math.floor((review.atMs - before.atMs) / dayMs)) : 0
    const state = algorithm.next_state(before?.state ?? null, days, (ratings.indexOf(review.rating) + 1) as Grade)
    states.set(review.cardId, { state, atMs: review.atMs })
  }
}

export async function benchReplay(): Promise<Report> {
  const log = [...madeUpLog(100_000, 2_000)].sort((a, b) => a.atMs - b.atMs)
  const settings = defaultSettings('Europe/London')
  const weights = default_w.map((weight) => Number((weight * 1.02).toFixed(4)))
  const formerly = (untilMs: number, over: Partial<FormerPace>): SchedulingSettings => ({
    ...settings,
    former: [{ untilMs, desiredRetention: 0.85, weights: settings.weights, learningStepsMin: [15], ...over }],
  })
  const afterAll = log.at(-1)!.atMs + 1
  const afterMost = log[Math.floor(log.length * 0.9)]!.atMs
  const ours = timed(() => replay(log, settings))
  const pace = timed(() => replay(log, formerly(afterAll, {})))
  const fresh = timed(() => replay(log, formerly(afterAll, { weights })))
  const later = timed(() => replay(log, formerly(afterMost, { weights })))
  const bare = timed(() => bareLoop(log))
  return {
    bench: 'replay of 100,000 reviews',
    numbers: {
      ms: round(ours),
      bareLoopMs: round(bare),
      ratio: round(ours / bare),
      // Another retention and other steps since the last answer; other weights since then; other weights since a tenth of the answers. Former
      // weights take two ways through the log: due times go by weights that memory no longer goes by.
      formerPaceRatio: round(pace / bare),
      formerWeightsRatio: round(fresh / bare),
      formerWeightsLaterRatio: round(later / bare),
    },
    goals: {
      ratio: 'at most 1.5',
      formerPaceRatio: 'at most 1.5',
      formerWeightsRatio: 'at most 1.5',
      formerWeightsLaterRatio: 'at most 1.5',
    },
  }
}
