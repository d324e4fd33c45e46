'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'

/** A whole number that is kept when the field is left, if it is one. */
export function NumberSetting({
  label,
  hint,
  value,
  fallback,
  min = 0,
  max,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  /** undefined until the device has been read. */
  readonly value: number | undefined
  readonly fallback: number
  readonly min?: number
  readonly max: number
  readonly onChange: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const number = typed === null || typed.trim() === '' ? NaN : Number(typed)
  const good = Number.isInteger(number) && number >= min && number <= max
  const keep = () => {
    if (good && number !== value) onChange(number)
    if (good) setTyped(null)
  }
  return (
    <Field
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={1}
      disabled={value === undefined}
      value={typed ?? String(value ?? fallback)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
      error={typed !== null && !good ? `A whole number from ${min} to ${max.toLocaleString('en-GB')}.` : null}
    />
  )
}
