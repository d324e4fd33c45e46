'use client'
import { useId } from 'react'
import { inputClass } from '@/components/ui/field'
import type { WeekdayWeights } from '@/lib/study/balance'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const levels = [
  [1, 'As usual'],
  [0.5, 'About half'],
  [0, 'As few as can be'],
] as const

/** Which weekdays are to bear fewer reviews. */
export function WeekdaySetting({
  value,
  disabled,
  onChange,
}: {
  readonly value: WeekdayWeights
  readonly disabled: boolean
  readonly onChange: (value: WeekdayWeights) => void
}) {
  const id = useId()
  return (
    <fieldset className="max-w-text" disabled={disabled} aria-describedby={`${id}-hint`}>
      <legend className="mb-2 font-medium">Lighter days</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        {days.map((day, at) => (
          <label key={day} className="block text-sm">
            {day}
            <select
              className={inputClass}
              value={nearest(value[at] ?? 1)}
              onChange={(event) =>
                onChange(value.map((one, place) => (place === at ? Number(event.target.value) : one)))
              }
            >
              {levels.map(([weight, name]) => (
                <option key={weight} value={weight}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className="text-soft mt-2 text-sm">
        Most reviews are as good a day or some days earlier or later; within that, they move to the other days. What
        cannot wait is asked all the same.
      </p>
    </fieldset>
  )
}

/** Another device may have kept a finer weight. */
const nearest = (weight: number) =>
  levels.reduce((best, [level]) => (Math.abs(level - weight) < Math.abs(best - weight) ? level : best), 1 as number)
