'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { MemoryWorkFault, work, type Working } from '@/lib/store/memory-client'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { MemoryWork, WorkKind } from '@/lib/store/memory-work'

export type WorkState<Answer> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly missing: boolean }

/** One piece of long work at a time, over the learner's log and settings as they are when it begins. Leaving the screen ends it. */
export function useWork<Kind extends WorkKind>(kind: Kind, store: LearnerStore) {
  type Answer = MemoryWork[Kind]['answers']
  const [state, setState] = useState<WorkState<Answer>>({ kind: 'idle' })
  const running = useRef<Working<Answer> | null>(null)
  const turn = useRef(0)

  const cancel = useCallback(() => {
    turn.current += 1
    running.current?.cancel()
    running.current = null
    setState({ kind: 'idle' })
  }, [])

  const start = useCallback(
    async (asks: MemoryWork[Kind]['asks']) => {
      running.current?.cancel()
      const mine = ++turn.current
      const tell = (told: WorkState<Answer>) => {
        if (turn.current === mine) setState(told)
      }
      tell({ kind: 'running', share: 0 })
      const { settings } = store.snapshot()
      const entries = await store.reviewsSince(0)
      if (turn.current !== mine) return
      const working = work(kind, asks, { entries, settings }, (share) => tell({ kind: 'running', share }))
      running.current = working
      await working.answer.then(
        (answer) => tell({ kind: 'done', answer }),
        (fault: unknown) =>
          tell({ kind: 'failed', missing: fault instanceof MemoryWorkFault && fault.reason === 'missing' }),
      )
    },
    [kind, store],
  )

  useEffect(
    () => () => {
      turn.current += 1
      running.current?.cancel()
    },
    [],
  )
  return { state, start, cancel }
}
