import type { ReactNode } from 'react'
import { AppLink } from '@/components/ui/app-link'
import { Icon } from '@/components/ui/icon'

export interface Progress {
  /** Cards that need no return. */
  readonly done: number
  /** Cards answered at least once; drawn, not counted. */
  readonly begun: number
  readonly of: number
}

/** The way out, how far along, and help: all that stands above a question. */
export function SittingBar({
  done,
  begun,
  of,
  leaveTo,
  onHelp,
  onCard = null,
  aside,
}: Progress & {
  readonly leaveTo: string
  readonly onHelp: () => void
  /** Opens what may be decided about the card; null where nothing may. */
  readonly onCard?: (() => void) | null
  readonly aside?: ReactNode
}) {
  return (
    <header className="text-soft flex items-center gap-2 text-sm">
      <AppLink
        href={leaveTo}
        aria-label="Leave; everything is kept"
        aria-keyshortcuts="Escape"
        className="hocus:text-ink -ml-3 grid size-11 shrink-0 place-items-center rounded"
      >
        <Icon name="close" />
      </AppLink>
      <span aria-hidden className="bg-rule relative block h-1 flex-1 overflow-hidden rounded-[2px]">
        <Fill share={of ? begun / of : 0} className="bg-field" />
        <Fill share={of ? done / of : 0} className="bg-ink" />
      </span>
      <span className="min-w-[4em] text-right tabular-nums">
        {of > 0 ? (
          <>
            <span className="sr-only">Done: </span>
            {done} <span aria-hidden>/</span> <span className="sr-only">of </span>
            {of}
          </>
        ) : null}
      </span>
      {aside}
      <button
        type="button"
        onClick={onHelp}
        aria-label="Keys"
        aria-keyshortcuts="?"
        className={`hocus:text-ink grid size-11 shrink-0 place-items-center rounded ${onCard ? '-mr-2' : '-mr-3'}`}
      >
        <Icon name="help" />
      </button>
      {onCard ? (
        <button
          type="button"
          onClick={onCard}
          aria-label="This card: suspend, bury, reset"
          aria-keyshortcuts="M"
          aria-haspopup="dialog"
          className="hocus:text-ink -mr-3 grid size-11 shrink-0 place-items-center rounded"
        >
          <Icon name="more" />
        </button>
      ) : null}
    </header>
  )
}

function Fill({ share, className }: { readonly share: number; readonly className: string }) {
  return (
    <span
      className={`absolute inset-0 origin-left transition-transform duration-180 ease-out ${className}`}
      style={{ transform: `scaleX(${share})` }}
    />
  )
}
