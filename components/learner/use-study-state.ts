'use client'
import { useEffect, useState } from 'react'
import { useNow } from './clock'
import { readStudyState, type WholeState } from './today'
import type { Learner } from './use-learner'

/** What a plan is made from, kept up with answers and with the clock; null until it has been read. */
export function useStudyState(learner: Learner | null): WholeState | null {
  const [state, setState] = useState<WholeState | null>(null)
  const nowMs = useNow()
  const store = learner?.store
  const version = learner?.snapshot.memoriesVersion
  const settings = learner?.snapshot.settings
  useEffect(() => {
    if (!store || nowMs === null) return
    let left = false
    void readStudyState(store, nowMs).then((read) => {
      if (!left) setState(read)
    })
    return () => {
      left = true
    }
  }, [store, version, settings, nowMs])
  return state
}
