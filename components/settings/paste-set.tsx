'use client'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { inputClass } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { count } from '@/components/ui/words'
import { compared, wrongOfHundred } from '@/lib/fitting/verdict'
import { readWeights, writeWeights } from '@/lib/fitting/weights-text'
import { publishedWeights } from '@/lib/scheduling/fsrs'
import type { LearnerSettings } from '@/lib/store/learner-settings'
import type { LearnerStore } from '@/lib/store/learner-store'
import { Figures } from './fit-result'
import { useWork } from './use-work'
import { WaitsTable } from './waits-table'

/** Fewer answers than this cannot tell two sets apart. */
const fewestToCompare = 100

/** A set from Anki, looked at before it is used; and one's own, to take there. */
export function PasteSet({
  store,
  settings,
  onUse,
}: {
  readonly store: LearnerStore
  readonly settings: LearnerSettings
  readonly onUse: (weights: readonly number[]) => void
}) {
  const [typed, setTyped] = useState('')
  const [looked, setLooked] = useState<ReturnType<typeof readWeights> | null>(null)
  const { state, start, cancel } = useWork('compare', store)
  const id = useId()
  const look = () => {
    const read = readWeights(typed)
    setLooked(read)
    if (read.ok) void start({ weights: read.weights })
  }
  const leave = () => {
    cancel()
    setLooked(null)
  }
  return (
    <details className="max-w-text mt-4">
      <summary className="link inline-flex min-h-11 items-center">Paste a set, or copy yours</summary>
      <label htmlFor={id} className="mb-1 block font-medium">
        FSRS parameters from Anki
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        className={inputClass}
        aria-invalid={looked?.ok === false ? true : undefined}
        aria-describedby={looked?.ok === false ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => {
          setTyped(event.target.value)
          leave()
        }}
      />
      <p id={`${id}-hint`} className="text-soft mt-1 text-sm">
        17, 19 or 21 numbers. Nothing is changed before you have seen what it does, and the set you have is kept.
      </p>
      {looked?.ok === false ? (
        <p id={`${id}-error`} role="alert" className="text-bad mt-1 text-sm font-medium">
          {looked.why}
        </p>
      ) : null}
      {looked?.ok ? (
        <div className="mt-4 grid gap-4">
          {looked.brought > 0 ? (
            <Notice>
              {count(looked.brought, 'number')} of them {looked.brought === 1 ? 'lies' : 'lie'} outside of what FSRS
              works with, and will be brought to its bounds.
            </Notice>
          ) : null}
          <WaitsTable before={settings} after={{ ...settings, weights: looked.weights }} />
          {state.kind === 'done' && state.answer && state.answer.before.answers >= fewestToCompare ? (
            <div>
              <p role="status">{comparison(state.answer.before, state.answer.after)}</p>
              <Figures before={state.answer.before} after={state.answer.after} />
            </div>
          ) : (
            <p role="status" className="text-soft text-sm">
              {state.kind === 'running'
                ? 'Trying it on your answers …'
                : `You have too few answers to try it on: it takes ${fewestToCompare}, to cards met on an earlier day.`}
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <Button
              onClick={() => {
                onUse(looked.weights)
                setTyped('')
                leave()
              }}
            >
              Use this set
            </Button>
            <Button onClick={leave}>Leave it</Button>
          </div>
        </div>
      ) : (
        <div className="mt-3 flex flex-wrap items-start gap-3">
          <Button onClick={look}>See what it does</Button>
          <CopyButton text={writeWeights(settings.weights ?? publishedWeights)}>Copy the set in use</CopyButton>
        </div>
      )}
    </details>
  )
}

type Compared = Parameters<typeof Figures>[0]

function comparison(before: Compared['before'], after: Compared['after']): string {
  const [was, becomes] = compared(wrongOfHundred(before), wrongOfHundred(after))
  const of = `Of 100 of your ${count(before.answers, 'answer')}`
  if (was === becomes) return `${of} it would have been wrong about ${becomes}, as many as the set in use.`
  return `${of} it would have been wrong about ${becomes}; the set in use about ${was}.`
}
