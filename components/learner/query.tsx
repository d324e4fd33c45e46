'use client'
import { useSearchParams } from 'next/navigation'
import { Suspense, useEffect } from 'react'

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
  useEffect(() => onRead(query), [query, onRead])
  return null
}
