'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { faultWords } from '@/components/site/failure-words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import type { ClassStore, TaughtClass } from '@/lib/store/class-store'

export function DeleteClass({ classes, taught }: { readonly classes: ClassStore; readonly taught: TaughtClass }) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [remove, busy] = useTask(
    useCallback(async () => {
      const outcome = await classes.delete(taught.id)
      if (outcome.ok) router.push('/classes')
      else setFault(outcome.reason)
    }, [classes, taught.id, router]),
  )
  const confirmed = typed.trim().toLowerCase() === 'delete'
  return (
    <form
      className="max-w-text"
      onSubmit={(event) => {
        event.preventDefault()
        if (confirmed) remove()
      }}
    >
      <p className="mb-4">
        Deleting the class ends what you see of its pupils. They keep everything they have learned.
      </p>
      <Field
        label="Type “delete” to confirm"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        className="max-w-80"
      />
      <Button type="submit" look="grave" className="mt-3" disabled={!confirmed || busy}>
        Delete the class
      </Button>
      <div role="alert" className="mt-3">
        {fault ? <Notice tone="wrong">{faultWords(fault)}</Notice> : null}
      </div>
    </form>
  )
}
