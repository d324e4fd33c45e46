import { cutByTime, flatten, itemsOf, type FlatItems, type History } from './histories'
import { judge, type Judgement } from './judge'

/** Below this a fit is as often worse as better: the weights stay. */
export const fewestAnswers = 400
/** From here on a fit always won: it is taken. In between, if it foretells the last fifth better. */
export const enoughAnswers = 2_000
const heldOut = 0.2

/** fsrs-rs in some shape. @param onProgress hears shares from 0 to 1 */
export type Trainer = (
  items: FlatItems,
  onProgress: (share: number) => void,
) => readonly number[] | Promise<readonly number[]>

export type Fit =
  | { readonly kind: 'too-few'; readonly answers: number }
  | {
      readonly kind: 'fitted'
      readonly answers: number
      /** By the rule. Nothing is changed by it: that is the learner's to do. */
      readonly accepted: boolean
      readonly why: 'better' | 'enough' | 'not-better' | 'failed'
      /** Fitted to all answers; null where it was not gone on with. */
      readonly weights: readonly number[] | null
      /** Of the last fifth of the answers: by the present weights, and by a fit that had not seen them. */
      readonly before: Judgement
      readonly after: Judgement
    }

/** How many answers there are to fit to. */
export const answersToFit = (histories: readonly History[]) =>
  histories.reduce((sum, { gapDays }) => sum + gapDays.filter((gap) => gap > 0).length, 0)

/**
 * Fits weights to a learner's answers, and judges them by answers that they were not fitted to.
 * @param present null for the published defaults
 */
export async function fit(
  histories: readonly History[],
  present: readonly number[] | null,
  train: Trainer,
  onProgress: (share: number) => void,
): Promise<Fit> {
  const items = itemsOf(histories)
  const answers = items.length
  if (answers < fewestAnswers) return { kind: 'too-few', answers }
  const [earlier, later] = cutByTime(items, heldOut)
  // The second run has a quarter more to do.
  const firstShare = earlier.length / (earlier.length + answers)
  const trial = rounded(await train(flatten(earlier), (share) => onProgress(share * firstShare)))
  const before = judge(later, present)
  if (!trial) return { kind: 'fitted', answers, accepted: false, why: 'failed', weights: null, before, after: before }
  const after = judge(later, trial)
  const common = { kind: 'fitted', answers, before, after } as const
  const better = after.logLoss < before.logLoss
  if (!better && answers < enoughAnswers) return { ...common, accepted: false, why: 'not-better', weights: null }
  const weights = rounded(await train(flatten(items), (share) => onProgress(firstShare + share * (1 - firstShare))))
  // What foretells not even the answers that it was fitted to has gone astray.
  if (!weights || !(judge(items, weights).logLoss <= judge(items, present).logLoss))
    return { ...common, accepted: false, why: 'failed', weights: null }
  return { ...common, accepted: true, why: better ? 'better' : 'enough', weights }
}

/** As it is kept and written: what is judged is what is used. null for what is no set of weights. */
function rounded(weights: readonly number[]): readonly number[] | null {
  if (weights.length !== 21 || !weights.every(Number.isFinite)) return null
  return weights.map((weight) => Number(weight.toFixed(4)))
}
