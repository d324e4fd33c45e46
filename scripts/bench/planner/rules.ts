import type { App, MakeRule } from './course'

const recallNow = (app: App, card: number, day: number) => app.model.recall(day - app.last[card]!, app.stability[card]!)
const dueDay = (app: App, card: number, retention: number, lastDay: number) =>
  Math.min(app.last[card]! + Math.max(1, Math.round(intervalAt(app, card, retention))), lastDay)

function intervalAt(app: App, card: number, retention: number): number {
  // The forgetting curve turned round: FSRS's own interval is for 0.9.
  const decay = -app.model.parameters.w[20]!
  const factor = Math.pow(0.9, 1 / decay) - 1
  return (app.stability[card]! / factor) * (Math.pow(retention, 1 / decay) - 1)
}

export interface Fixed {
  readonly retention: number
  readonly newADay: number
  readonly reviewsADay: number
  readonly reviewsBy: 'due date' | 'weakest'
  readonly new: 'mixed' | 'first' | 'last'
  readonly newBy: 'deck' | 'value'
  /** Nothing waits longer than until the day before the exam. */
  readonly capped: boolean
  /** Days before the exam in which everything met is reviewed, the weakest first, and nothing new. */
  readonly cramDays: number
}

export const anki: Fixed = {
  retention: 0.9,
  newADay: 20,
  reviewsADay: 200,
  reviewsBy: 'due date',
  new: 'mixed',
  newBy: 'deck',
  capped: false,
  cramDays: 0,
}

export function fixedRule(fixed: Fixed): MakeRule {
  return () => (app, day, random) => {
    const due: number[] = []
    const unseen: number[] = []
    const cram = day >= app.examDay - fixed.cramDays
    const lastDay = fixed.capped ? app.examDay - 1 : Infinity
    for (let card = 0; card < app.cards; card++) {
      if (!app.stability[card]) unseen.push(card)
      else if (app.last[card]! < day && (cram || dueDay(app, card, fixed.retention, lastDay) <= day)) due.push(card)
    }
    const key = new Map(
      due.map((card) => [
        card,
        fixed.reviewsBy === 'weakest' || cram
          ? recallNow(app, card, day)
          : dueDay(app, card, fixed.retention, lastDay) + random(),
      ]),
    )
    due.sort((a, b) => key.get(a)! - key.get(b)!)
    if (cram) return due
    if (fixed.newBy === 'value') unseen.sort((a, b) => app.value[b]! / app.slow[b]! - app.value[a]! / app.slow[a]!)
    const reviews = due.slice(0, fixed.reviewsADay)
    const fresh = unseen.slice(0, Math.min(fixed.newADay, Math.max(0, fixed.reviewsADay - reviews.length)))
    if (fixed.new === 'first') return [...fresh, ...reviews]
    if (fixed.new === 'last') return [...reviews, ...fresh]
    return interspersed(reviews, fresh)
  }
}

/** Two lists spread evenly into each other, as Anki mixes new cards into reviews. */
function interspersed(one: readonly number[], two: readonly number[]): readonly number[] {
  const placed = [
    ...one.map((card, i) => ({ card, at: (i + 1) / (one.length + 1) })),
    ...two.map((card, i) => ({ card, at: (i + 1) / (two.length + 1) })),
  ]
  return placed.sort((a, b) => a.at - b.at).map(({ card }) => card)
}

/** Fixed rules to choose the best from; the newest cards by value too, where cards differ in it. */
export function grid(unequal: boolean): readonly Fixed[] {
  const orders = unequal ? (['deck', 'value'] as const) : (['deck'] as const)
  return [0.7, 0.75, 0.8, 0.85, 0.9, 0.95].flatMap((retention) =>
    [10, 20, 25, 30, 40, 10_000].flatMap((newADay) =>
      (['mixed', 'first', 'last'] as const).flatMap((fresh) =>
        orders.map((newBy) => ({
          ...anki,
          retention,
          newADay,
          reviewsADay: 100_000,
          reviewsBy: 'weakest' as const,
          new: fresh,
          newBy,
        })),
      ),
    ),
  )
}

export const nameOf = ({ retention, newADay, new: fresh, newBy }: Fixed) =>
  `${retention}, ${newADay > 1000 ? 'all' : newADay} new ${fresh}${newBy === 'value' ? ', by value' : ''}`
