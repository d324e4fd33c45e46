'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { useKeys } from '@/components/study/keyboard'
import { buttonClass } from '@/components/ui/button'
import type { QuestionOf } from '@/lib/questions/question'
import { JudgedOptions, OptionButton } from './choice'
import type { FormProps } from './form-props'

export const isTrue = ({ options, stated }: QuestionOf<'true-false'>) => options[stated]?.correct === true

/** The sentence, with the words that are in question marked; once judged, struck out where they are wrong. */
export function StatedSentence({ question, judged }: Pick<FormProps<'true-false'>, 'question' | 'judged'>) {
  const { before, said, after } = question
  const Said = judged && !isTrue(question) ? 'del' : 'span'
  return (
    <>
      True or false? {before}
      <Said className={judged ? '' : 'border-ink border-b-2'}>{said}</Said>
      {after}
    </>
  )
}

/** Whether the sentence is true; who says false then picks what is right in place of what it says. */
export function TrueFalseForm({ question, judged, stemId, onAnswer }: FormProps<'true-false'>) {
  if (!judged) return <Asking question={question} stemId={stemId} onAnswer={onAnswer} />
  return (
    <>
      <p className="mb-2 font-medium">The statement is {isTrue(question) ? 'true' : 'false'}.</p>
      <JudgedOptions options={question.options} judged={judged} />
    </>
  )
}

function Asking({ question, stemId, onAnswer }: Pick<FormProps<'true-false'>, 'question' | 'stemId' | 'onAnswer'>) {
  const { options, stated } = question
  const [denied, setDenied] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const others = options.map((option, index) => ({ option, index })).filter(({ index }) => index !== stated)
  const choose = (index: number) => onAnswer({ kind: 'option', index })
  useEffect(() => {
    if (denied) heading.current?.focus({ preventScroll: true })
  }, [denied])
  useKeys((key) => {
    const other = denied ? others[Number(key) - 1] : undefined
    if (other) choose(other.index)
    else if (/^t$/i.test(key) || (!denied && key === '1')) choose(stated)
    else if (!denied && /^[f2]$/i.test(key)) setDenied(true)
    else return false
    return true
  })
  // On a phone, where the form stands at the foot, what opens goes above the buttons: they stay under the thumb, and a double tap is one.
  return (
    <div className="phone:flex-col-reverse flex flex-col gap-4">
      <div role="group" aria-labelledby={stemId} className="grid grid-cols-2 gap-2">
        <button
          type="button"
          onClick={() => choose(stated)}
          aria-keyshortcuts={denied ? 'T' : '1 T'}
          className={buttonClass('plain', 'min-h-12')}
        >
          True
        </button>
        <button
          type="button"
          onClick={() => setDenied(true)}
          aria-keyshortcuts={denied ? undefined : '2 F'}
          aria-expanded={denied}
          className={buttonClass('plain', `min-h-12 ${denied ? 'border-ink border-2' : ''}`)}
        >
          False
        </button>
      </div>
      {denied ? (
        <div>
          <h2 id={headingId} ref={heading} tabIndex={-1} className="mb-2 font-medium">
            What is right in place of “{options[stated]?.text}”?
          </h2>
          <ul aria-labelledby={headingId} className="grid gap-2">
            {others.map(({ option, index }, at) => (
              <li key={option.text}>
                <OptionButton text={option.text} number={at + 1} onClick={() => choose(index)} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
