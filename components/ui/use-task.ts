'use client'
import { useCallback, useRef, useState } from 'react'

/** Runs one thing at a time: a second press while the first is under way does nothing. */
export function useTask<Args extends readonly unknown[]>(task: (...args: Args) => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const run = useCallback(
    (...args: Args) => {
      if (running.current) return
      running.current = true
      setBusy(true)
      task(...args).then(
        () => {
          running.current = false
          setBusy(false)
        },
        (fault: unknown) =>
          setBusy(() => {
            // A fault of the app's own: the page's error boundary shows it.
            throw fault
          }),
      )
    },
    [task],
  )
  return [run, busy] as const
}
