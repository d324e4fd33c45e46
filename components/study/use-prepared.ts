'use client'
import { useEffect, useMemo, useRef } from 'react'
import { now } from '@/components/learner/clock'
import type { QuestionContext } from '@/lib/questions/context'
import type { LearnerStore } from '@/lib/store/learner-store'
import { questionSeed, step, type Sitting } from '@/lib/study/sitting'
import { open, type Asked, type Opened } from './asked'

/** The sitting one card on: what will be asked, unless something else comes in between. */
function following(sitting: Sitting, nowMs: number): Sitting | null {
  if (sitting.stage.kind === 'judged') return step(sitting, { kind: 'continued', nowMs })
  const [cardId] = sitting.queue
  // A quiz goes on at once; nothing in it comes back.
  if (sitting.mode !== 'quiz' || sitting.stage.kind !== 'asking' || !cardId) return null
  return { ...sitting, stage: { kind: 'asking', cardId, attempt: 0, ask: null } }
}

const cardOf = ({ stage }: Sitting) => (stage.kind === 'asking' ? stage.cardId : null)

/** Makes the next question while the learner reads, so that it is on screen in the frame after the key. */
export function usePrepared(opened: Opened, context: QuestionContext, store: LearnerStore) {
  const ready = useRef<{ readonly from: Opened; readonly asked: Asked } | null>(null)
  useEffect(() => {
    const sitting = following(opened.sitting, now())
    if (!sitting || cardOf(sitting) === null) return
    return whenIdle(() => {
      const { asked } = open(context, store.snapshot().memories, sitting, now())
      ready.current = asked ? { from: opened, asked } : null
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
        if (made?.from !== from || cardId === null || made.asked.seed !== questionSeed(sitting, cardId)) return null
        return { sitting, asked: made.asked }
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
