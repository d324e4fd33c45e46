'use client'
import { useId, useState } from 'react'
import { percent } from '@/components/ui/words'

/** Desired retention, with what it costs in plain words. */
export function RetentionSetting({
  value,
  disabled,
  onSlide,
  onChange,
}: {
  readonly value: number
  readonly disabled: boolean
  /** While it is being moved, before it is kept. */
  readonly onSlide?: (value: number) => void
  readonly onChange: (value: number) => void
}) {
  const [sliding, setSliding] = useState<number | null>(null)
  const shown = sliding ?? value
  const id = useId()
  const keep = () => {
    if (sliding !== null && sliding !== value) onChange(sliding)
    setSliding(null)
  }
  return (
    <div className="max-w-text">
      <label htmlFor={id} className="flex items-baseline justify-between gap-4 font-medium">
        Chance to recall a card when it comes back
        <output htmlFor={id}>{percent(shown)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0.8}
        max={0.97}
        step={0.01}
        value={shown}
        disabled={disabled}
        onChange={(event) => {
          setSliding(Number(event.target.value))
          onSlide?.(Number(event.target.value))
        }}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
        aria-describedby={`${id}-hint`}
        className="h-11 w-full"
      />
      <p id={`${id}-hint`} className="text-soft text-sm">
        {retentionWords(shown)}
      </p>
    </div>
  )
}

export function retentionWords(retention: number): string {
  if (retention >= 0.95)
    return 'Cards come back very often. Of a hundred, fewer than five are forgotten, at several times the work.'
  if (retention >= 0.92) return 'Cards come back more often than usual: less is forgotten, for noticeably more work.'
  if (retention >= 0.88)
    return 'The usual choice: about one card in ten has been forgotten when it comes back, and the work stays moderate.'
  if (retention >= 0.84) return 'Cards come back less often. More is forgotten in between, and each day is shorter.'
  return 'The least work: about one card in five has been forgotten when it comes back.'
}
