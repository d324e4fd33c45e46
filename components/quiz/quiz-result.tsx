'use client'
import { useEffect, useRef } from 'react'
import type { Material } from '@/components/learner/material'
import { Section } from '@/components/site/page'
import { useLeaveKey } from '@/components/study/keyboard'
import { Mistakes, ToldAnswers } from '@/components/study/mistakes'
import { SittingMessage } from '@/components/study/sitting-message'
import { Bar } from '@/components/ui/bar'
import { Button, ButtonLink } from '@/components/ui/button'
import { count, percent } from '@/components/ui/words'
import type { LearnerStore } from '@/lib/store/learner-store'
import { isMarkedAtTheEnd } from '@/lib/study/quiz'
import type { QuizItem } from '@/lib/study/quiz-items'
import type { QuizRun } from '@/lib/study/quiz-run'
import { DayTable } from './day-table'
import { describeQuiz } from './describe-quiz'
import { ResultSheet } from './result-sheet'
import { ShareLink } from './share-link'

interface Props {
  readonly store: LearnerStore
  readonly material: Material
  readonly items: readonly QuizItem[]
  readonly run: QuizRun
  readonly onLeave: () => void
  readonly onAgain: () => void
}

export function QuizResult({ store, material, items, run, onLeave, onAgain }: Props) {
  const { quiz, answers } = run
  const correct = answers.filter((answer) => answer.correct).length
  const told = answers.flatMap((answer, at) => {
    const item = items[at]
    return item ? [{ ...answer, question: item.question, seed: item.seed, counts: item.counts }] : []
  })
  const practice = answers.filter((answer) => answer.reviewId === null).length
  const score = useRef<HTMLParagraphElement>(null)
  useEffect(() => score.current?.focus({ preventScroll: true }), [])
  useLeaveKey(onLeave)
  return (
    <>
      <div className="flex flex-1 flex-col print:hidden">
        <SittingMessage label={describeQuiz(quiz, material, items.length).replace(/\.$/, '')} title="Result">
          <div className="border-rule border-t-ink bg-card shadow-lift rounded border border-t-[3px] px-5 py-5">
            <p ref={score} tabIndex={-1} className="text-2xl font-semibold">
              {correct} of {answers.length} right
            </p>
            <Bar share={answers.length ? correct / answers.length : 0} className="mt-3" />
            <p className="text-soft mt-2 text-sm">
              {percent(answers.length ? correct / answers.length : 0)}. {endWords(run, items.length)}
              {correct === answers.length ? 'There is no mistake to explain.' : 'Every mistake is explained below.'}
            </p>
            <p className="text-soft mt-1 text-sm">{reviewWords(answers.length - practice, practice)}</p>
          </div>
          <div className="mt-5 flex flex-wrap gap-3">
            <ButtonLink href="/" look="primary">
              Back to today
            </ButtonLink>
            <Button onClick={onAgain}>Another quiz</Button>
            {isMarkedAtTheEnd(quiz) ? <Button onClick={() => window.print()}>Print the result</Button> : null}
          </div>
          <Mistakes answers={told.filter((answer) => !answer.correct)} store={store} title="Mistakes" />
          {correct > 0 ? (
            <details className="border-rule mt-8 border-t pt-2">
              <summary className="link flex min-h-11 items-center">What you answered rightly</summary>
              <ToldAnswers answers={told.filter((answer) => answer.correct)} store={store} />
            </details>
          ) : null}
          {quiz.day ? <DayTable material={material} day={quiz.day} /> : null}
          <Section title="The same questions for a friend" className="mt-8">
            <ShareLink quiz={quiz} />
          </Section>
        </SittingMessage>
      </div>
      <ResultSheet material={material} items={items} run={run} timeZone={store.snapshot().settings.timeZone} />
    </>
  )
}

function endWords({ stage, answers }: QuizRun, of: number): string {
  if (stage.kind !== 'done') return ''
  if (stage.why === 'time') return `The time was over: ${answers.length} of ${of} answered, and those are marked. `
  if (stage.why === 'mistakes') return `Over at the third mistake, after ${answers.length} of ${of} events. `
  return ''
}

function reviewWords(reviews: number, practice: number): string {
  if (practice === 0) return reviews === 0 ? '' : 'The answers count as reviews.'
  const only = `${count(practice, 'answer')} ${practice === 1 ? 'was' : 'were'} practice only: no card asks for that.`
  return reviews === 0
    ? only
    : `${count(reviews, 'answer')} ${reviews === 1 ? 'counts as a review' : 'count as reviews'}; ${only}`
}
