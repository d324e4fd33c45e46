'use client'
import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import { applyTheme, readTheme, subscribeTheme } from './theme'

const isDark = () => document.documentElement.classList.contains('dark')

export const useTheme = () => useSyncExternalStore(subscribeTheme, readTheme, () => 'system' as const)

/** Light or dark at once; "as the system has it" is among the settings. */
export function ThemeSwitch() {
  const dark = useSyncExternalStore(subscribeTheme, isDark, () => false)
  return (
    <button
      type="button"
      onClick={() => applyTheme(dark ? 'light' : 'dark')}
      aria-label={dark ? 'Light theme' : 'Dark theme'}
      className="text-soft hocus:text-ink grid size-11 place-items-center rounded"
    >
      <Icon name="light" className="dark-only" />
      <Icon name="dark" className="light-only" />
    </button>
  )
}
