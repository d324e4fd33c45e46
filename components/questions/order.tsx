'use client'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { QuestionOf } from '@/lib/questions/question'
import type { FormProps, Judged } from './form-props'

type Way = 'up' | 'down'

/** Events to be put in order by a button for each way, so that neither a mouse nor dragging is needed. */
export function OrderForm({ question, judged, ask, stemId, onAnswer }: FormProps<'order'>) {
  if (judged) return <JudgedOrder question={question} judged={judged} />
  return <Asking question={question} ask={ask} stemId={stemId} onAnswer={onAnswer} />
}

function Asking({ question, ask, stemId, onAnswer }: Omit<FormProps<'order'>, 'judged'>) {
  const { items } = question
  const [order, setOrder] = useState(() => items.map((_, index) => index))
  const [moved, setMoved] = useState<{ readonly item: number; readonly way: Way } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // A row that has moved takes the focus with it.
    if (moved) list.current?.querySelector<HTMLElement>(`[data-move="${moved.item}-${moved.way}"]`)?.focus()
  }, [moved])
  function move(item: number, way: Way) {
    const from = order.indexOf(item)
    const to = way === 'up' ? from - 1 : from + 1
    const other = order[to]
    if (other === undefined) return
    setOrder(order.map((one, at) => (at === to ? item : at === from ? other : one)))
    setMoved({ item, way })
  }
  function onKeyDown(event: KeyboardEvent, item: number) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(item, event.key === 'ArrowUp' ? 'up' : 'down')
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    onAnswer({ kind: 'order', order })
  }
  const said = moved ? `${items[moved.item]!.text}: now ${order.indexOf(moved.item) + 1} of ${items.length}.` : ''
  return (
    <form onSubmit={submit} className="grid gap-3">
      {ask ? <Notice role="status">{ask}</Notice> : null}
      <ol ref={list} aria-labelledby={stemId} className="grid gap-2">
        {order.map((item, at) => (
          <li key={item} className="border-rule bg-card flex min-h-12 items-center gap-1 rounded border pl-3">
            <span aria-hidden className="text-soft w-5 shrink-0 text-sm">
              {at + 1}
            </span>
            <span className="flex-1 py-2">{items[item]!.text}</span>
            {(['up', 'down'] as const).map((way) => (
              <button
                key={way}
                type="button"
                data-move={`${item}-${way}`}
                aria-label={`Move ${way}: ${items[item]!.text}`}
                aria-disabled={way === 'up' ? at === 0 : at === items.length - 1}
                aria-keyshortcuts={way === 'up' ? 'ArrowUp' : 'ArrowDown'}
                onClick={() => move(item, way)}
                onKeyDown={(event) => onKeyDown(event, item)}
                className="hocus:text-ink text-soft flex size-11 shrink-0 items-center justify-center rounded aria-disabled:opacity-40"
              >
                <Icon name={way} />
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Button type="submit" look="primary" className="phone:w-full min-h-12 justify-self-start">
        Answer
      </Button>
    </form>
  )
}

/** The events as they happened, each with its date, and where the learner had put it. */
function JudgedOrder({ question, judged }: { readonly question: QuestionOf<'order'>; readonly judged: Judged }) {
  const { items, right } = question
  const given = judged.response?.kind === 'order' ? judged.response.order : null
  return (
    <>
      {judged.remark ? <p className="mb-2">{judged.remark}</p> : null}
      <ol aria-label="The events in order" className="grid gap-2">
        {right.map((item, at) => {
          const put = given ? given.indexOf(item) : at
          const look = !given ? 'border-rule bg-card' : put === at ? 'border-ok bg-ok-paper' : 'border-bad bg-bad-paper'
          return (
            <li key={item} className={`grid min-h-12 grid-cols-[1.75rem_1fr] rounded border px-3 py-2.5 ${look}`}>
              <span className="text-soft text-sm">{at + 1}</span>
              <span className="font-medium">{items[item]!.text}</span>
              <span className="text-soft col-start-2 text-sm">
                {items[item]!.when}.{put === at ? null : ` You put it ${put < at ? 'earlier' : 'later'}.`}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
