'use client'
import { useSearchParams } from 'next/navigation'
import { Suspense, useLayoutEffect } from 'react'

type Query = Pick<URLSearchParams, 'get'>

/**
 * Hands over what stands behind the `?`. Apart from the page around it, so that the page itself is static HTML that React takes over as it
 * stands, instead of being drawn anew.
 */
export function ReadQuery({ onRead }: { readonly onRead: (query: Query) => void }) {
  return (
    <Suspense>
      <Reader onRead={onRead} />
    </Suspense>
  )
}

function Reader({ onRead }: { readonly onRead: (query: Query) => void }) {
  const query = useSearchParams()
  // Before the paint: what belongs to another address is never seen.
  useLayoutEffect(() => onRead(query), [query, onRead])
  return null
}
