'use client'
import { useState, type ReactNode } from 'react'
import { cardHref } from '@/components/cards/card-link'
import type { Judged } from '@/components/questions/form-props'
import { Section } from '@/components/site/page'
import { AppLink } from '@/components/ui/app-link'
import { TextButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { referenceText } from '@/components/ui/reference-text'
import { optionsOf, toldAnswer, type Question } from '@/lib/questions/question'
import type { LearnerStore } from '@/lib/store/learner-store'
import { chosenText } from './asked'
import { ReportFault } from './report-fault'

/** A question with what was answered, and the seed by which it can be made again. */
export interface ToldAnswer extends Judged {
  readonly question: Question
  readonly seed: string
  /** Whether there is a card of it; `false` of a question that was practice only. */
  readonly counts?: boolean
}
interface Props {
  readonly store: LearnerStore
  readonly answers: readonly ToldAnswer[]
}

/** Each mistake with the answer, what the given one is true of, and the source. */
export function Mistakes({ title, ...props }: Props & { readonly title: ReactNode }) {
  if (props.answers.length === 0) return null
  return (
    <Section title={title} className="mt-8">
      <ToldAnswers {...props} />
    </Section>
  )
}

/** Answers as they were judged; each can be reported. */
export function ToldAnswers({ store, answers }: Props) {
  const [reported, setReported] = useState<ToldAnswer | null>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ol className="grid gap-3">
        {answers.map((answer) => (
          <Told
            key={answer.seed + answer.question.cardId}
            answer={answer}
            onReport={() => {
              setReported(answer)
              setOpen(true)
            }}
          />
        ))}
      </ol>
      {reported ? (
        <ReportFault
          question={reported.question}
          keeps={{ store, seed: reported.seed }}
          open={open}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

function Told({ answer, onReport }: { readonly answer: ToldAnswer; readonly onReport: () => void }) {
  const { question, response, correct, remark, counts } = answer
  const given = chosenText(question, response)
  const option = response?.kind === 'option' ? optionsOf(question)[response.index] : undefined
  return (
    <li className="border-rule bg-card rounded border px-4 pt-3 pb-1">
      <p className="font-medium">{question.stem}</p>
      <p className="mt-2 flex items-start gap-2">
        <Icon name="right" className="text-ok mt-[0.2em]" />
        <span>
          <span className="sr-only">The answer: </span>
          <b className="font-semibold">{toldAnswer(question)}</b>
          {correct && remark ? <span className="text-soft text-sm"> {remark}</span> : null}
        </span>
      </p>
      {correct ? null : (
        <p className="mt-1 flex items-start gap-2">
          <Icon name="wrong" className="text-bad mt-[0.2em]" />
          <span>
            <span className="sr-only">Your answer: </span>
            {given ?? 'You did not know.'}
            {option && !option.correct ? <span className="text-soft block text-sm">{option.why}</span> : null}
            {remark ? <span className="text-soft block text-sm">{remark}</span> : null}
          </span>
        </p>
      )}
      <p className="mt-2 text-sm">{question.explanation}</p>
      <p className="text-soft mt-2 text-sm">{question.references.map(referenceText).join('; ')}</p>
      <div className="text-soft flex min-h-11 flex-wrap items-center justify-between gap-x-3 text-sm">
        {counts === false ? (
          <span>Practice only: no card asks this.</span>
        ) : (
          <AppLink href={cardHref(question.cardId)} className="link inline-flex min-h-11 items-center">
            This card’s history<span className="sr-only">: {question.stem}</span>
          </AppLink>
        )}
        <TextButton icon="flag" aria-label={`Report “${question.stem}”`} className="-mr-2 shrink-0" onClick={onReport}>
          Report
        </TextButton>
      </div>
    </li>
  )
}
