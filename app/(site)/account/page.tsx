import type { Metadata } from 'next'
import { AccountPage } from '@/components/account/account-page'

export const metadata: Metadata = {
  title: 'Account',
  description: 'Sign in, sign out, download everything about you, or delete it.',
}

export default function Account() {
  return <AccountPage />
}
