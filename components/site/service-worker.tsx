'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { watchVersions, type WaitingVersion } from '@/lib/store/service-worker'

const settledMs = 2_000

/** Registers the service worker and says when a new version waits: the page never changes under a learner's hands. */
export function ServiceWorker() {
  const [waiting, setWaiting] = useState<WaitingVersion | null>(null)
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') return
    let stop: (() => void) | undefined
    // Keeping sixteen pages is work; the one that is being looked at comes first.
    const timer = setTimeout(() => {
      stop = watchVersions(setWaiting)
    }, settledMs)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [])
  return (
    <div
      role="status"
      className="max-w-page phone:bottom-14 fixed inset-x-0 bottom-0 z-30 mx-auto w-full px-4 pb-4 empty:hidden"
    >
      {waiting ? (
        <div className="border-rule bg-card shadow-lift flex flex-wrap items-center justify-between gap-3 rounded border px-4 py-3">
          <p>There is a new version. Nothing you did is lost by reloading.</p>
          <Button onClick={() => waiting.takeOver()}>Reload</Button>
        </div>
      ) : null}
    </div>
  )
}
