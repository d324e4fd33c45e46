'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '@/lib/store/class-store'

/**
 * What the server answers to a question, and the way to ask anew.
 * @param ask null while it cannot be asked; must keep its identity between renders
 */
export function useAnswer<Value>(ask: (() => Promise<Answer<Value, string>>) | null) {
  const [answer, setAnswer] = useState<Answer<Value, string> | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!ask) return
    let left = false
    ask().then(
      (given) => {
        if (!left) setAnswer(given)
      },
      () => {
        if (!left) setAnswer({ ok: false, reason: 'server' })
      },
    )
    return () => {
      left = true
    }
  }, [ask, turn])
  return { answer, again: useCallback(() => setTurn((n) => n + 1), []) }
}
