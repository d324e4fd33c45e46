'use client'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { toldAnswer, type Question, type Response } from '@/lib/questions/question'
import type { Judged } from './form-props'

interface Props {
  readonly question: Question
  readonly judged: Judged | null
  readonly ask: string | null
  readonly stemId: string
  readonly hint: string
  /** Of a figure: what it counts, as the sentence goes on behind it. */
  readonly unit?: string
  readonly onAnswer: (response: Response) => void
}

/** An answer to be typed. The field is named by the question, so that a screen reader asks it on arrival. */
export function TextAnswer({ question, judged, ask, stemId, hint, unit = '', onAnswer }: Props) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const [hintId, unitId] = [useId(), useId()]
  useEffect(() => {
    if (judged) return
    field.current?.focus({ preventScroll: true })
    // Asked again, the whole answer is selected: typing replaces it, an arrow key mends it.
    if (ask) field.current?.select()
  }, [ask, judged])
  if (judged) return <JudgedText answer={toldAnswer(question)} judged={judged} />
  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim()) onAnswer({ kind: 'text', text })
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      {ask ? <Notice role="status">{ask}</Notice> : null}
      <div className="flex items-center gap-2">
        <input
          ref={field}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-labelledby={stemId}
          aria-describedby={unit ? `${unitId} ${hintId}` : hintId}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          className={`${inputClass} min-h-12 min-w-24 flex-1`}
        />
        {unit ? (
          <span id={unitId} className="max-w-[40%]">
            {unit.trim()}
          </span>
        ) : null}
        <Button type="submit" look="primary" className="min-h-12" aria-disabled={!text.trim()}>
          Answer
        </Button>
      </div>
      <p id={hintId} className="text-soft text-sm">
        {hint}
      </p>
    </form>
  )
}

function JudgedText({ answer, judged }: { readonly answer: string; readonly judged: Judged }) {
  const given = judged.response?.kind === 'text' ? judged.response.text.trim() : null
  const look = judged.correct ? 'border-ok bg-ok-paper' : 'border-bad bg-bad-paper'
  return (
    <div className={`grid min-h-12 grid-cols-[1.75rem_1fr] rounded border px-3 py-2.5 ${look}`}>
      <Icon
        name={judged.correct ? 'right' : 'wrong'}
        className={`mt-[0.2em] ${judged.correct ? 'text-ok' : 'text-bad'}`}
      />
      <div>
        <p>
          <b className={`font-semibold ${judged.correct ? 'text-ok' : 'text-bad'}`}>
            {judged.correct ? 'Right.' : 'Wrong.'}
          </b>{' '}
          <b className="font-semibold">{answer}</b>
        </p>
        {given && given !== answer ? <p className="text-soft text-sm">You wrote “{given}”.</p> : null}
        {judged.remark ? <p className="text-sm">{judged.remark}</p> : null}
      </div>
    </div>
  )
}
