import type { Metadata } from 'next'
import { Page } from '@/components/site/page'
import { SiteShell } from '@/components/site/site-shell'
import { ButtonLink } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <SiteShell>
      <Page title="Not found" lead="There is no page at this address.">
        <ButtonLink href="/" look="primary">
          To today’s work
        </ButtonLink>
      </Page>
    </SiteShell>
  )
}
