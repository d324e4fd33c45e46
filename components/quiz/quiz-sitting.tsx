'use client'
import type { Material } from '@/components/learner/material'
import { QuestionScreen } from '@/components/study/question-screen'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { QuizItem } from '@/lib/study/quiz-items'
import { deadlineOf, type QuizRun } from '@/lib/study/quiz-run'
import { QuizClock } from './quiz-clock'
import { QuizResult } from './quiz-result'
import { useQuiz } from './use-quiz'

interface Props {
  readonly store: LearnerStore
  readonly material: Material
  readonly items: readonly QuizItem[]
  readonly start: QuizRun
  readonly onLeave: () => void
  readonly onAgain: () => void
}

/** A quiz from the first question to its result. */
export function QuizSitting({ store, material, items, start, onLeave, onAgain }: Props) {
  const { run, item, ...running } = useQuiz({ store, material }, items, start)
  if (!item)
    return <QuizResult store={store} material={material} items={items} run={run} onLeave={onLeave} onAgain={onAgain} />
  const judged = run.stage.kind === 'judged' ? (run.answers.at(-1) ?? null) : null
  const place = run.answers.length + (judged ? 0 : 1)
  const deadlineMs = deadlineOf(run)
  return (
    <QuestionScreen
      question={item.question}
      judged={judged}
      ask={run.stage.kind === 'asking' ? run.stage.ask : null}
      standing={`Question ${place}${item.counts ? '' : ' · practice only: no card asks this'}`}
      progress={{ done: run.answers.length, begun: run.answers.length, of: items.length }}
      leaveTo="/"
      guessed={false}
      keeps={{ store, seed: item.seed }}
      aside={deadlineMs === null ? null : <QuizClock deadlineMs={deadlineMs} onTimeUp={running.timeUp} />}
      takeFocus
      onAnswer={running.answer}
      onNext={running.next}
      onUndo={run.answers.length > 0 ? running.undo : null}
      onGuessed={null}
      onLeave={onLeave}
    />
  )
}
