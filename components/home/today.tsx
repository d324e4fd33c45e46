'use client'
import { useEffect, useMemo, useState } from 'react'
import { now } from '@/components/learner/clock'
import type { MaterialState } from '@/components/learner/learner-provider'
import { useMaterial, type Learner } from '@/components/learner/use-learner'
import { useStudyState } from '@/components/learner/use-study-state'
import { isOpen, readSitting } from '@/components/study/kept-sitting'
import { ComebackOffer, ComebackRunning } from '@/components/study/comeback-offer'
import { planAll } from '@/components/study/plan-all'
import { AppLink } from '@/components/ui/app-link'
import { ButtonLink } from '@/components/ui/button'
import { count, showDay, whenDue } from '@/components/ui/words'
import { isSuspended } from '@/lib/scheduling/care'
import type { Memory } from '@/lib/scheduling/memory'
import type { LearnerSettings } from '@/lib/store/learner-settings'
import { studyDayStartMs } from '@/lib/base/study-day'
import { isRunning } from '@/lib/study/comeback'
import { isLeech } from '@/lib/study/leech'
import { nextDueAtMs } from '@/lib/study/next-due'
import type { StudyPlan } from '@/lib/study/plan'
import { progressOf, type Sitting } from '@/lib/study/sitting'

/** Seconds an answer takes, with reading what follows it. An estimate, and called one. */
const secondsPerCard = 15

/** What is due, and the one button. */
export function Today({ learner }: { readonly learner: Learner }) {
  const { store, snapshot } = learner
  const corpus = useMaterial()
  const state = useStudyState(learner)
  const left = useOpenSitting(learner)
  const material = corpus.kind === 'ready' ? corpus.material : null
  const { settings } = snapshot
  const today = useMemo(() => (material && state ? planAll(material, state) : null), [material, state])
  const plan = today?.plan
  const apart = useMemo(() => (state ? setAsideWords(state.memories.values()) : null), [state])
  const total = plan ? plan.due + plan.fresh : 0
  const nextDue = useMemo(
    () => (total === 0 && state ? nextDueAtMs(state.memories.values(), state.settings, state.nowMs) : null),
    [state, total],
  )
  return (
    <section aria-labelledby="today" className="min-h-44 pb-7">
      <h1 id="today" className="corner">
        Today
      </h1>
      {plan && today ? (
        <>
          <p className="mt-2 text-3xl font-semibold tracking-[-0.01em]">{headline(plan)}</p>
          <p className="text-soft mt-1">
            {total > 0
              ? `${beside(plan)}about ${count(minutesFor(total), 'minute')}`
              : nextDue === null
                ? 'No card has been studied yet.'
                : `The next card falls due ${whenDue(nextDue, now(), snapshot.settings)}.`}
          </p>
          <div className="mt-4 flex flex-wrap items-center gap-3">
            {total > 0 ? (
              <ButtonLink href={today.backlog ? '/study?now=1' : '/study'} look="primary" prefetch={null}>
                Study {count(total, 'card')}
              </ButtonLink>
            ) : plan.more.length > 0 ? (
              <ButtonLink href="/study" look="primary" prefetch={null}>
                Study more
              </ButtonLink>
            ) : null}
            {left ? (
              <ButtonLink href={`/study?deck=${encodeURIComponent(left.deckId)}`}>{leftWords(left, corpus)}</ButtonLink>
            ) : null}
          </div>
          {today.backlog ? (
            <div className="mt-5">
              <ComebackOffer store={store} backlog={today.backlog} />
            </div>
          ) : state && isRunning(settings.comeback, state) ? (
            <ComebackRunning store={store} waiting={today.waiting} until={lastDay(settings)} />
          ) : null}
          {apart ? (
            <p className="mt-2">
              <AppLink href="/set-aside" className="link text-soft inline-flex min-h-11 items-center text-sm">
                {apart}
              </AppLink>
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

/** The last day of an agreement. */
function lastDay({ comeback, timeZone, rolloverHour }: LearnerSettings): string {
  const { fromDay = 0, days = 1 } = comeback ?? {}
  return showDay(studyDayStartMs(fromDay + days - 1, timeZone, rolloverHour), timeZone)
}

/** "3 cards suspended · 1 often forgotten"; null where there are none. */
function setAsideWords(memories: Iterable<Memory>): string | null {
  let [suspended, stubborn] = [0, 0]
  for (const memory of memories) {
    if (isSuspended(memory)) suspended++
    else if (isLeech(memory)) stubborn++
  }
  const parts = [
    suspended > 0 ? `${count(suspended, 'card')} suspended` : null,
    stubborn > 0 ? `${count(stubborn, 'card')} forgotten again and again` : null,
  ]
  return parts.filter(Boolean).join(' · ') || null
}

function headline({ due, fresh }: StudyPlan): string {
  if (due > 0) return `${due} due`
  return fresh > 0 ? `${fresh} new` : 'Nothing due now'
}

function beside({ due, fresh }: StudyPlan): string {
  if (due === 0) return 'Nothing due, '
  return fresh > 0 ? `${fresh} new · ` : ''
}

const minutesFor = (cards: number) => Math.max(1, Math.round((cards * secondsPerCard) / 60))

function leftWords(sitting: Sitting, corpus: MaterialState): string {
  const { done, of } = progressOf(sitting)
  const title = corpus.kind === 'ready' ? corpus.material.deck.get(sitting.deckId)?.title : undefined
  return `Go on${title ? ` with ${title}` : ''}: ${done} of ${of} done`
}

/** A sitting left open; those of everything and of an assignment have buttons of their own that go on with them. */
function useOpenSitting({ store, snapshot: { settings } }: Learner): Sitting | null {
  const [sitting, setSitting] = useState<Sitting | null>(null)
  useEffect(() => {
    let left = false
    void store.loadSitting('study').then((kept) => {
      const found = readSitting(kept)
      if (!left)
        setSitting(
          found &&
            found.deckId !== 'all' &&
            !/^(assignment|card)\//.test(found.deckId) &&
            isOpen(found, now(), settings)
            ? found
            : null,
        )
    })
    return () => {
      left = true
    }
  }, [store, settings])
  return sitting
}
