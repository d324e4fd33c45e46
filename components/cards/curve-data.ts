import type { CurveEvent, CurveStretch } from '@/components/charts/curve-chart'
import { count, percent, showDay } from '@/components/ui/words'
import { forgettingCurve, horizonMs, predictedRecall, type CardHistory } from '@/lib/analytics/card-history'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

const weekMs = 7 * 86_400_000
const foretold = [1, 2, 4, 8, 12, 26, 52] as const

export interface CardCurveData {
  readonly stretches: readonly CurveStretch[]
  readonly events: readonly CurveEvent[]
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly nowX: number
}

/** A card's curve from its first answer to some weeks from now, each answer on it, and what is to be expected. */
export function cardCurve(history: CardHistory, nowMs: number, settings: SchedulingSettings): CardCurveData {
  const fromMs = history.answers[0]?.review.atMs ?? nowMs
  const untilMs = horizonMs(history.memory, nowMs, settings)
  const xOf = (atMs: number) => (atMs - fromMs) / (untilMs - fromMs)
  const day = (atMs: number) => showDay(atMs, settings.timeZone)
  const weeks = foretold.filter((count) => nowMs + count * weekMs <= untilMs)
  const answers = history.answers.map(({ review, recallBefore }, index): CurveEvent => {
    const recalled = review.rating !== 'again'
    const before = recallBefore === null ? 'first meeting' : `foretold ${percent(recallBefore)}`
    return {
      name: `Answer ${index + 1}, ${day(review.atMs)}`,
      said: `${before}, ${recalled ? 'recalled' : 'not recalled'}`,
      x: xOf(review.atMs),
      y: recallBefore ?? 0,
      kind: recalled ? 'recalled' : 'forgotten',
    }
  })
  const coming = predictedRecall(history.memory, nowMs, [0, ...weeks], settings).map(
    ({ weeks: ahead, recall }): CurveEvent => ({
      name: ahead === 0 ? 'Now' : `In ${count(ahead, 'week')}, ${day(nowMs + ahead * weekMs)}`,
      said: `about ${percent(recall)}`,
      x: xOf(nowMs + ahead * weekMs),
      y: recall,
      kind: 'predicted',
    }),
  )
  const nowX = xOf(nowMs)
  const short = (atMs: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: settings.timeZone, day: 'numeric', month: 'short' }).format(atMs)
  const ticks = [
    { x: 0.07, text: short(fromMs) },
    { x: 0.93, text: short(untilMs) },
  ].filter(({ x }) => Math.abs(x - nowX) > 0.17)
  return {
    stretches: forgettingCurve(history, untilMs, settings).map((points) => ({
      points: points.map(({ atMs, recall }) => ({ x: xOf(atMs), y: recall })),
    })),
    events: [...answers, ...coming],
    ticks: [...ticks, { x: Math.max(0.07, nowX), text: 'today' }],
    nowX,
  }
}
