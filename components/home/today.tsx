'use client'
import { useEffect, useMemo, useState } from 'react'
import { withoutResting } from '@/components/exams/exam-cards'
import { now } from '@/components/learner/clock'
import type { MaterialState } from '@/components/learner/learner-provider'
import { useMaterial, type Learner } from '@/components/learner/use-learner'
import { useStudyState } from '@/components/learner/use-study-state'
import { isOpen, readSitting } from '@/components/study/kept-sitting'
import { ButtonLink } from '@/components/ui/button'
import { count, whenDue } from '@/components/ui/words'
import { isSuspended } from '@/lib/scheduling/care'
import { planStudy, type StudyPlan } from '@/lib/study/plan'
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
  const { exams } = snapshot.settings
  const plan = useMemo(() => {
    const all = material?.deck.get('all')
    return all && material && state ? planStudy(withoutResting(all.cards, exams, material, state.nowMs), state) : null
  }, [material, exams, state])
  const total = plan ? plan.due + plan.fresh : 0
  const nextDue = useMemo(() => (total === 0 ? earliestDue(store) : null), [store, total])
  return (
    <section aria-labelledby="today" className="min-h-44 pb-7">
      <h1 id="today" className="corner">
        Today
      </h1>
      {plan ? (
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
              <ButtonLink href="/study" look="primary" prefetch={null}>
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
        </>
      ) : null}
    </section>
  )
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

function earliestDue(store: Learner['store']): number | null {
  let earliest: number | null = null
  for (const memory of store.snapshot().memories.values()) {
    if (memory.kind === 'seen' && !isSuspended(memory) && (earliest === null || memory.dueAtMs < earliest))
      earliest = memory.dueAtMs
  }
  return earliest
}
