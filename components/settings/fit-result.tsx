import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { figure } from '@/components/ui/words'
import type { Fit } from '@/lib/fitting/fit'
import type { Judgement } from '@/lib/fitting/judge'
import { verdictOf } from '@/lib/fitting/verdict'
import type { Pace } from '@/lib/scheduling/settings'
import { BeforeAfter } from './before-after'
import { WaitsTable } from './waits-table'

/** What came of a fit, and the choice that is left to the learner. */
export function FitResult({
  fit,
  pace,
  onUse,
  onLeave,
}: {
  readonly fit: Fit
  /** In force now. */
  readonly pace: Pace
  readonly onUse: (weights: readonly number[], answers: number) => void
  readonly onLeave: () => void
}) {
  const { decision, reason, evidence } = verdictOf(fit)
  const weights = fit.kind === 'fitted' && fit.accepted ? fit.weights : null
  return (
    <div className="max-w-text mt-4 grid gap-4">
      <Notice tone={weights ? 'right' : 'quiet'} role="status">
        <p className="font-medium">{decision}</p>
        {evidence ? <p className="mt-1">{evidence}</p> : null}
        <p className="mt-1">{reason}</p>
      </Notice>
      {weights ? <WaitsTable before={pace} after={{ ...pace, weights }} /> : null}
      <div className="flex flex-wrap gap-3">
        {weights ? (
          <Button look="primary" onClick={() => onUse(weights, fit.answers)}>
            Use the fitted set
          </Button>
        ) : null}
        <Button onClick={onLeave}>{weights ? 'Keep the one I have' : 'Close'}</Button>
      </div>
      {fit.kind === 'fitted' && fit.why !== 'failed' ? <Figures before={fit.before} after={fit.after} /> : null}
    </div>
  )
}

/** Two judgements side by side, in the words of those who know them. */
export function Figures({ before, after }: { readonly before: Judgement; readonly after: Judgement }) {
  const share = (value: number) => `${(value * 100).toFixed(1)}%`
  const rows = [
    ['Log loss', before.logLoss.toFixed(4), after.logLoss.toFixed(4)],
    ['RMSE (bins)', before.rmseBins.toFixed(4), after.rmseBins.toFixed(4)],
    ['Recall it expected', share(before.expected), share(after.expected)],
  ] as const
  return (
    <details className="text-sm">
      <summary className="link text-soft inline-flex min-h-11 items-center">The figures behind this</summary>
      <BeforeAfter
        caption="How well both sets foretell"
        columns={[`On ${figure(before.answers)} answers`, 'Before', 'After']}
        rows={rows}
      />
      <p className="py-2">
        You recalled {share(before.recalled)}. Log loss is the mean of −ln of the chance given to what then happened,
        and “wrong about” is 100 × (1 − e to the power of minus that); RMSE is how far expected and true recall lie
        apart in groups of like answers. Of both, less is better. Only the first answer of a day counts, to a card met
        on an earlier day.
      </p>
    </details>
  )
}
