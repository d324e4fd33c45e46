import type { Material } from '@/components/learner/material'
import { chosenText } from '@/components/study/asked'
import { referenceText } from '@/components/ui/reference-text'
import { showDay } from '@/components/ui/words'
import { toldAnswer } from '@/lib/questions/question'
import type { QuizItem } from '@/lib/study/quiz-items'
import type { QuizAnswer, QuizRun } from '@/lib/study/quiz-run'
import { describeQuiz } from './describe-quiz'

/** The result on paper: who, when, and every question with what was answered, what is right, and where that stands. Seen in print only. */
export function ResultSheet({
  material,
  items,
  run: { quiz, answers, startedAtMs },
  timeZone,
}: {
  readonly material: Material
  readonly items: readonly QuizItem[]
  readonly run: QuizRun
  readonly timeZone: string
}) {
  const correct = answers.filter((answer) => answer.correct).length
  return (
    <section className="hidden text-[11pt] print:block" aria-label="The result on paper">
      <header className="border-b pb-3">
        <p className="text-lg font-semibold">Nomenklatura</p>
        <p>{describeQuiz(quiz, material, items.length)}</p>
        <p className="mt-4 flex justify-between gap-8">
          <span className="flex flex-1 items-end gap-2">
            Name <span className="flex-1 border-b" />
          </span>
          <span>Date: {showDay(startedAtMs, timeZone)}</span>
          <span>
            {correct} of {items.length} right
          </span>
        </p>
      </header>
      <ol className="mt-4 grid gap-3">
        {items.map((item, at) => (
          <Line key={item.card.id} number={at + 1} item={item} answer={answers[at]} />
        ))}
      </ol>
    </section>
  )
}

function Line({
  number,
  item: { question },
  answer,
}: {
  readonly number: number
  readonly item: QuizItem
  readonly answer: QuizAnswer | undefined
}) {
  const given = answer ? (chosenText(question, answer.response) ?? 'Not known') : 'Not answered'
  return (
    <li className="grid break-inside-avoid grid-cols-[2.2em_1fr]">
      <span>{number}.</span>
      <div>
        <p className="font-medium">{question.stem}</p>
        <p>
          {answer ? (answer.correct ? '✓ Right' : '✗ Wrong') : '– Open'}. Given: {given}
        </p>
        {answer?.correct ? null : <p>Right answer: {toldAnswer(question)}</p>}
        <p className="text-[9pt]">{question.references.map(referenceText).join('; ')}</p>
      </div>
    </li>
  )
}
