'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Quiz } from '@/lib/study/quiz'
import type { QuizItem } from '@/lib/study/quiz-items'
import type { QuizRun } from '@/lib/study/quiz-run'

/** The last quiz: to be gone on with, or its result. */
export function KeptQuiz({
  run,
  isReady,
  questionsOf,
  onOpen,
}: {
  readonly run: QuizRun
  readonly isReady: boolean
  readonly questionsOf: (quiz: Quiz) => readonly QuizItem[]
  readonly onOpen: (run: QuizRun, items: readonly QuizItem[]) => void
}) {
  const [isStale, setStale] = useState(false)
  function open() {
    const items = questionsOf(run.quiz)
    // New facts may have made other questions of it.
    if (run.answers.every(({ cardId }, at) => items[at]?.card.id === cardId)) onOpen(run, items)
    else setStale(true)
  }
  if (isStale)
    return (
      <Notice tone="quiet" role="status" className="mb-6">
        The facts have changed since that quiz, and with them its questions. Your answers count; the quiz cannot be
        opened again.
      </Notice>
    )
  if (run.stage.kind === 'done')
    return (
      <p className="mb-4">
        <button type="button" className="link min-h-11" disabled={!isReady} onClick={open}>
          The result of the last quiz
        </button>
      </p>
    )
  return (
    <Notice className="mb-6">
      <p>A quiz is unfinished: {run.answers.length} answered so far.</p>
      <Button className="mt-3" onClick={open} disabled={!isReady}>
        Go on with it
      </Button>
    </Notice>
  )
}
