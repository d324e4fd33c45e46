import { useId, type ComponentProps, type ReactNode } from 'react'

export const inputClass =
  'w-full rounded border border-field bg-card px-3 py-2 min-h-11 text-base aria-invalid:border-bad disabled:opacity-60'

/** A labelled input with what it is for, and what is wrong with it, tied to it. */
export function Field({
  label,
  hint,
  error,
  className = '',
  ...input
}: ComponentProps<'input'> & {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
}) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <input
        id={id}
        className={inputClass}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        {...input}
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-soft mt-1 text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-bad mt-1 text-sm font-medium">
          {error}
        </p>
      ) : null}
    </div>
  )
}
