'use client'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Button } from '@/components/ui/button'
import type { CareKind } from '@/lib/scheduling/review'
import { careWords, resetQuestion } from './care-words'

/** What may be decided about a card that is asked: one that was suspended never is. */
const decisions = ['suspend', 'bury', 'reset'] as const satisfies readonly CareKind[]

/** What may be decided about the card on screen. */
export interface CardCare {
  readonly onCare: (kind: CareKind) => void
}

/** The menu of the card on screen. Resetting asks once more; everything here can be undone. */
export function CareMenu({
  care,
  open,
  asking,
  onClose,
}: {
  readonly care: CardCare
  readonly open: boolean
  /** Opened to confirm the reset at once. */
  readonly asking: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog title={asking ? 'Reset this card?' : 'This card'} open={open} onClose={onClose}>
      <Choices care={care} asking={asking} onClose={onClose} />
    </Dialog>
  )
}

function Choices({ care, asking, onClose }: Omit<Parameters<typeof CareMenu>[0], 'open'>) {
  const [confirms, setConfirms] = useState(asking)
  const decide = (kind: CareKind) => {
    onClose()
    care.onCare(kind)
  }
  if (confirms) return <ConfirmReset onReset={() => decide('reset')} onKeep={onClose} />
  return (
    <ul>
      {decisions.map((kind) => (
        <li key={kind} className="border-rule border-t first:border-t-0">
          <button
            type="button"
            aria-keyshortcuts={careWords[kind].key}
            onClick={() => (kind === 'reset' ? setConfirms(true) : decide(kind))}
            className="hocus:bg-paper -mx-2 flex min-h-14 w-[calc(100%+1rem)] items-center justify-between gap-4 rounded px-2 py-2 text-left"
          >
            <span>
              <span className="block font-medium">{careWords[kind].name}</span>
              <span className="text-soft block text-sm">{careWords[kind].what}</span>
            </span>
            <kbd
              aria-hidden
              className="border-rule text-soft shrink-0 rounded border px-1.5 font-sans text-sm max-sm:hidden"
            >
              {careWords[kind].key}
            </kbd>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The plain question before a reset. */
export function ConfirmReset({ onReset, onKeep }: { readonly onReset: () => void; readonly onKeep: () => void }) {
  return (
    <>
      <p>{resetQuestion}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="grave" onClick={onReset}>
          Reset the card
        </Button>
        <Button onClick={onKeep}>Leave it as it is</Button>
      </div>
    </>
  )
}
