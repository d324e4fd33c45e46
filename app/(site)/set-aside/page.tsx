import type { Metadata } from 'next'
import { SetAsidePage } from '@/components/cards/set-aside-page'

export const metadata: Metadata = {
  title: 'Set aside',
  description: 'Cards that are not asked until you resume them, and cards that do not stick.',
}

export default function SetAside() {
  return <SetAsidePage />
}
