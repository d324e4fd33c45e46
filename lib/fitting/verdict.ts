import { enoughAnswers, fewestAnswers, type Fit } from './fit'
import type { Judgement } from './judge'

/**
 * How many of 100 answers a set of weights is wrong about, if it must give a chance to each: log loss in other words. A chance of 80% given to
 * what then happens counts as wrong by a fifth (the geometric mean over all answers).
 */
export const wrongOfHundred = ({ logLoss }: Pick<Judgement, 'logLoss'>) => 100 * (1 - Math.exp(-logLoss))

const answersWord = (n: number) => `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} ${n === 1 ? 'answer' : 'answers'}`

/** Both with as many digits as tell them apart, two behind the point at most. */
export function compared(before: number, after: number): readonly [string, string] {
  for (const digits of [0, 1]) {
    const both = [before.toFixed(digits), after.toFixed(digits)] as const
    if (both[0] !== both[1]) return both
  }
  return [before.toFixed(2), after.toFixed(2)]
}

/** What came of a fit, for those who know nothing of weights. */
export interface Verdict {
  readonly decision: string
  readonly reason: string
  /** null where nothing was fitted. */
  readonly evidence: string | null
}

export function verdictOf(fit: Fit): Verdict {
  if (fit.kind === 'too-few')
    return {
      decision: 'Too few answers for a fit.',
      reason: `There ${fit.answers === 1 ? 'is' : 'are'} ${answersWord(fit.answers)} to fit to, and it takes ${fewestAnswers}: only the first answer of a day counts, to a card met on an earlier day. With fewer, a fit is as often worse as better, so everything stays as it is.`,
      evidence: null,
    }
  const [before, after] = compared(wrongOfHundred(fit.before), wrongOfHundred(fit.after))
  const tested = `Tested on your last ${answersWord(fit.before.answers)}, which that fit had not seen.`
  const evidence =
    before === after
      ? `Of 100 answers it would have been wrong about ${before}, before as after. ${tested}`
      : `Of 100 answers it would have been wrong about ${before} before, and about ${after} after. ${tested}`
  switch (fit.why) {
    case 'better':
      return {
        decision: 'The fitted set foretells you better.',
        reason: `It was fitted to ${answersWord(fit.answers)} of yours.`,
        evidence,
      }
    case 'enough':
      return {
        decision: 'The fitted set is the one to use.',
        reason: `On the last answers it does no better, but with ${enoughAnswers.toLocaleString('en-GB')} answers or more, and yours are ${answersWord(fit.answers)}, a fit has always won in the long run.`,
        evidence,
      }
    case 'not-better':
      return {
        decision: 'The set you have stays.',
        reason: `Fitted to the earlier of your ${answersWord(fit.answers)}, the new one foretold the later ones no better. Try again when there are more.`,
        evidence,
      }
    case 'failed':
      return {
        decision: 'The set you have stays.',
        reason:
          'The fit went astray: it foretold your answers worse than what you have. This can happen with a log that holds very unusual answers.',
        evidence: null,
      }
  }
}
