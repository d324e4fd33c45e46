'use client'
import { useEffect, useRef } from 'react'
import type { Material } from '@/components/learner/material'
import { StorageWarning } from '@/components/site/storage-warning'
import type { Opened } from '@/components/study/asked'
import { useKeys } from '@/components/study/keyboard'
import { Mistakes } from '@/components/study/mistakes'
import { progressBar } from '@/components/study/progress-bar'
import { QuestionScreen } from '@/components/study/question-screen'
import { SittingMessage } from '@/components/study/sitting-message'
import { useSitting } from '@/components/study/use-sitting'
import { Bar } from '@/components/ui/bar'
import { Button, ButtonLink } from '@/components/ui/button'
import { percent } from '@/components/ui/words'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { Sitting } from '@/lib/study/sitting'
import { summaryOf } from '@/lib/study/summary'

interface Props {
  readonly store: LearnerStore
  readonly material: Material
  readonly start: Opened
  readonly onLeave: () => void
  readonly onAgain: () => void
}

/** A quiz from the first question to its result. Nothing is said of an answer before the end. */
export function QuizSitting({ store, material, start, onLeave, onAgain }: Props) {
  const running = useSitting({ store, material }, () => start)
  const { sitting, asked } = running
  if (!asked) return <QuizResult material={material} sitting={sitting} onLeave={onLeave} onAgain={onAgain} />
  return (
    <>
      <StorageWarning />
      <QuestionScreen
        question={asked.question}
        judged={null}
        ask={sitting.stage.kind === 'asking' ? sitting.stage.ask : null}
        standing={`Question ${sitting.answers.length + 1}`}
        progress={progressBar(sitting)}
        leaveTo="/"
        guessed={false}
        takeFocus
        onAnswer={running.answer}
        onNext={running.next}
        onUndo={sitting.answers.length > 0 ? running.undo : null}
        onGuessed={null}
        onLeave={onLeave}
      />
    </>
  )
}

function QuizResult({
  material,
  sitting,
  onLeave,
  onAgain,
}: Pick<Props, 'material' | 'onLeave' | 'onAgain'> & { readonly sitting: Sitting }) {
  const { answered, correct, mistakes } = summaryOf(sitting)
  const score = useRef<HTMLParagraphElement>(null)
  useEffect(() => score.current?.focus({ preventScroll: true }), [])
  useKeys((key) => {
    if (key === 'Escape') onLeave()
    return key === 'Escape'
  })
  return (
    <SittingMessage label="Quiz" title="Result">
      <div className="border-rule border-t-ink bg-card shadow-lift rounded border border-t-[3px] px-5 py-5">
        <p ref={score} tabIndex={-1} className="text-2xl font-semibold">
          {correct} of {answered} right
        </p>
        <Bar share={answered ? correct / answered : 0} className="mt-3" />
        <p className="text-soft mt-2 text-sm">
          {answered ? percent(correct / answered) : '0%'}.{' '}
          {mistakes.length === 0
            ? 'There is no mistake to explain.'
            : 'Every mistake is explained below, and will be asked again.'}
        </p>
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink href="/" look="primary">
          Back to today
        </ButtonLink>
        <Button onClick={onAgain}>Another quiz</Button>
      </div>
      <Mistakes context={material.context} answers={mistakes} title="Mistakes" />
    </SittingMessage>
  )
}
