'use client'
import { useSyncExternalStore } from 'react'

/** The one place where components read the clock. */
export const now = () => Date.now()
/** A seed nobody can foresee, for the order of a sitting. */
export const freshSeed = () => crypto.randomUUID()

const everyMinute = (listener: () => void) => {
  const timer = setInterval(listener, 60_000)
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}
const thisMinute = () => Math.floor(now() / 60_000) * 60_000

/** The present minute, for what is due and how long ago; null on the server, which has no business to know. */
export function useNow(): number | null {
  return useSyncExternalStore(everyMinute, thisMinute, () => null)
}
