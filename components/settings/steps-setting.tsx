'use client'
import { useState } from 'react'
import { Button, pressedClass, TextButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { readSteps, showSteps } from '@/lib/scheduling/step-words'
import { defaultSettings, type Steps } from '@/lib/scheduling/settings'
import { NumberSetting } from './number-setting'

const { learningStepsMin, relearningStepsMin, maxIntervalDays } = defaultSettings('UTC')
const usual: Steps = { learningStepsMin, relearningStepsMin, maxIntervalDays }

/** Ways to learn a card, each in one tap. The longest wait is left as it is. */
const presets: readonly { readonly name: string; readonly steps: Omit<Steps, 'maxIntervalDays'> }[] = [
  { name: 'As usual', steps: { learningStepsMin, relearningStepsMin } },
  { name: 'Thoroughly', steps: { learningStepsMin: [1, 10, 60], relearningStepsMin: [10, 60] } },
  { name: 'Once more', steps: { learningStepsMin: [15], relearningStepsMin: [15] } },
]
const waits = [
  { name: '3 months', days: 90 },
  { name: 'A year', days: 365 },
  { name: 'No limit', days: maxIntervalDays },
] as const

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

/** How a card is learned, how it is learned again once forgotten, and how long it may wait at most. */
export function StepsSetting({
  settings,
  onChange,
}: {
  /** undefined until the device has been read. */
  readonly settings: Steps | undefined
  readonly onChange: (change: Partial<Steps>) => void
}) {
  const { learningStepsMin, relearningStepsMin, maxIntervalDays }: Steps = settings ?? usual
  const now = { learningStepsMin, relearningStepsMin }
  // Whoever taps has done with what was being written.
  const [taps, setTaps] = useState(0)
  const tap = (change: Partial<Steps>) => {
    setTaps(taps + 1)
    onChange(change)
  }
  const isUsual = same({ ...now, maxIntervalDays }, usual)
  return (
    <div className="max-w-text">
      <p className="mb-4">
        A new card is asked again after each of these steps, and is learned when it has passed the last; a wrong answer
        takes it back to the first. A change holds from each card’s next answer: no day that is given already moves.
      </p>
      <div role="group" aria-label="Ways to learn a card" className="mb-5 flex flex-wrap gap-2">
        {presets.map(({ name, steps }) => (
          <Button
            key={name}
            disabled={!settings}
            aria-pressed={same(steps, now)}
            className={pressedClass}
            onClick={() => tap(steps)}
          >
            {name}
          </Button>
        ))}
      </div>
      <div className="grid gap-6 sm:max-w-96">
        <StepsField
          key={`new ${taps}`}
          label="Steps of a new card"
          hint="Each step is one more answer on the first day. Left empty, a new card is learned by its first answer."
          value={learningStepsMin}
          disabled={!settings}
          onChange={(learningStepsMin) => onChange({ learningStepsMin })}
        />
        <StepsField
          key={`forgotten ${taps}`}
          label="Steps of a forgotten card"
          hint="Left empty, a forgotten card comes back on another day, having been read once."
          value={relearningStepsMin}
          disabled={!settings}
          onChange={(relearningStepsMin) => onChange({ relearningStepsMin })}
        />
        <div>
          <NumberSetting
            key={taps}
            label="Longest wait, in days"
            hint="However well a card is known, it comes back after so many days. A short wait brings well-known cards back often, and costs a little every day for ever."
            value={settings && maxIntervalDays}
            fallback={maxIntervalDays}
            min={30}
            max={36_500}
            onChange={(maxIntervalDays) => onChange({ maxIntervalDays })}
          />
          <div role="group" aria-label="Longest waits" className="mt-3 flex flex-wrap gap-2">
            {waits.map(({ name, days }) => (
              <Button
                key={days}
                disabled={!settings}
                aria-pressed={days === maxIntervalDays}
                className={pressedClass}
                onClick={() => tap({ maxIntervalDays: days })}
              >
                {name}
              </Button>
            ))}
          </div>
        </div>
      </div>
      {isUsual ? (
        <p className="text-soft mt-5 text-sm">All of this is as usual.</p>
      ) : (
        <TextButton className="mt-3 -ml-2 text-left" onClick={() => tap(usual)}>
          Back to usual: {showSteps(usual.learningStepsMin)}; forgotten, {showSteps(usual.relearningStepsMin)}; no limit
        </TextButton>
      )}
    </div>
  )
}

/** Steps, written out, that are kept when the field is left, if they can be. */
function StepsField({
  label,
  hint,
  value,
  disabled,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  readonly value: readonly number[]
  readonly disabled: boolean
  readonly onChange: (value: readonly number[]) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const read = readSteps(typed ?? '')
  const keep = () => {
    setLeft(true)
    if (typed === null || !read.ok) return
    if (!same(read.stepsMin, value)) onChange(read.stepsMin)
    setTyped(null)
  }
  return (
    <Field
      label={label}
      hint={hint}
      autoComplete="off"
      maxLength={80}
      disabled={disabled}
      placeholder="None"
      value={typed ?? showSteps(value)}
      onChange={(event) => {
        setTyped(event.target.value)
        setLeft(false)
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
      // Not before it is finished: what is being written is mostly no time yet.
      error={left && typed !== null && !read.ok ? read.error : null}
    />
  )
}
