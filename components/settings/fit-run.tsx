'use client'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { percent } from '@/components/ui/words'
import { fewestAnswers, type Fit } from '@/lib/fitting/fit'
import type { WorkState } from './use-work'

/** Drawn by hand: left to itself a browser may paint the empty part darker than the full one. */
const barClass =
  'bg-rule [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-ink [&::-moz-progress-bar]:bg-ink mt-2 h-3 w-full appearance-none overflow-hidden rounded-[2px]'

/** The button, and the bar while it is at work. */
export function FitRun({
  state,
  onStart,
  onCancel,
}: {
  readonly state: WorkState<Fit>
  readonly onStart: () => void
  readonly onCancel: () => void
}) {
  const id = useId()
  if (state.kind === 'running')
    return (
      <div className="max-w-text mt-4">
        <label htmlFor={id} className="flex items-baseline justify-between gap-4 font-medium">
          Fitting to your answers
          <span>{percent(state.share)}</span>
        </label>
        <progress id={id} max={1} value={state.share} className={barClass} />
        <p className="text-soft mt-1 text-sm">Stay on this page until it is done. Nothing changes until you say so.</p>
        <Button className="mt-3" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    )
  return (
    <div className="mt-4">
      <Button onClick={onStart}>Fit to my memory</Button>
      <p className="text-soft max-w-text mt-2 text-sm">
        Takes some seconds, on this device. It costs nothing but those; below {fewestAnswers} answers it does nothing.
      </p>
      {state.kind === 'failed' ? (
        <Notice tone="wrong" role="alert" className="max-w-text mt-3">
          {state.missing
            ? 'The part that fits is fetched when it is first used, and it could not be fetched now. Nothing was changed. Try again with a network; after that it works without.'
            : 'The fit broke off. Nothing was changed; try it once more.'}
        </Notice>
      ) : null}
    </div>
  )
}
