'use client'
import { CurveChart } from '@/components/charts/curve-chart'
import { count, percent } from '@/components/ui/words'
import type { CardHistory } from '@/lib/analytics/card-history'
import { retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { cardCurve } from './curve-data'

const weekMs = 7 * 86_400_000

/** How the chance of recall fell and was raised again, and how it will go on if the card is left alone. */
export function CardCurve({
  history,
  nowMs,
  settings,
}: {
  readonly history: CardHistory
  readonly nowMs: number
  readonly settings: SchedulingSettings
}) {
  const recall = (weeks: number) => percent(retrievability(history.memory, nowMs + weeks * weekMs, settings))
  return (
    <>
      <CurveChart
        title="Chance of recall over time"
        summary={`After ${count(history.answers.length, 'answer')} about ${recall(0)} now; left alone, about ${recall(1)} in a week and ${recall(4)} in four.`}
        {...cardCurve(history, nowMs, settings)}
        target={settings.desiredRetention}
        columns={['When', 'Recall']}
      />
      <details className="max-w-text mt-1 text-sm">
        <summary className="link text-soft inline-flex min-h-11 items-center">How this is computed</summary>
        <p className="pb-2">
          FSRS takes recall to be certain right after an answer, and to fall from there: the slower, the more stable the
          memory has become. A full point stands where you recalled the card, an open one where you did not, each as
          high as what was foretold just before; the first meeting stands at the foot. From today on the line is dashed,
          for it is a prediction. The dotted line across is the recall at which you want to be asked again. Reckoned by
          your present parameters, also for earlier days.
        </p>
      </details>
    </>
  )
}
