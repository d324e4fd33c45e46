'use client'
import { useId } from 'react'

/** Whether "How sure?" is asked before an answer is judged. */
export function ConfidenceSetting({
  value,
  disabled,
  onChange,
}: {
  readonly value: boolean
  readonly disabled: boolean
  readonly onChange: (value: boolean) => void
}) {
  const id = useId()
  return (
    <div className="max-w-text">
      <label htmlFor={id} className="inline-flex min-h-11 items-center gap-3 font-medium">
        <input
          id={id}
          type="checkbox"
          className="size-5"
          checked={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={`${id}-hint`}
        />
        Ask how sure I am
      </label>
      <p id={`${id}-hint`} className="text-soft text-sm">
        Before an answer is judged you say whether it is a guess, you think so, or are sure: one key more for each. It
        shows how well you know what you know. What you call a guess is asked again soon, also where it was right.
      </p>
    </div>
  )
}
