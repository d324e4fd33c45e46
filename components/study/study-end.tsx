'use client'
import { useEffect, useRef, useState } from 'react'
import { now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import { readStudyState } from '@/components/learner/today'
import { AppLink } from '@/components/ui/app-link'
import { Button, ButtonLink, TextButton } from '@/components/ui/button'
import { count, whenDue } from '@/components/ui/words'
import type { CardId } from '@/lib/scheduling/review'
import type { LearnerStore } from '@/lib/store/learner-store'
import { questionOf, untoldBy } from '@/lib/study/next-question'
import { planStudy } from '@/lib/study/plan'
import type { Sitting } from '@/lib/study/sitting'
import { summaryOf } from '@/lib/study/summary'
import { toldToday } from '@/lib/study/told-today'
import { useKeys } from './keyboard'
import { Mistakes } from './mistakes'
import { planAll } from './plan-all'
import { SittingMessage } from './sitting-message'
import type { RunningSitting } from './use-sitting'
import type { Chosen } from './use-start'

interface Props {
  readonly store: LearnerStore
  readonly material: Material
  readonly chosen: Chosen
  readonly running: RunningSitting
  readonly onLeave: () => void
}

/** What was learned, when it comes back, and more for those who want more. */
export function StudyEnd({ store, material, chosen, running, onLeave }: Props) {
  const summary = summaryOf(running.sitting)
  const mistakes = summary.mistakes.flatMap((answer) => {
    const question = questionOf(material.context, answer)
    return question ? [{ ...answer, question }] : []
  })
  const more = useMore(store, material, chosen, running.sitting)
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useKeys((key) => {
    if (key === 'Escape') onLeave()
    else if (key === 'u' || key === 'U') running.undo()
    else return false
    return true
  })
  const { settings } = store.snapshot()
  return (
    <SittingMessage label={chosen.title} title="Done for now">
      <div className="border-rule border-t-ink bg-card shadow-lift rounded border border-t-[3px] px-5 py-5">
        <p ref={heading} tabIndex={-1} className="text-lg">
          {count(summary.answered, 'answer')}, {summary.correct} right.
        </p>
        <dl className="text-soft [&>dd]:text-ink mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 [&>dd]:text-right [&>dd]:tabular-nums">
          <dt>Met for the first time</dt>
          <dd>{count(summary.met.length, 'card')}</dd>
          <dt>Learned</dt>
          <dd>{count(summary.learned.length, 'card')}</dd>
          {summary.nextDueAtMs === null ? null : (
            <>
              <dt>Next due</dt>
              <dd>{whenDue(summary.nextDueAtMs, now(), settings)}</dd>
            </>
          )}
        </dl>
        {running.sitting.later.length > 0 ? (
          <p className="text-soft mt-3 text-sm">
            {count(running.sitting.later.length, 'card')} will be asked another day: what was said today told the
            answer.
          </p>
        ) : null}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <ButtonLink href="/" look="primary">
          Back to today
        </ButtonLink>
        {more.length > 0 ? (
          <Button onClick={() => running.extend(more)}>
            {more.length === 10 ? 'Just ten more' : `${count(more.length, 'card')} more`}
          </Button>
        ) : null}
        <TextButton icon="undo" hotkey="U" onClick={running.undo}>
          Undo
        </TextButton>
        <AppLink href="/progress" className="link text-soft flex min-h-11 items-center px-2 text-sm">
          Progress
        </AppLink>
      </div>
      <Mistakes store={store} answers={mistakes} title="To look at once more" />
    </SittingMessage>
  )
}

/** How many more are offered. */
const atOnce = 10

/** Up to ten cards beyond the daily limits of which this sitting has told nothing; none until they have been looked up. */
function useMore(store: LearnerStore, material: Material, chosen: Chosen, sitting: Sitting): readonly CardId[] {
  const [more, setMore] = useState<readonly CardId[]>([])
  useEffect(() => {
    let left = false
    void readStudyState(store, now()).then((state) => {
      const plan =
        chosen.deckId === 'all'
          ? planAll(material, state).plan
          : planStudy(chosen.cards, state, toldToday(material.context, state.answeredToday))
      const near = [...plan.cards, ...plan.more].slice(0, 3 * atOnce)
      if (!left) setMore(untoldBy(material.context, sitting, near).slice(0, atOnce))
    })
    return () => {
      left = true
    }
  }, [store, material, chosen, sitting])
  return more
}
