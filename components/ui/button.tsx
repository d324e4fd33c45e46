import type { ComponentProps, ReactNode } from 'react'
import { AppLink } from './app-link'
import { Icon, type IconName } from './icon'

const looks = {
  /** The one thing to do on this screen. */
  primary: 'bg-red text-on-red font-semibold hocus:bg-red-deep disabled:opacity-60',
  /** Everything else that acts. */
  plain: 'border border-field bg-card font-medium hocus:border-ink disabled:opacity-60',
  /** What cannot be taken back. Said in words; the colour only agrees. */
  grave: 'border border-bad bg-card text-bad font-medium hocus:bg-bad-paper disabled:opacity-60',
} as const
type Look = keyof typeof looks

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded px-5 py-2 text-center transition-colors duration-120'
export const buttonClass = (look: Look, more = '') => `${shape} ${looks[look]} ${more}`

/** Of a button that stays pressed: how it is told from its neighbours. */
export const pressedClass = 'aria-pressed:border-ink aria-pressed:shadow-[inset_0_0_0_1px_var(--ink)]'

export function Button({
  look = 'plain',
  className,
  type = 'button',
  ...props
}: ComponentProps<'button'> & { readonly look?: Look }) {
  return <button type={type} className={buttonClass(look, className)} {...props} />
}

export function ButtonLink({
  look = 'plain',
  className,
  ...props
}: ComponentProps<typeof AppLink> & { readonly look?: Look }) {
  return <AppLink className={buttonClass(look, className)} {...props} />
}

/** A button that reads as words in a line, with room for a thumb, and the key that does the same. */
export function TextButton({
  className = '',
  type = 'button',
  icon,
  hotkey,
  children,
  ...props
}: ComponentProps<'button'> & { readonly icon?: IconName; readonly hotkey?: string }) {
  return (
    <button
      type={type}
      aria-keyshortcuts={hotkey}
      className={`text-soft hocus:text-ink inline-flex min-h-11 items-center gap-1.5 rounded px-2 text-sm ${className}`}
      {...props}
    >
      {icon ? <Icon name={icon} /> : null}
      <span className="link">{children}</span>
      {hotkey ? <Key>{hotkey}</Key> : null}
    </button>
  )
}

/** The key that does the same, for those who have keys. */
function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd aria-hidden className="border-rule text-soft rounded border px-1.5 font-sans text-sm max-sm:hidden">
      {children}
    </kbd>
  )
}
