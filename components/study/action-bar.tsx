import type { ReactNode } from 'react'

/** What can be done now, always in reach: what is longer than the screen passes under it. */
export function ActionBar({
  children,
  className = 'bottom-0',
}: {
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <div
      className={`bg-paper before:from-paper phone:pb-[max(0.5rem,env(safe-area-inset-bottom))] sticky -mx-4 mt-4 flex min-h-16 flex-wrap items-center gap-x-2 px-4 py-2 before:pointer-events-none before:absolute before:inset-x-0 before:bottom-full before:h-4 before:bg-linear-to-t before:to-transparent ${className}`}
    >
      {children}
    </div>
  )
}
