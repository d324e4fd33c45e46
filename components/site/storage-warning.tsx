'use client'
import { useLearner } from '@/components/learner/use-learner'
import { Notice } from '@/components/ui/notice'
import type { StorageState } from '@/lib/store/learner-store'

/** What is wrong, what is safe, what to do. Null while everything is kept. */
export function storageWords(storage: StorageState): string | null {
  if (storage.kind === 'kept') return null
  if (storage.kind === 'memory-only') {
    return 'This browser does not let the app keep anything. You can study, but answers that were not sent to an account are lost when this tab is closed. Leaving private browsing, or allowing this site to store data, mends it.'
  }
  const answers = storage.count === 1 ? 'The last answer is' : `The last ${storage.count} answers are`
  const why = storage.why === 'full' ? 'This device has no room left.' : 'This device could not write.'
  const help =
    storage.why === 'full'
      ? 'Free some space; they are tried again with each answer.'
      : 'They are tried again with each answer.'
  return `${why} ${answers} not saved yet. ${help} Do not close this tab before.`
}

/** Said at once, wherever the learner is. The element is always there, for a live region must exist before it speaks. */
export function StorageWarning() {
  const storage = useLearner('use')?.snapshot.storage
  const words = storage ? storageWords(storage) : null
  return (
    <div role="alert">
      {words ? (
        <Notice tone="wrong" className="max-w-page mx-auto my-2 w-full">
          {words}
        </Notice>
      ) : null}
    </div>
  )
}
