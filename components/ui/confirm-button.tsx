'use client'
import { useState, type ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

/** A button whose deed cannot be taken back: it says first what will happen, and asks. */
export function ConfirmButton({
  children,
  label,
  title,
  explanation,
  deed,
  disabled,
  onConfirm,
}: {
  readonly children: ReactNode
  /** The button's whole name, where its words alone do not tell what it is about. */
  readonly label?: string
  readonly title: string
  readonly explanation: ReactNode
  /** What the button that does it says. */
  readonly deed: string
  readonly disabled: boolean
  readonly onConfirm: () => void
}) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button aria-label={label} disabled={disabled} onClick={() => setAsking(true)}>
        {children}
      </Button>
      <Dialog title={title} open={asking} onClose={() => setAsking(false)}>
        <p>{explanation}</p>
        <Button
          look="grave"
          className="mt-4"
          onClick={() => {
            setAsking(false)
            onConfirm()
          }}
        >
          {deed}
        </Button>
      </Dialog>
    </>
  )
}
