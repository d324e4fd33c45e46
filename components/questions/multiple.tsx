'use client'
import { useState, type FormEvent } from 'react'
import { placeOfKey, useKeys } from '@/components/study/keyboard'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Option, QuestionOf } from '@/lib/questions/question'
import type { FormProps, Judged } from './form-props'

/** Options to be ticked, as many as are right. */
export function MultipleForm({ question, judged, stemId, onAnswer }: FormProps<'multiple'>) {
  if (judged) return <JudgedMultiple question={question} judged={judged} />
  return <Asking question={question} stemId={stemId} onAnswer={onAnswer} />
}

function Asking({ question, stemId, onAnswer }: Pick<FormProps<'multiple'>, 'question' | 'stemId' | 'onAnswer'>) {
  const { options } = question
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set())
  function toggle(index: number) {
    const next = new Set(marked)
    if (!next.delete(index)) next.add(index)
    setMarked(next)
  }
  function send() {
    if (marked.size > 0) onAnswer({ kind: 'several', indices: [...marked].sort((a, b) => a - b) })
  }
  useKeys((key) => {
    const index = placeOfKey(key)
    if (options[index]) toggle(index)
    else if (key === 'Enter' && marked.size > 0) send()
    else return false
    return true
  })
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send()
      }}
      className="grid gap-3"
    >
      <ul aria-labelledby={stemId} className="grid gap-2">
        {options.map(({ text }, index) => (
          <li key={text}>
            <label className="border-rule bg-card has-checked:border-ink hocus:border-ink grid min-h-12 grid-cols-[1.75rem_1fr_auto] items-center rounded border px-3 py-2 transition-colors duration-120">
              <span aria-hidden className="text-soft text-sm">
                {index + 1}
              </span>
              <span>{text}</span>
              <input
                type="checkbox"
                checked={marked.has(index)}
                onChange={() => toggle(index)}
                aria-keyshortcuts={String(index + 1)}
                className="accent-ink size-5"
              />
            </label>
          </li>
        ))}
      </ul>
      <Button
        type="submit"
        look="primary"
        aria-disabled={marked.size === 0}
        className="phone:w-full min-h-12 justify-self-start"
      >
        Answer
      </Button>
    </form>
  )
}

/** Each option with what it is, and whether it was judged rightly. */
function JudgedMultiple({ question, judged }: { readonly question: QuestionOf<'multiple'>; readonly judged: Judged }) {
  const marked = judged.response?.kind === 'several' ? judged.response.indices : null
  return (
    <>
      {judged.remark ? <p className="mb-2">{judged.remark}</p> : null}
      <ul aria-label="The options, explained" className="grid gap-2">
        {question.options.map((option, index) => (
          <JudgedOption key={option.text} option={option} number={index + 1} marked={marked?.includes(index) ?? null} />
        ))}
      </ul>
    </>
  )
}

/** What is said of an option, by whether it is right and whether it was marked; `null` where nothing was. */
function saidOf({ correct }: Option, marked: boolean | null): string | null {
  if (correct) return marked === null ? 'Right one.' : marked ? 'Right.' : 'Right, but not marked.'
  return marked ? 'Wrongly marked.' : null
}

function JudgedOption({
  option,
  number,
  marked,
}: {
  readonly option: Option
  readonly number: number
  readonly marked: boolean | null
}) {
  const said = saidOf(option, marked)
  const bad = marked !== null && marked !== option.correct
  const look = bad ? 'border-bad bg-bad-paper' : option.correct ? 'border-ok bg-ok-paper' : 'border-rule bg-card'
  return (
    <li className={`grid min-h-12 grid-cols-[1.75rem_1fr] items-baseline rounded border px-3 py-2.5 ${look}`}>
      {said ? (
        <Icon name={option.correct ? 'right' : 'wrong'} className={`self-center ${bad ? 'text-bad' : 'text-ok'}`} />
      ) : (
        <span aria-hidden className="text-soft text-sm">
          {number}
        </span>
      )}
      <span className="font-medium">{option.text}</span>
      <span className="text-soft col-start-2 text-sm">
        {said ? <b className={`font-semibold ${bad ? 'text-bad' : 'text-ok'}`}>{said} </b> : null}
        {option.why}
      </span>
    </li>
  )
}
