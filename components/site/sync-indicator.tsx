'use client'
import { useEffect, useRef } from 'react'
import { useLearner } from '@/components/learner/use-learner'
import { Button } from '@/components/ui/button'
import { AppLink } from '@/components/ui/app-link'
import { Icon } from '@/components/ui/icon'
import { syncWords } from './sync-words'

/** Small and honest: what has become of the answers, and a sentence about it for who asks. */
export function SyncIndicator() {
  const learner = useLearner('use')
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const outside = (event: Event) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      details.current.open = false
      details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', outside, { signal })
    document.addEventListener('keydown', escape, { signal })
    return () => listening.abort()
  }, [])
  const words = syncWords(learner?.snapshot.sync ?? { kind: 'local' })
  return (
    <details ref={details} className="relative">
      <summary
        className={`hocus:text-ink flex min-h-11 list-none items-center gap-1.5 rounded px-2 text-sm [&::-webkit-details-marker]:hidden ${words.trouble ? 'text-bad' : 'text-soft'}`}
      >
        <Icon name={words.icon} />
        <span className="max-sm:sr-only">{words.short}</span>
      </summary>
      <div className="border-rule bg-card shadow-lift absolute top-full right-0 z-20 mt-1 w-72 rounded border p-4 text-sm max-sm:fixed max-sm:inset-x-4 max-sm:top-14 max-sm:w-auto">
        <p role="status">{words.long}</p>
        {learner?.snapshot.account.kind === 'guest' ? (
          <p className="mt-2">
            <AppLink href="/account" className="link">
              Account
            </AppLink>
          </p>
        ) : null}
        {learner && words.canSend ? (
          <Button className="mt-3 w-full" onClick={() => void learner.store.syncNow()}>
            Send now
          </Button>
        ) : null}
      </div>
    </details>
  )
}
