'use client'
import { useCallback, useState } from 'react'
import { now } from '@/components/learner/clock'
import { Button } from '@/components/ui/button'
import { offerFile } from '@/components/ui/offer-file'
import { useTask } from '@/components/ui/use-task'
import type { LearnerStore } from '@/lib/store/learner-store'

export function DownloadEverything({ store }: { readonly store: LearnerStore | null }) {
  const [failed, setFailed] = useState(false)
  const [download, busy] = useTask(
    useCallback(async () => {
      if (!store) return
      setFailed(false)
      try {
        offerFile(
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
