import { count, showDay } from '@/components/ui/words'
import type { LearnerSettings } from '@/lib/store/learner-settings'
import type { WeightSet } from '@/lib/store/stored-pace'

/** What a set is called. */
export function setWords({ origin, answers, weights }: Pick<WeightSet, 'origin' | 'answers' | 'weights'>): string {
  if (weights === null || origin === 'published') return 'The published set'
  if (origin === 'pasted') return 'A set that you pasted'
  return answers === null ? 'A set fitted to you' : `A set fitted to ${count(answers, 'answer')} of yours`
}

/** The set in use, in a sentence. */
export function inUseWords({ sets, timeZone }: Pick<LearnerSettings, 'sets' | 'timeZone'>): string {
  const last = sets.at(-1)
  if (!last) return 'The published set is in use: what suits most learners best.'
  return `${setWords(last)} is in use, since ${showDay(last.atMs, timeZone)}.`
}

const same = (a: WeightSet['weights'], b: WeightSet['weights']) => JSON.stringify(a) === JSON.stringify(b)

/** Each set that was ever in use and is not now, latest first, the published one among them. */
export function formerSets({ sets }: Pick<LearnerSettings, 'sets'>): readonly WeightSet[] {
  const present = sets.at(-1)?.weights ?? null
  const published: WeightSet = { atMs: 0, weights: null, origin: 'published', answers: null }
  return [published, ...sets]
    .filter((set) => !same(set.weights, present))
    .filter((set, i, all) => all.findLastIndex((other) => same(other.weights, set.weights)) === i)
    .reverse()
}
