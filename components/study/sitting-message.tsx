import { AppLink } from '@/components/ui/app-link'
import { Icon } from '@/components/ui/icon'
import type { ReactNode } from 'react'

/** A sitting's screen where there is no question on it: before, after, or instead. */
export function SittingMessage({
  title,
  label,
  children,
}: {
  readonly title: ReactNode
  readonly label?: string
  readonly children: ReactNode
}) {
  return (
    <div className="max-w-sitting mx-auto flex w-full flex-1 flex-col px-4 pt-1 pb-8 sm:pt-4">
      <header>
        <AppLink
          href="/"
          aria-label="Leave"
          className="text-soft hocus:text-ink -ml-3 grid size-11 place-items-center rounded"
        >
          <Icon name="close" />
        </AppLink>
      </header>
      <main id="content" tabIndex={-1} className="mt-1 sm:mt-4">
        {label ? <p className="corner mb-2">{label}</p> : null}
        <h1 className="text-2xl font-semibold tracking-[-0.01em]">{title}</h1>
        <div className="mt-4">{children}</div>
      </main>
    </div>
  )
}
