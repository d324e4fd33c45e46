import { cardHref } from '@/components/cards/card-link'
import { Section } from '@/components/site/page'
import { AppLink } from '@/components/ui/app-link'
import { Icon } from '@/components/ui/icon'
import { referenceText } from '@/components/ui/reference-text'
import type { QuestionContext } from '@/lib/questions/context'
import { optionsOf, toldAnswer } from '@/lib/questions/question'
import type { Answered } from '@/lib/study/sitting'
import { chosenText, questionOf } from './asked'

/** Each mistake with the answer, what the given one is true of, and the source. */
export function Mistakes({
  context,
  answers,
  title,
}: {
  readonly context: QuestionContext
  readonly answers: readonly Answered[]
  readonly title: string
}) {
  if (answers.length === 0) return null
  return (
    <Section title={title} className="mt-8">
      <ol className="grid gap-3">
        {answers.map((answer) => (
          <Mistake key={answer.reviewId} context={context} answer={answer} />
        ))}
      </ol>
    </Section>
  )
}

function Mistake({ context, answer }: { readonly context: QuestionContext; readonly answer: Answered }) {
  const question = questionOf(context, answer)
  if (!question) return null
  const { response } = answer
  const given = chosenText(question, response)
  const option = response?.kind === 'option' ? optionsOf(question)[response.index] : undefined
  return (
    <li className="border-rule bg-card rounded border px-4 py-3">
      <p className="font-medium">{question.stem}</p>
      <p className="mt-2 flex items-start gap-2">
        <Icon name="right" className="text-ok mt-[0.2em]" />
        <span>
          <span className="sr-only">The answer: </span>
          <b className="font-semibold">{toldAnswer(question)}</b>
        </span>
      </p>
      <p className="mt-1 flex items-start gap-2">
        <Icon name="wrong" className="text-bad mt-[0.2em]" />
        <span>
          <span className="sr-only">Your answer: </span>
          {given ?? 'You did not know.'}
          {option && !option.correct ? <span className="text-soft text-sm"> {option.why}</span> : null}
          {answer.remark ? <span className="text-soft text-sm"> {answer.remark}</span> : null}
        </span>
      </p>
      <p className="mt-2 text-sm">{question.explanation}</p>
      <p className="text-soft mt-2 flex flex-wrap justify-between gap-x-4 text-sm">
        <span>{question.references.map(referenceText).join('; ')}</span>
        <AppLink href={cardHref(answer.cardId)} className="link -my-2.5 inline-flex min-h-11 items-center">
          This card’s history<span className="sr-only">: {question.stem}</span>
        </AppLink>
      </p>
    </li>
  )
}
