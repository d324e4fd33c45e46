import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { StorageWarning } from './storage-warning'

/** A page with the site around it. A sitting has none of it: there is one thing to do. */
export function SiteShell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      <StorageWarning />
      {children}
      <SiteFooter />
    </>
  )
}
