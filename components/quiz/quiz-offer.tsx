'use client'
import { useMemo } from 'react'
import type { Material } from '@/components/learner/material'
import { Page, Section } from '@/components/site/page'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { corpusRevision } from '@/lib/store/corpus-client'
import type { Quiz } from '@/lib/study/quiz'
import type { QuizItem } from '@/lib/study/quiz-items'
import { questionsOf } from './begin-quiz'
import { describeQuiz } from './describe-quiz'
import { kindWords } from './quiz-wish'
import { ShareLink } from './share-link'

/** A quiz that a link holds, or that is to be handed on: what it is, and a button to begin. */
export function QuizOffer({
  material,
  quiz,
  isFromLink,
  onStart,
  onBack,
}: {
  readonly material: Material
  readonly quiz: Quiz
  readonly isFromLink: boolean
  readonly onStart: (quiz: Quiz, items: readonly QuizItem[]) => void
  readonly onBack: () => void
}) {
  const items = useMemo(() => questionsOf(material, quiz), [material, quiz])
  const missing = quiz.picks.length - quiz.picks.filter(({ cardId }) => material.context.card.has(cardId)).length
  const isOther = isFromLink && quiz.revision !== corpusRevision
  const practice = items.filter((item) => !item.counts).length
  return (
    <Page
      title={isFromLink ? 'A quiz from a link' : 'Your quiz'}
      lead={`${describeQuiz(quiz, material, items.length)} ${kindWords[quiz.kind].about}`}
    >
      {isOther ? (
        <Notice className="mb-6">
          The link was made for another edition of the facts. The quiz works, but some of its questions may not be those
          that the sender had{missing > 0 ? `, and ${missing} of its cards ${missing === 1 ? 'is' : 'are'} gone` : ''}.
        </Notice>
      ) : null}
      {items.length === 0 ? (
        <p className="mb-6">{emptyWords(quiz)}</p>
      ) : practice > 0 ? (
        <p className="text-soft mb-6 text-sm">
          {practice === items.length
            ? 'The questions are'
            : `${practice} of the questions ${practice === 1 ? 'is' : 'are'}`}{' '}
          practice only: no card asks for that, and the answers are not reviews.
        </p>
      ) : null}
      <div className="mb-8 flex flex-wrap gap-3">
        {items.length > 0 ? (
          <Button look="primary" onClick={() => onStart(quiz, items)}>
            {quiz.kind === 'timeline'
              ? 'Start the timeline'
              : `Start ${items.length === 1 ? '1 question' : `${items.length} questions`}`}
          </Button>
        ) : null}
        <Button onClick={onBack}>Another quiz</Button>
      </div>
      {items.length > 0 && !isFromLink ? (
        <Section title="The same questions for a friend">
          <div className="max-w-text">
            <ShareLink quiz={quiz} />
          </div>
        </Section>
      ) : null}
    </Page>
  )
}

function emptyWords({ kind }: Quiz): string {
  switch (kind) {
    case 'day':
      return 'The sources do not prove for that day who held what, so nothing can be asked of it. Draw a day, or choose another: the 1930s are known best.'
    case 'timeline':
      return 'There are not enough dated events in these topics. Choose more topics.'
    case 'weak':
      return 'There is nothing yet: you have chosen no wrong option, and forgotten no card. Study first; what you confuse will stand here.'
    default:
      return 'There is no question in these topics.'
  }
}
