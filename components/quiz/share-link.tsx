'use client'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { inputClass } from '@/components/ui/field'
import { writeQuizLink, type Quiz } from '@/lib/study/quiz'

const never = () => () => undefined
const canShare = () => typeof navigator !== 'undefined' && typeof navigator.share === 'function'

/** A link that gives anybody the same questions. */
export function ShareLink({ quiz }: { readonly quiz: Quiz }) {
  const link = `${location.origin}/quiz?${writeQuizLink(quiz)}`
  const shares = useSyncExternalStore(never, canShare, () => false)
  return (
    <>
      <label className="text-soft block text-sm">
        The link
        <input
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          className={`${inputClass} text-ink mt-1`}
        />
      </label>
      <p className="text-soft mt-2 text-sm">
        {quiz.kind === 'weak'
          ? 'It holds the cards and nothing else of you: no name, no answer.'
          : 'It holds the choice of questions and nothing of you: no name, no answer.'}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <CopyButton text={link}>Copy link</CopyButton>
        {shares ? (
          <Button
            // Closing the sheet without choosing anybody is no fault.
            onClick={() => void navigator.share({ title: 'Nomenklatura quiz', url: link }).catch(() => undefined)}
          >
            Share
          </Button>
        ) : null}
      </div>
    </>
  )
}
