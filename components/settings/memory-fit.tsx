'use client'
import { useState } from 'react'
import { now } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { Notice } from '@/components/ui/notice'
import type { SettingsChange } from '@/lib/store/learner-settings'
import { FitResult } from './fit-result'
import { FitRun } from './fit-run'
import { PasteSet } from './paste-set'
import { Reschedule } from './reschedule'
import { SetHistory } from './set-history'
import { inUseWords } from './set-words'
import { useWork } from './use-work'

/** Weights: which are in use, a fit to one's own answers, the way back, a set from elsewhere, and moving what is learned. */
export function MemoryFit({ learner: { store, snapshot } }: { readonly learner: Learner }) {
  const { settings } = snapshot
  const fitting = useWork('fit', store)
  const [told, setTold] = useState<'kept' | 'failed' | null>(null)
  const keep = (change: SettingsChange) =>
    store.changeSettings(change).then(
      () => true,
      () => {
        setTold('failed')
        return false
      },
    )
  const use = async (change: SettingsChange) => {
    fitting.cancel()
    if (await keep(change)) setTold('kept')
  }
  const result = fitting.state.kind === 'done' ? fitting.state.answer : null
  return (
    <>
      <p className="max-w-text">
        When a card comes back is decided by 21 numbers that describe how memory fades. They can be fitted to your own
        answers, so that what you forget sooner than others comes back sooner, and what you keep longer later.
      </p>
      <p className="max-w-text mt-2 font-medium" data-set>
        {inUseWords(settings)}
      </p>
      {told === 'kept' ? (
        <Notice tone="right" role="status" className="max-w-text mt-3">
          In use from the next answer on. No card’s day was moved; the set from before stays below.
        </Notice>
      ) : null}
      {told === 'failed' ? (
        <Notice tone="wrong" role="alert" className="max-w-text mt-3">
          This could not be kept: the device did not take it. What you had before is in use; try once more.
        </Notice>
      ) : null}
      {result ? (
        <FitResult
          fit={result}
          pace={settings}
          onUse={(weights, answers) => void use({ weights, origin: 'fitted', answers, fitAskedAtMs: now() })}
          onLeave={fitting.cancel}
        />
      ) : (
        <FitRun
          state={fitting.state}
          onStart={() => {
            setTold(null)
            void fitting.start({}).then(() => keep({ fitAskedAtMs: now() }))
          }}
          onCancel={fitting.cancel}
        />
      )}
      <SetHistory
        settings={settings}
        onUse={({ weights, origin, answers }) =>
          void use({ weights, origin, ...(answers === null ? {} : { answers }) })
        }
      />
      <PasteSet store={store} settings={settings} onUse={(weights) => void use({ weights, origin: 'pasted' })} />
      <Reschedule store={store} settings={settings} onChange={keep} />
    </>
  )
}
