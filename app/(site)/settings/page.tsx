import type { Metadata } from 'next'
import { SettingsPage } from '@/components/settings/settings-page'

export const metadata: Metadata = {
  title: 'Settings',
  description: 'How much a day, how well to know it, when a day begins, light or dark.',
}

export default function Settings() {
  return <SettingsPage />
}
