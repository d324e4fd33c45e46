import type { Model, Strength } from '@/lib/scheduling/fsrs'
import type { Rating } from '@/lib/scheduling/review'
import { modelFor, stageAfter } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { Belief } from './belief'
import { QuickMemory } from './quick-memory'

/** What one way of answering leads to, once the day's steps are through. */
export interface Outcome extends Strength {
  /** 0 to 1. */
  readonly chance: number
  readonly seconds: number
}

/** Slips within one card's steps that are told apart; a third is rare. */
const mostSlips = 2
/** A walk ends here where a learner has set steps so many, or so long, that they never lead out. */
const mostAnswers = 12

/** What studying a card on a day leads to, by FSRS and by what is believed of the learner. Made once for many cards. */
export class Outlook {
  readonly quick: QuickMemory
  /** Ways to meet a card for the first time. The same for all cards; their chances add up to 1. */
  readonly fresh: readonly Outcome[]
  readonly freshSeconds: number
  /** Of a card asked again and answered right. */
  readonly rightSeconds: number
  /** Of a card asked again, answered wrong and relearned. */
  readonly wrongSeconds: number
  /** Chance that a card answered wrong is answered wrong again on its way back. */
  readonly slip: number

  constructor(settings: SchedulingSettings, belief: Belief) {
    const model = modelFor(settings)
    const back = stepsAfter('review', 'again', model.first('again'), { model, settings, belief })
    const straight = back[0]!
    this.quick = new QuickMemory(model, straight.answers)
    this.slip = straight.answers > 0 ? belief.slips.afterWrong : 0
    this.rightSeconds = belief.seconds.review.right
    this.wrongSeconds = belief.seconds.review.wrong + mean(back)
    this.fresh = (['again', 'hard', 'good'] as const).flatMap((rating) => {
      const own = belief.seconds.learning[rating === 'again' ? 'wrong' : 'right']
      return stepsAfter(null, rating, model.first(rating), { model, settings, belief }).map((way) => ({
        chance: way.chance * belief.first[rating],
        seconds: way.seconds + own,
        stabilityDays: way.stabilityDays,
        difficulty: way.difficulty,
      }))
    })
    this.freshSeconds = mean(this.fresh)
  }
}

interface Way extends Outcome {
  readonly answers: number
}

/** The ways through the steps that follow an answer on the same day, the one without a slip first. */
function stepsAfter(
  before: 'review' | null,
  rating: Rating,
  strength: Strength,
  learner: { readonly model: Model; readonly settings: SchedulingSettings; readonly belief: Belief },
): readonly Way[] {
  const { model, settings, belief } = learner
  const seconds = belief.seconds[before === null ? 'learning' : 'relearning']
  const ways: Way[] = []
  const walk = (at: ReturnType<typeof stageAfter>, way: Way, slips: number, wrong: boolean) => {
    if (at.stage === 'review' || way.answers >= mostAnswers) {
      ways.push(way)
      return
    }
    const slip = slips < mostSlips ? belief.slips[wrong ? 'afterWrong' : 'afterRight'] : 0
    for (const answer of ['good', 'again'] as const) {
      const chance = answer === 'good' ? 1 - slip : slip
      if (chance === 0) continue
      const next: Way = {
        chance: way.chance * chance,
        seconds: way.seconds + seconds[answer === 'good' ? 'right' : 'wrong'],
        answers: way.answers + 1,
        ...model.after(way.stabilityDays, way.difficulty, 0, answer),
      }
      walk(
        stageAfter(at.stage, at.step, answer, settings),
        next,
        slips + (answer === 'good' ? 0 : 1),
        answer === 'again',
      )
    }
  }
  const start = { chance: 1, seconds: 0, answers: 0, ...strength }
  walk(stageAfter(before, 0, rating, settings), start, 0, rating === 'again')
  return ways
}

const mean = (ways: readonly Outcome[]) => ways.reduce((sum, { chance, seconds }) => sum + chance * seconds, 0)
