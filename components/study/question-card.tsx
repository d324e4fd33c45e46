import type { ReactNode, Ref } from 'react'
import { ClozeSentence } from '@/components/questions/cloze'
import type { Judged } from '@/components/questions/form-props'
import { StatedSentence } from '@/components/questions/true-false'
import type { Question } from '@/lib/questions/question'

/** The index card: what it is about in the corner, the question, and at the foot where the answer stands. */
export function QuestionCard({
  question,
  judged,
  stemId,
  stemRef,
  foot,
  as: Heading = 'h1',
}: {
  readonly question: Question
  readonly judged: Judged | null
  readonly stemId: string
  readonly stemRef?: Ref<HTMLHeadingElement>
  readonly foot: ReactNode
  readonly as?: 'h1' | 'h2'
}) {
  return (
    <article className="border-rule border-t-ink bg-card shadow-lift rounded border border-t-[3px] px-4 pt-4 sm:px-6 sm:pt-5">
      <p className="corner">{question.label}</p>
      <Heading
        id={stemId}
        ref={stemRef}
        tabIndex={-1}
        className="mt-2 text-xl font-medium max-sm:text-[1.25rem] sm:mt-3"
      >
        {question.form === 'cloze' || question.form === 'number' ? (
          <ClozeSentence question={question} judged={judged} />
        ) : question.form === 'true-false' ? (
          <StatedSentence question={question} judged={judged} />
        ) : (
          question.stem
        )}
      </Heading>
      {foot ? (
        <div className="border-rule text-soft mt-4 flex min-h-11 items-center justify-between gap-3 border-t border-dashed text-sm">
          {foot}
        </div>
      ) : (
        <div className="h-5" />
      )}
    </article>
  )
}
