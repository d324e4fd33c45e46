import type { Metadata } from 'next'
import { Page } from '@/components/site/page'
import { ButtonLink } from '@/components/ui/button'

export const metadata: Metadata = { title: 'No connection', robots: { index: false } }

/** What the service worker answers with where it has nothing else. */
export default function Offline() {
  return (
    <Page
      title="No connection"
      lead="This page is not kept on the device. What you did is saved here, and studying works without a connection."
    >
      <ButtonLink href="/study" look="primary">
        Study
      </ButtonLink>
    </Page>
  )
}
