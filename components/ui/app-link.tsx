import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link within the app. Pages are kept by the service worker, so fetching them ahead would only spend a learner's data. */
export function AppLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />
}
