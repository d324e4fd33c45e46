'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import { keepAnswer } from '@/components/study/use-sitting'
import { grade } from '@/lib/questions/grade'
import type { Response } from '@/lib/questions/question'
import { newMemory } from '@/lib/scheduling/memory'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { QuizItem } from '@/lib/study/quiz-items'
import { stepRun, type QuizEvent, type QuizRun } from '@/lib/study/quiz-run'

export interface RunningQuiz {
  readonly run: QuizRun
  /** On screen: the one that is asked, or the one that was just answered; `null` once it is done. */
  readonly item: QuizItem | null
  answer(response: Response): void
  next(): void
  undo(): void
  timeUp(): void
}

/** Runs a quiz: each event goes through the reducer and is kept on the device. Answers that belong to a card become reviews here. */
export function useQuiz(
  { store, material }: { readonly store: LearnerStore; readonly material: Material },
  items: readonly QuizItem[],
  start: QuizRun,
): RunningQuiz {
  const [run, setRun] = useState(start)
  // What the screen is about to show: a second tap in the same frame finds that it is no longer what it was drawn from.
  const latest = useRef(run)
  const busy = useRef(false)
  const shownAtMs = useRef(0)
  const place = run.answers.length - (run.stage.kind === 'judged' ? 1 : 0)
  useEffect(() => {
    shownAtMs.current = now()
  }, [place])
  useEffect(() => store.saveSitting('quiz', latest.current), [store])

  return useMemo(() => {
    const go = (event: QuizEvent) => {
      if (latest.current !== run) return
      latest.current = stepRun(run, event)
      // In the tick of the answer: one transaction keeps both.
      store.saveSitting('quiz', latest.current)
      setRun(latest.current)
    }
    const item = run.stage.kind === 'done' ? null : (items[place] ?? null)
    return {
      run,
      item,
      answer(response) {
        if (busy.current || !item || run.stage.kind !== 'asking' || latest.current !== run) return
        const { card, question, counts, seed } = item
        const verdict = grade(material.context, question, response)
        if (verdict.kind === 'unsure') return go({ kind: 'asked-again', ask: verdict.ask })
        const memory = store.snapshot().memories.get(card.id) ?? newMemory
        const took = Math.max(0, now() - shownAtMs.current)
        const posed = { question, seed, forms: [], memory }
        const review = counts ? keepAnswer(store, posed, response, verdict, took) : null
        const answer = {
          cardId: card.id,
          form: question.form,
          reviewId: review?.reviewId ?? null,
          response,
          correct: verdict.kind === 'right',
          remark: verdict.remark,
        }
        go({ kind: 'answered', answer, of: items.length, nowMs: now() })
      },
      next() {
        if (!busy.current) go({ kind: 'continued', of: items.length, nowMs: now() })
      },
      undo() {
        const last = run.answers.at(-1)
        if (busy.current || !last || run.stage.kind === 'done') return
        if (!last.reviewId) return go({ kind: 'undone' })
        busy.current = true
        void store.undo({ id: last.reviewId, cardId: last.cardId }).then(() => {
          busy.current = false
          go({ kind: 'undone' })
        })
      },
      timeUp() {
        go({ kind: 'time-up', nowMs: now() })
      },
    }
  }, [run, place, items, store, material])
}
