import type { ReactNode } from 'react'

/**
 * A page's frame: the one heading, and what stands under it.
 * @param grows what stands on it comes from the device, after the first paint: the foot then begins below the screen and is not pushed there
 */
export function Page({
  title,
  lead,
  aside,
  grows = false,
  children,
}: {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly aside?: ReactNode
  readonly grows?: boolean
  readonly children: ReactNode
}) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={`max-w-page mx-auto w-full px-4 pt-6 pb-12 sm:px-6 sm:pt-8 ${grows ? 'min-h-dvh' : ''}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl font-semibold tracking-[-0.01em] sm:text-3xl">{title}</h1>
          {lead ? <p className="max-w-text text-soft mt-2">{lead}</p> : null}
        </div>
        {aside}
      </div>
      <div className="mt-6">{children}</div>
    </main>
  )
}

/** A part of a page, under a hairline and a corner heading. @param id for links to it from the same page */
export function Section({
  id,
  title,
  children,
  className = '',
}: {
  readonly id?: string
  readonly title: ReactNode
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <section id={id} className={`border-rule border-t py-6 ${className}`}>
      <h2 className="corner mb-3">{title}</h2>
      {children}
    </section>
  )
}
