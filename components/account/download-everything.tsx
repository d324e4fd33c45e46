'use client'
import { useCallback, useState } from 'react'
import { now } from '@/components/learner/clock'
import { Button } from '@/components/ui/button'
import { useTask } from '@/components/ui/use-task'
import type { LearnerStore } from '@/lib/store/learner-store'

export function DownloadEverything({ store }: { readonly store: LearnerStore | null }) {
  const [failed, setFailed] = useState(false)
  const [download, busy] = useTask(
    useCallback(async () => {
      if (!store) return
      setFailed(false)
      try {
        offer(
          JSON.stringify(await store.exportEverything(), null, 1),
          `nomenklatura-${new Date(now()).toISOString().slice(0, 10)}.json`,
        )
      } catch {
        setFailed(true)
      }
    }, [store]),
  )
  return (
    <>
      <Button onClick={() => download()} disabled={!store || busy}>
        Download everything
      </Button>
      <p role="status" className="text-soft mt-2 text-sm">
        {failed ? 'The file could not be made. Nothing was changed; try again with a connection.' : ''}
      </p>
    </>
  )
}

function offer(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
