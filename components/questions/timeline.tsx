'use client'
import { Fragment, useEffect, useRef, type KeyboardEvent, type Ref } from 'react'
import { placeOfKey, useKeys } from '@/components/study/keyboard'
import { Icon } from '@/components/ui/icon'
import type { Dated, Option, QuestionOf } from '@/lib/questions/question'
import type { FormProps, Judged } from './form-props'

/** Events in order, and between them the places where one more may belong: each is a button, so nothing has to be dragged. */
export function TimelineForm({ question, judged, stemId, onAnswer }: FormProps<'timeline'>) {
  const { placed, options, dated } = question
  useKeys((key) => {
    const index = placeOfKey(key)
    if (judged || !options[index]) return false
    onAnswer({ kind: 'option', index })
    return true
  })
  if (judged) return <JudgedTimeline question={question} judged={judged} />
  return (
    <ol aria-labelledby={stemId} className="grid gap-1">
      {options.map((option, index) => (
        <Fragment key={option.text}>
          <li>
            <button
              type="button"
              onClick={() => onAnswer({ kind: 'option', index })}
              onKeyDown={walk}
              aria-label={`Here: ${option.text}`}
              aria-keyshortcuts={String(index + 1)}
              className="border-field text-soft hocus:border-ink hocus:text-ink grid min-h-11 w-full grid-cols-[1.75rem_1fr] items-center rounded border border-dashed px-3 text-left text-sm transition-colors duration-120"
            >
              <span aria-hidden>{index + 1}</span>
              <span>Here</span>
            </button>
          </li>
          {placed[index] ? (
            <li className="py-1 pr-3 pl-10">
              {placed[index].text}
              {dated ? <span className="text-soft block text-sm">{placed[index].when}</span> : null}
            </li>
          ) : null}
        </Fragment>
      ))}
    </ol>
  )
}

/** From place to place by the arrows: a long run has more places than there are number keys. */
function walk(event: KeyboardEvent<HTMLButtonElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const places = [...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? [])]
  const next = places[places.indexOf(event.currentTarget) + step]
  if (step === 0 || !next) return
  event.preventDefault()
  next.focus()
}

/** The events with the one that was asked in its place, each with its date, and the place that was chosen instead. */
function JudgedTimeline({ question, judged }: { readonly question: QuestionOf<'timeline'>; readonly judged: Judged }) {
  const { item, placed, options } = question
  const chosen = judged.response?.kind === 'option' ? judged.response.index : null
  const own = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // On a small screen its place may be out of sight.
    own.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return (
    <ol aria-label="The events in order" className="grid gap-2">
      {options.map((option, gap) => (
        <Fragment key={option.text}>
          {option.correct ? (
            <Own ref={own} item={item} said={judged.correct ? 'Right.' : 'The answer.'} />
          ) : gap === chosen ? (
            <Chosen option={option} />
          ) : null}
          {placed[gap] ? (
            <li className="grid grid-cols-[1.75rem_1fr] px-3">
              <span className="col-start-2">{placed[gap].text}</span>
              <span className="text-soft col-start-2 text-sm">{placed[gap].when}</span>
            </li>
          ) : null}
        </Fragment>
      ))}
    </ol>
  )
}

const row = 'grid min-h-12 grid-cols-[1.75rem_1fr] items-baseline rounded border px-3 py-2.5'

function Own({ ref, item, said }: { readonly ref: Ref<HTMLLIElement>; readonly item: Dated; readonly said: string }) {
  return (
    <li ref={ref} className={`${row} border-ok bg-ok-paper scroll-mb-24`}>
      <Icon name="right" className="text-ok self-center" />
      <span className="font-medium">{item.text}</span>
      <span className="text-soft col-start-2 text-sm">
        <b className="text-ok font-semibold">{said}</b> {item.when}
      </span>
    </li>
  )
}

function Chosen({ option }: { readonly option: Option }) {
  return (
    <li className={`${row} border-bad bg-bad-paper`}>
      <Icon name="wrong" className="text-bad self-center" />
      <span className="text-soft text-sm">
        <b className="text-bad font-semibold">Your answer.</b> {option.why}
      </span>
    </li>
  )
}
