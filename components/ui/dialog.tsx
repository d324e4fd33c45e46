'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Icon } from './icon'

/** The browser's own modal dialog: focus stays inside, Escape closes, and focus goes back to where it was. */
export function Dialog({
  title,
  open,
  onClose,
  children,
}: {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && !dialog?.open) dialog?.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      className="border-rule bg-card text-ink shadow-lift m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-auto rounded border p-5"
    >
      {open ? (
        <>
          <div className="mb-3 flex items-start justify-between gap-3">
            <h2 id={titleId} className="text-lg font-semibold">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              aria-label="Close"
              className="text-soft hocus:text-ink -mt-2 -mr-2 grid size-11 shrink-0 place-items-center rounded"
            >
              <Icon name="close" />
            </button>
          </div>
          {children}
        </>
      ) : null}
    </dialog>
  )
}
