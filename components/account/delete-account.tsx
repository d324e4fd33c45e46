'use client'
import { useCallback, useState } from 'react'
import { faultWords } from '@/components/site/failure-words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import type { LearnerStore } from '@/lib/store/learner-store'

const word = 'delete'

/** Asks for a word to be typed: what is deleted cannot be brought back. */
export function DeleteAccount({ store, isGuest }: { readonly store: LearnerStore | null; readonly isGuest: boolean }) {
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<'idle' | 'done' | { readonly reason: string }>('idle')
  const [remove, busy] = useTask(
    useCallback(async () => {
      if (!store) return
      const outcome = await store.deleteAccount()
      setTyped('')
      setState(outcome.ok ? 'done' : { reason: outcome.reason })
    }, [store]),
  )
  const confirmed = typed.trim().toLowerCase() === word
  return (
    <form
      className="max-w-text"
      onSubmit={(event) => {
        event.preventDefault()
        if (confirmed) remove()
      }}
    >
      <p className="mb-4">
        {isGuest
          ? 'Every answer and setting on this device goes, and cannot be brought back.'
          : 'The account goes from the server with every answer, setting and class you teach, and everything of it from this device. It cannot be brought back.'}
      </p>
      <Field
        label={<>Type “{word}” to confirm</>}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        className="max-w-80"
      />
      <Button type="submit" look="grave" className="mt-3" disabled={!store || busy || !confirmed}>
        {isGuest ? 'Delete everything here' : 'Delete the account'}
      </Button>
      <div role="alert" className="mt-3">
        {state === 'done' ? (
          <Notice>Deleted.</Notice>
        ) : state === 'idle' ? null : (
          <Notice tone="wrong">{faultWords(state.reason)}</Notice>
        )}
      </div>
    </form>
  )
}
