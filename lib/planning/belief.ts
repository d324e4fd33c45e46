import type { Rating } from '@/lib/scheduling/review'

/** Seconds from a question on screen to the next one, by whether the answer was right. */
export interface Seconds {
  readonly right: number
  readonly wrong: number
}

/** What the app takes one learner to do when a card is asked. Memory itself is FSRS's; this is the rest. */
export interface Belief {
  readonly seconds: { readonly learning: Seconds; readonly review: Seconds; readonly relearning: Seconds }
  /** Shares of the first answers ever given to a card, by rating; they add up to 1. */
  readonly first: Readonly<Record<'again' | 'hard' | 'good', number>>
  /** Share of wrong answers within the learning steps of the same day, after a wrong answer and after a right one. */
  readonly slips: { readonly afterWrong: number; readonly afterRight: number }
}

/**
 * What is believed of a learner of whom nothing is known: the averages over ten thousand Anki collections that fsrs-rs simulates with
 * (`SimulatorConfig::default`). Easy counts as Good there, since answers are not graded by hand here.
 */
export const commonBelief: Belief = {
  seconds: {
    learning: { right: 13.8, wrong: 19.6 },
    review: { right: 12.4, wrong: 19.4 },
    relearning: { right: 12.3, wrong: 16.4 },
  },
  first: { again: 0.24, hard: 0.1, good: 0.66 },
  slips: { afterWrong: 0.3, afterRight: 0.05 },
}

/** One answer as the log tells it, in the order of time within its card. */
export interface TimedAnswer {
  readonly rating: Rating
  readonly seconds: number
  /** Where the card was before the answer; null when it was met for the first time. */
  readonly stage: 'learning' | 'review' | 'relearning' | null
}

/** As many answers of one's own as weigh the same as all that is known of others. */
const priorAnswers = 20
/** Longer than this is a phone put down, not a question thought about; Anki draws the line here too. */
export const longestAnswerMs = 60_000

/** The common belief, drawn towards what the learner's own answers say: half and half after 20 answers of a kind. */
export function beliefFrom(answers: Iterable<TimedAnswer>): Belief {
  const sums = { learning: newSums(), review: newSums(), relearning: newSums() }
  const first = { again: 0, hard: 0, good: 0 }
  let firsts = 0
  for (const { rating, seconds, stage } of answers) {
    const side = sums[stage ?? 'learning'][rating === 'again' ? 'wrong' : 'right']
    side.count += 1
    side.seconds += Math.min(Math.max(seconds, 0), longestAnswerMs / 1000)
    if (stage !== null) continue
    first[rating === 'easy' ? 'good' : rating] += 1
    firsts += 1
  }
  const mean = (stage: keyof typeof sums, side: keyof Seconds) => {
    const { count, seconds } = sums[stage][side]
    return (commonBelief.seconds[stage][side] * priorAnswers + seconds) / (priorAnswers + count)
  }
  const both = (stage: keyof typeof sums): Seconds => ({ right: mean(stage, 'right'), wrong: mean(stage, 'wrong') })
  const share = (name: keyof typeof first) =>
    (commonBelief.first[name] * priorAnswers + first[name]) / (priorAnswers + firsts)
  return {
    seconds: { learning: both('learning'), review: both('review'), relearning: both('relearning') },
    first: { again: share('again'), hard: share('hard'), good: share('good') },
    slips: commonBelief.slips,
  }
}

const newSums = () => ({ right: { count: 0, seconds: 0 }, wrong: { count: 0, seconds: 0 } })
