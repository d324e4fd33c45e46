import { AppLink } from '@/components/ui/app-link'
import { Icon } from '@/components/ui/icon'
import { SiteNav } from './site-nav'
import { SyncIndicator } from './sync-indicator'
import { ThemeSwitch } from './theme-switch'

export function SiteHeader() {
  return (
    <header data-screen-only className="border-rule border-b">
      <div className="max-w-page mx-auto flex w-full flex-wrap items-center gap-x-6 px-4 py-1 sm:px-6 sm:py-2">
        <AppLink href="/" className="flex min-h-11 items-center text-lg font-semibold tracking-[-0.005em]">
          Nomenklatura
        </AppLink>
        <div className="phone:contents order-last max-sm:w-full sm:order-none sm:mr-auto">
          <SiteNav />
        </div>
        <div className="flex items-center max-sm:-mr-2 max-sm:ml-auto">
          <SyncIndicator />
          <ThemeSwitch />
          <IconLink href="/account" name="account" label="Account" />
          <IconLink href="/settings" name="settings" label="Settings" />
        </div>
      </div>
    </header>
  )
}

function IconLink({
  href,
  name,
  label,
}: {
  readonly href: string
  readonly name: 'account' | 'settings'
  readonly label: string
}) {
  return (
    <AppLink
      href={href}
      aria-label={label}
      className="text-soft hocus:text-ink grid size-11 place-items-center rounded"
    >
      <Icon name={name} />
    </AppLink>
  )
}
