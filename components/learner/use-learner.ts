'use client'
import { useContext, useEffect, useSyncExternalStore } from 'react'
import type { LearnerStore, Snapshot } from '@/lib/store/learner-store'
import { LearnerContext, type MaterialState } from './learner-provider'

export interface Learner {
  readonly store: LearnerStore
  readonly snapshot: Snapshot
}

const nothing = () => null
const never = () => nothing

/** The learner, and what is known of them; null while the device is being read, and on the server. */
export function useLearner(): Learner | null {
  const { store } = useLearning()
  const snapshot = useSyncExternalStore(store?.subscribe ?? never, store?.snapshot ?? nothing, nothing)
  return store && snapshot ? { store, snapshot } : null
}

/** The corpus with its cards and decks. Asking for it fetches it. */
export function useMaterial(): MaterialState & { readonly retry: () => void } {
  const { material, want, retry } = useLearning()
  useEffect(want, [want])
  return { ...material, retry }
}

function useLearning() {
  const learning = useContext(LearnerContext)
  if (!learning) throw new Error('a component that needs the learner stands outside LearnerProvider')
  return learning
}
