import type { Metadata } from 'next'
import { JoinPage } from '@/components/classes/join-page'

export const metadata: Metadata = {
  title: 'Join a class',
  description: 'Join a class with its code and a name; no e-mail address needed.',
}

export default function Join() {
  return <JoinPage />
}
