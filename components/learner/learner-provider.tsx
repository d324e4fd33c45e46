'use client'
import { createContext, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { tellHydrated } from '@/components/site/early-use'
import { noteReturning, wasHere } from '@/components/site/theme'
import type { LearnerStore } from '@/lib/store/learner-store'
import { diskIsOpen } from './disk-probe'
import { onFirstUse } from './first-use'
import type { Material } from './material'

export type MaterialState =
  /** Nobody has asked for it. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly material: Material }
  | { readonly kind: 'failed' }

interface Learning {
  /** null until the device has been read. */
  readonly store: LearnerStore | null
  /** Reads the device now. */
  readonly wantStore: () => void
  readonly material: MaterialState
  /** Fetches the corpus, once, when the first screen asks for it. */
  readonly want: () => void
  readonly retry: () => void
}
/** How long a page waits to be used before it reads the device all the same. */
const firstVisitMs = 6_000

export const LearnerContext = createContext<Learning | null>(null)

/** The corpus and the rules that make questions of it travel side by side; null where the corpus cannot be had. */
async function fetchMaterial(): Promise<Material | null> {
  const corpus = import('@/lib/store/corpus-client').then((client) => client.loadClientCorpus()).catch(() => null)
  const [{ materialSteps }, { inPieces }] = await Promise.all([import('./material'), import('@/lib/store/in-pieces')])
  const arrived = await corpus
  return arrived && inPieces(materialSteps(arrived))
}

/**
 * Opens the learner's store and the corpus, once for all pages. What they are made of comes after the first paint: a page stands, and its
 * first question can be read, before it is there.
 */
export function LearnerProvider({ children }: { readonly children: ReactNode }) {
  const [store, setStore] = useState<LearnerStore | null>(null)
  const [storeWanted, setStoreWanted] = useState(false)
  const [material, setMaterial] = useState<MaterialState>({ kind: 'idle' })
  const wanted = useRef(false)
  const wantStore = useCallback(() => setStoreWanted(true), [])

  useEffect(tellHydrated, [])

  useEffect(() => {
    if (wasHere()) return void queueMicrotask(wantStore)
    // A first visitor's device has nothing to tell: it is read when the page is used, or has been looked at for a while.
    const giveUp = onFirstUse(wantStore)
    const timer = setTimeout(wantStore, firstVisitMs)
    // Only the store can say what that means, and does.
    void diskIsOpen().then((open) => open || wantStore())
    return () => {
      giveUp()
      clearTimeout(timer)
    }
  }, [wantStore])

  useEffect(() => {
    if (!storeWanted) return
    let left = false
    const opening = import('@/lib/store/learner-store').then((module) => module.openLearnerStore())
    void opening.then((opened) => {
      if (!left) setStore(opened)
    })
    return () => {
      left = true
      void opening.then((opened) => opened.close())
    }
  }, [storeWanted])

  useEffect(() => {
    if (!store) return
    const note = () => {
      const { account, memories } = store.snapshot()
      noteReturning(account.kind !== 'guest' || memories.size > 0)
    }
    note()
    return store.subscribe(note)
  }, [store])

  const load = useCallback(() => {
    setMaterial({ kind: 'loading' })
    fetchMaterial().then(
      (made) => setMaterial(made ? { kind: 'ready', material: made } : { kind: 'failed' }),
      (fault: unknown) =>
        setMaterial(() => {
          // A fault of the app's own: the page's error boundary shows it.
          throw fault
        }),
    )
  }, [])
  const want = useCallback(() => {
    if (wanted.current) return
    wanted.current = true
    load()
  }, [load])
  const retry = useCallback(() => {
    load()
  }, [load])

  const learning = useMemo(
    () => ({ store, wantStore, material, want, retry }),
    [store, wantStore, material, want, retry],
  )
  return <LearnerContext value={learning}>{children}</LearnerContext>
}
