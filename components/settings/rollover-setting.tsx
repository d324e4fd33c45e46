'use client'
import { useId, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
const never = () => () => undefined
const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A study day ends when people sleep. The time zone is the learner's, also when they travel. */
export function RolloverSetting({
  hour,
  timeZone,
  onHour,
  onTimeZone,
}: {
  readonly hour: number
  /** null until the device has been read. */
  readonly timeZone: string | null
  readonly onHour: (hour: number) => void
  readonly onTimeZone: (timeZone: string) => void
}) {
  const id = useId()
  const here = useSyncExternalStore(never, deviceZone, () => null)
  return (
    <div className="max-w-text">
      <label htmlFor={id} className="mb-1 block font-medium">
        A new day begins at
      </label>
      <select
        id={id}
        value={hour}
        disabled={timeZone === null}
        onChange={(event) => onHour(Number(event.target.value))}
        className={`${inputClass} max-w-40`}
      >
        {hours.map((each) => (
          <option key={each} value={each}>
            {clock(each)}
          </option>
        ))}
      </select>
      <p className="text-soft mt-2 text-sm">
        Who studies at one in the morning still studies for the day before. Another hour moves the hour at which cards
        fall due, those learned already too. What you answered between the two hours then counts for the other day. Time
        zone: {timeZone ?? here ?? 'as on this device'}.
      </p>
      {timeZone !== null && here !== null && here !== timeZone ? (
        <Button className="mt-3" onClick={() => onTimeZone(here)}>
          Use this device’s zone, {here}
        </Button>
      ) : null}
    </div>
  )
}
