'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { placeOfKey, useKeys } from '@/components/study/keyboard'
import { TextButton } from '@/components/ui/button'
import type { Option } from '@/lib/questions/question'
import { JudgedOptions, OptionButton } from './choice'
import type { FormProps, Judged } from './form-props'

/** Who made a claim; then, where the content says it plainly, what the historian makes of it. */
export function WhoSaysSoForm({ question, judged, stemId, onAnswer }: FormProps<'who-says-so'>) {
  const { options, view } = question
  if (!judged) return <Asking question={question} stemId={stemId} onAnswer={onAnswer} />
  const [claimant, held] =
    judged.response?.kind === 'order'
      ? judged.response.order
      : judged.response?.kind === 'option'
        ? [judged.response.index]
        : []
  return (
    <>
      <JudgedOptions options={options} judged={pickedIn(judged, claimant)} />
      {view ? (
        <>
          <h2 className="mt-4 mb-2 font-medium">{view.stem}</h2>
          <JudgedOptions options={view.options} judged={pickedIn(judged, held)} label={view.stem} />
        </>
      ) : null}
    </>
  )
}

/** The same judgement as of a single choice. */
const pickedIn = (judged: Judged, index: number | undefined): Judged => ({
  ...judged,
  response: index === undefined ? null : { kind: 'option', index },
})

function Asking({ question, stemId, onAnswer }: Pick<FormProps<'who-says-so'>, 'question' | 'stemId' | 'onAnswer'>) {
  const { options, view } = question
  const [claimant, setClaimant] = useState<number | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  useEffect(() => {
    if (claimant !== null) heading.current?.focus({ preventScroll: true })
  }, [claimant])
  function choose(index: number) {
    if (claimant !== null) onAnswer({ kind: 'order', order: [claimant, index] })
    else if (view) setClaimant(index)
    else onAnswer({ kind: 'option', index })
  }
  const offered: readonly Option[] = claimant !== null && view ? view.options : options
  useKeys((key) => {
    const index = placeOfKey(key)
    if (!offered[index]) return false
    choose(index)
    return true
  })
  return (
    <>
      {claimant !== null && view ? (
        <>
          <p className="flex flex-wrap items-center gap-x-3">
            <span>
              You say: <b className="font-semibold">{options[claimant]!.text}</b>.
            </span>
            <TextButton onClick={() => setClaimant(null)}>Change</TextButton>
          </p>
          <h2 id={headingId} ref={heading} tabIndex={-1} className="mb-2 font-medium">
            {view.stem}
          </h2>
        </>
      ) : null}
      <ul aria-labelledby={claimant === null ? stemId : headingId} className="grid gap-2">
        {offered.map(({ text, who }, index) => (
          <li key={text}>
            <OptionButton text={text} note={who} number={index + 1} onClick={() => choose(index)} />
          </li>
        ))}
      </ul>
    </>
  )
}
