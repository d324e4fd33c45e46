'use client'
import { useContext, useEffect, useSyncExternalStore } from 'react'
import type { LearnerStore, Snapshot } from '@/lib/store/learner-store'
import { onFirstUse } from './first-use'
import { LearnerContext, type MaterialState } from './learner-provider'

export interface Learner {
  readonly store: LearnerStore
  readonly snapshot: Snapshot
}

const nothing = () => null
const never = () => nothing

/**
 * The learner, and what is known of them; null while the device is being read, and on the server.
 * @param when `use` where a first visitor is shown all there is to show without it; then their device is read when they touch the page
 */
export function useLearner(when: 'now' | 'use' = 'now'): Learner | null {
  const { store, wantStore } = useLearning()
  useEffect(() => {
    if (when === 'now') wantStore()
  }, [when, wantStore])
  const snapshot = useSyncExternalStore(store?.subscribe ?? never, store?.snapshot ?? nothing, nothing)
  return store && snapshot ? { store, snapshot } : null
}

/**
 * The corpus with its cards and decks. Asking for it fetches it.
 * @param when `use` for a page that says all it has to say to a first visitor without it: fetched for those who have begun, and for
 * others when they touch the page
 */
export function useMaterial(when: 'now' | 'use' = 'now'): MaterialState & { readonly retry: () => void } {
  const { material, want, retry } = useLearning()
  const begun = useBegun()
  const atOnce = when === 'now' || begun
  useEffect(() => {
    if (!atOnce) return onFirstUse(want)
    want()
  }, [atOnce, want])
  return { ...material, retry }
}

/** Whether there is an answer on this device. */
function useBegun(): boolean {
  const { store } = useLearning()
  const begun = () => (store?.snapshot().memories.size ?? 0) > 0
  return useSyncExternalStore(store?.subscribe ?? never, begun, () => false)
}

function useLearning() {
  const learning = useContext(LearnerContext)
  if (!learning) throw new Error('a component that needs the learner stands outside LearnerProvider')
  return learning
}
