'use client'
import { useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import { count } from '@/components/ui/words'
import type { LearnerStore } from '@/lib/store/learner-store'

/** Leaves nothing behind on a shared machine, and says so when that would lose answers. */
export function SignOut({ store }: { readonly store: LearnerStore }) {
  const [unsent, setUnsent] = useState<number | null>(null)
  const [signOut, busy] = useTask(
    useCallback(
      async (loseUnsent: boolean) => {
        const outcome = await store.signOut({ loseUnsent })
        setUnsent(outcome.ok ? null : outcome.unsent)
      },
      [store],
    ),
  )
  return (
    <div className="mt-4">
      <Button onClick={() => signOut(false)} disabled={busy}>
        {busy ? 'Sending what is left' : 'Sign out'}
      </Button>
      <p className="text-soft mt-2 text-sm">
        Signing out sends what is unsent and removes everything of yours from this device.
      </p>
      <div role="alert">
        {unsent === null ? null : (
          <Notice tone="wrong" className="mt-3">
            <p>
              You are still signed in: {count(unsent, 'answer')} could not be sent, and {unsent === 1 ? 'is' : 'are'}{' '}
              only on this device. Try again with a connection.
            </p>
            <Button look="grave" className="mt-3" onClick={() => signOut(true)} disabled={busy}>
              Sign out and lose {unsent === 1 ? 'it' : 'them'}
            </Button>
          </Notice>
        )}
      </div>
    </div>
  )
}
