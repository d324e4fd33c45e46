'use client'
import { useEffect, useState } from 'react'
import type { Assignment } from '@/lib/store/class-store'
import type { LearnerStore } from '@/lib/store/learner-store'

/** What this learner was given: at once from the device, then as the server has it. null until the device has been read. */
export function useAssignments(
  store: LearnerStore | undefined,
  account: string | undefined,
): readonly Assignment[] | null {
  const [assignments, setAssignments] = useState<readonly Assignment[] | null>(null)
  useEffect(() => {
    if (!store) return
    let left = false
    const read = () =>
      store.classes.assignments().then((found) => {
        if (!left) setAssignments(found)
      })
    // Offline the refresh answers that it could not; what the device has stays.
    void read().then(() => (account === 'guest' ? undefined : store.classes.refresh().then(read)))
    return () => {
      left = true
    }
  }, [store, account])
  return assignments
}
