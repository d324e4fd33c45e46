import { AppLink } from '@/components/ui/app-link'
import { Icon } from '@/components/ui/icon'

/** The way out, how far along, and help: all that stands above a question. */
export function SittingBar({
  done,
  of,
  leaveTo,
  onHelp,
}: {
  readonly done: number
  readonly of: number
  readonly leaveTo: string
  readonly onHelp: () => void
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
      <span aria-hidden className="bg-rule block h-1 flex-1 overflow-hidden rounded-[2px]">
        <span
          className="bg-ink block h-full origin-left transition-transform duration-180 ease-out"
          style={{ transform: `scaleX(${of ? done / of : 0})` }}
        />
      </span>
      <span className="min-w-[4.5em] text-right tabular-nums">
        {of > 0 ? (
          <>
            <span className="sr-only">Done: </span>
            {done} <span aria-hidden>/</span> <span className="sr-only">of </span>
            {of}
          </>
        ) : null}
      </span>
      <button
        type="button"
        onClick={onHelp}
        aria-label="Keys"
        aria-keyshortcuts="?"
        className="hocus:text-ink -mr-3 grid size-11 shrink-0 place-items-center rounded"
      >
        <Icon name="help" />
      </button>
    </header>
  )
}
