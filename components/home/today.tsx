'use client'
import { useEffect, useMemo, useState } from 'react'
import { now } from '@/components/learner/clock'
import { useMaterial, type Learner } from '@/components/learner/use-learner'
import { useStudyState } from '@/components/learner/use-study-state'
import { isOpen, readSitting } from '@/components/study/kept-sitting'
import { ButtonLink } from '@/components/ui/button'
import { count, whenDue } from '@/components/ui/words'
import { planStudy } from '@/lib/study/plan'
import { progressOf, type Sitting } from '@/lib/study/sitting'

/** Seconds an answer takes, with reading what follows it. An estimate, and called one. */
const secondsPerCard = 15

/** What is due, and the one button. */
export function Today({ learner }: { readonly learner: Learner }) {
  const { store, snapshot } = learner
  const corpus = useMaterial()
  const state = useStudyState(learner)
  const left = useOpenSitting(learner)
  const all = corpus.kind === 'ready' ? corpus.material.deck.get('all') : undefined
  const plan = useMemo(() => (all && state ? planStudy(all.cards, state) : null), [all, state])
  const total = plan ? plan.due + plan.fresh : 0
  const nextDue = useMemo(() => (total === 0 ? earliestDue(store) : null), [store, total])
  return (
    <section aria-labelledby="today" className="min-h-44 pb-7">
      <h1 id="today" className="corner">
        Today
      </h1>
      {plan ? (
        <>
          <p className="mt-2 text-3xl font-semibold tracking-[-0.01em] tabular-nums">
            {total > 0 ? `${plan.due} due` : 'Nothing due now'}
          </p>
          <p className="text-soft mt-1">
            {total > 0
              ? `${plan.fresh} new · about ${count(Math.max(1, Math.round((total * secondsPerCard) / 60)), 'minute')}`
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
              <ButtonLink
                href={resumeLink(left)}
              >{`Go on: ${progressOf(left).done} of ${progressOf(left).of} done`}</ButtonLink>
            ) : null}
          </div>
        </>
      ) : null}
    </section>
  )
}

/** A sitting left open, but for that of everything: the Study button itself goes on with it. */
function useOpenSitting({ store, snapshot: { settings } }: Learner): Sitting | null {
  const [sitting, setSitting] = useState<Sitting | null>(null)
  useEffect(() => {
    let left = false
    void store.loadSitting('study').then((kept) => {
      const found = readSitting(kept)
      if (!left) setSitting(found && found.deckId !== 'all' && isOpen(found, now(), settings) ? found : null)
    })
    return () => {
      left = true
    }
  }, [store, settings])
  return sitting
}

function resumeLink({ deckId }: Sitting): string {
  const assignment = /^assignment\/(.+)$/.exec(deckId)?.[1]
  return assignment ? `/study?assignment=${assignment}` : `/study?deck=${encodeURIComponent(deckId)}`
}

function earliestDue(store: Learner['store']): number | null {
  let earliest: number | null = null
  for (const memory of store.snapshot().memories.values()) {
    if (memory.kind === 'seen' && (earliest === null || memory.dueAtMs < earliest)) earliest = memory.dueAtMs
  }
  return earliest
}
