'use client'
import { useEffect, useMemo, useRef } from 'react'
import { now } from '@/components/learner/clock'
import type { QuestionContext } from '@/lib/questions/context'
import type { CardId } from '@/lib/scheduling/review'
import type { LearnerStore } from '@/lib/store/learner-store'
import { isSeedOf, type Opened, type Posed } from '@/lib/study/next-question'
import { step, type Sitting } from '@/lib/study/sitting'
import { open } from './asked'

/** The sitting one card on: what will be asked, unless something else comes in between. */
const following = (sitting: Sitting, nowMs: number): Sitting | null =>
  sitting.stage.kind === 'judged' ? step(sitting, { kind: 'continued', nowMs }) : null

const cardOf = ({ stage }: Sitting) => (stage.kind === 'asking' ? stage.cardId : null)

/** Makes the next question while the learner reads, so that it is on screen in the frame after the key. */
export function usePrepared(opened: Opened, context: QuestionContext, store: LearnerStore) {
  const ready = useRef<{ readonly from: Opened; readonly asked: Posed; readonly later: readonly CardId[] } | null>(null)
  useEffect(() => {
    const sitting = following(opened.sitting, now())
    if (!sitting || cardOf(sitting) === null) return
    return whenIdle(() => {
      const made = open(context, store.snapshot().memories, sitting, now())
      const later = made.sitting.later.slice(sitting.later.length).map((each) => each.cardId)
      ready.current = made.asked ? { from: opened, asked: made.asked, later } : null
    })
  }, [opened, context, store])
  return useMemo(
    () => ({
      /** The question of `sitting`, if it is the one that was made. */
      take(from: Opened, sitting: Sitting): Opened | null {
        const made = ready.current
        ready.current = null
        const cardId = cardOf(sitting)
        // The seed tells the card and how often it was asked: after an undo the same card is asked as it was before.
        if (made?.from !== from || cardId === null || !isSeedOf(sitting, cardId, made.asked.seed)) return null
        const { asked, later } = made
        // What this question tells waits for another day, here too.
        return {
          asked,
          sitting: later.length > 0 ? step(sitting, { kind: 'put-off', cards: later, nowMs: now() }) : sitting,
        }
      },
    }),
    [],
  )
}

function whenIdle(act: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 120)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: 400 })
  return () => cancelIdleCallback(handle)
}
