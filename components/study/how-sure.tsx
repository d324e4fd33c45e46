'use client'
import { useEffect, useId, useRef } from 'react'
import { TextButton } from '@/components/ui/button'
import { confidences, type Confidence } from '@/lib/scheduling/review'
import { placeOfKey, useKeys } from './keyboard'

const words: Readonly<Record<Confidence, { readonly name: string; readonly what: string }>> = {
  guess: { name: 'A guess', what: 'If it is right, it is asked again soon all the same.' },
  think: { name: 'I think so', what: '' },
  sure: { name: 'Sure', what: '' },
}

/** Asked between the answer and its judgement, where the learner wants to know how well they know what they know: one key. */
export function HowSure({
  given,
  onSay,
  onChange,
}: {
  /** The answer, as it was given. */
  readonly given: string
  readonly onSay: (confidence: Confidence) => void
  readonly onChange: () => void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useKeys((key) => {
    const said = confidences[placeOfKey(key)]
    if (said) onSay(said)
    else if (key === 'Backspace') onChange()
    else return false
    return true
  })
  return (
    <div>
      <p className="border-ink bg-card rounded border-2 px-3 py-2.5">
        <span className="text-soft text-sm">Your answer: </span>
        <b className="font-medium">{given}</b>
      </p>
      <h2 id={id} ref={heading} tabIndex={-1} className="mt-4 mb-2 font-medium">
        How sure are you?
      </h2>
      <ul aria-labelledby={id} className="grid gap-2">
        {confidences.map((confidence, at) => (
          <li key={confidence}>
            <button
              type="button"
              onClick={() => onSay(confidence)}
              aria-keyshortcuts={String(at + 1)}
              className="border-rule bg-card hocus:border-ink grid min-h-12 w-full grid-cols-[1.75rem_1fr] items-baseline rounded border px-3 py-2.5 text-left transition-colors duration-120"
            >
              <span aria-hidden className="text-soft text-sm">
                {at + 1}
              </span>
              <span>{words[confidence].name}</span>
              {words[confidence].what ? (
                <span className="text-soft col-start-2 text-sm">{words[confidence].what}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
      <TextButton className="mt-1 -ml-2" onClick={onChange}>
        Answer differently
      </TextButton>
    </div>
  )
}
