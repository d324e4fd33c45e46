import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const tones = {
  right: { icon: 'right', look: 'border-ok bg-ok-paper [&>svg]:text-ok' },
  wrong: { icon: 'warning', look: 'border-bad bg-bad-paper [&>svg]:text-bad' },
  hint: { icon: 'hint', look: 'border-hint bg-hint-paper [&>svg]:text-hint' },
  quiet: { icon: 'hint', look: 'border-rule bg-card [&>svg]:text-soft' },
} as const satisfies Record<string, { icon: IconName; look: string }>

/** Something the reader must know. `alert` interrupts a screen reader, `status` waits for a pause, neither is for what was always there. */
export function Notice({
  tone = 'hint',
  role,
  children,
  className = '',
}: {
  readonly tone?: keyof typeof tones
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
  readonly className?: string
}) {
  const { icon, look } = tones[tone]
  return (
    <div role={role} className={`flex items-start gap-3 rounded border px-4 py-3 ${look} ${className}`}>
      <Icon name={icon} className="mt-[0.2em]" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
