'use client'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { placeOfKey, useKeys } from '@/components/study/keyboard'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { QuestionOf } from '@/lib/questions/question'
import type { FormProps, Judged } from './form-props'

/** One name for each line: a line is picked, then a name for it, by a tap, by number keys, or by Tab and Enter. Nothing is dragged. */
export function MatchForm({ question, judged, stemId, onAnswer }: FormProps<'match'>) {
  if (judged) return <JudgedMatch question={question} judged={judged} />
  return <Asking question={question} stemId={stemId} onAnswer={onAnswer} />
}

type Given = readonly (number | null)[]

function Asking({ question, stemId, onAnswer }: Pick<FormProps<'match'>, 'question' | 'stemId' | 'onAnswer'>) {
  const { rows, names } = question
  const [given, setGiven] = useState<Given>(() => rows.map(() => null))
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const groupId = useId()
  const current = useRef<HTMLButtonElement>(null)
  const full = given.every((name) => name !== null)

  useEffect(() => {
    // Long lines are more than a phone shows at once: the next one comes out from under the names.
    if (said) current.current?.scrollIntoView?.({ block: 'nearest' })
  }, [said])
  function put(name: number) {
    const next = given.map((one, row) => (row === at ? name : one === name ? null : one))
    const empty = nextEmpty(next, at)
    setGiven(next)
    setAt(empty ?? at)
    const now = empty === null ? 'Every line has a name.' : `Next: ${rows[empty]!.text}`
    setSaid(`${rows[at]!.text}: ${names[name]!.text}. ${now}`)
  }
  function pick(row: number) {
    setAt(row)
    setSaid(`A name for: ${rows[row]!.text}`)
  }
  function send() {
    if (full) onAnswer({ kind: 'order', order: given.map((name) => name!) })
  }
  useKeys((key) => {
    const name = placeOfKey(key)
    if (names[name]) put(name)
    else if (key === 'ArrowUp' || key === 'ArrowDown')
      pick((at + (key === 'ArrowUp' ? rows.length - 1 : 1)) % rows.length)
    else if (key === 'Enter' && full) send()
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
      <ol aria-labelledby={stemId} className="grid gap-2">
        {rows.map(({ text }, row) => {
          const name = given[row]
          return (
            <li key={text}>
              <button
                ref={row === at ? current : null}
                type="button"
                onClick={() => pick(row)}
                aria-current={row === at}
                className={`bg-card hocus:border-ink phone:scroll-mb-80 grid min-h-12 w-full content-center rounded border px-3 py-1.5 text-left transition-colors duration-120 ${row === at ? 'border-ink outline-ink outline outline-1' : 'border-rule'}`}
              >
                <span>{text}</span>
                {name === null || name === undefined ? (
                  <span className={row === at ? 'text-soft text-sm' : 'sr-only'}>
                    {row === at ? 'Pick a name below' : 'No name yet'}
                  </span>
                ) : (
                  <span className="font-semibold">{names[name]!.text}</span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <div className="bg-paper phone:sticky phone:bottom-16 phone:pb-4 -mx-1 grid gap-3 px-1 py-1">
        <p id={groupId} className="sr-only">
          Names, for: {rows[at]!.text}
        </p>
        <ul aria-labelledby={groupId} className="grid grid-cols-2 gap-2">
          {names.map(({ text }, name) => (
            <li key={text}>
              <button
                type="button"
                onClick={() => put(name)}
                aria-pressed={given[at] === name}
                aria-keyshortcuts={String(name + 1)}
                className={`border-field bg-card hocus:border-ink grid min-h-12 w-full grid-cols-[1.25rem_1fr] items-center rounded border px-2 py-1.5 text-left transition-colors duration-120 ${given.includes(name) ? 'text-soft' : 'font-medium'}`}
              >
                <span aria-hidden className="text-soft text-sm">
                  {name + 1}
                </span>
                <span>{text}</span>
              </button>
            </li>
          ))}
        </ul>
        {full ? (
          <Button type="submit" look="primary" className="phone:w-full min-h-12 justify-self-start">
            Answer
          </Button>
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </form>
  )
}

/** The first line without a name after this one, from the top again at the end. */
function nextEmpty(given: Given, at: number): number | null {
  for (let step = 1; step <= given.length; step++) {
    const row = (at + step) % given.length
    if (given[row] === null) return row
  }
  return null
}

/** Each line with the name that belongs to it, what else it was given, and the claim behind it. */
function JudgedMatch({ question, judged }: { readonly question: QuestionOf<'match'>; readonly judged: Judged }) {
  const { rows, names, right, own } = question
  const given = judged.response?.kind === 'order' ? judged.response.order : null
  return (
    <>
      {judged.remark ? <p className="mb-2">{judged.remark}</p> : null}
      <ol aria-label="The pairs" className="grid gap-2">
        {rows.map((row, at) => {
          const put = given?.[at]
          const isRight = put === right[at]
          const look = !given ? 'border-rule bg-card' : isRight ? 'border-ok bg-ok-paper' : 'border-bad bg-bad-paper'
          return (
            <li key={row.text} className={`grid min-h-12 grid-cols-[1.75rem_1fr] rounded border px-3 py-2.5 ${look}`}>
              {given ? (
                <Icon name={isRight ? 'right' : 'wrong'} className={`mt-[0.2em] ${isRight ? 'text-ok' : 'text-bad'}`} />
              ) : null}
              <span className="col-start-2">
                {row.text}: <b className="font-semibold">{names[right[at]!]!.text}</b>
              </span>
              <span className="text-soft col-start-2 text-sm">
                {given && !isRight ? <b className="text-bad font-semibold">You put {names[put!]?.text}. </b> : null}
                {judged.remark && at === own ? 'This is the pair asked for.' : null}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
