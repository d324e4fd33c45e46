'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { optionsOf, type Question } from '@/lib/questions/question'

/** What whoever mends the fact needs to find it. No answer of the learner's is in it. */
export function reportText(question: Question): string {
  const options = optionsOf(question).map(
    (option) => `- ${option.text}${option.correct ? ' (answer)' : ''}: ${option.why}`,
  )
  return [
    `Fact: ${question.factId}, revision ${question.factRevision}`,
    `Card: ${question.cardId}, asked as ${question.form}`,
    `Question: ${question.stem}`,
    `Answer: ${question.answer}`,
    ...options,
    `Explanation: ${question.explanation}`,
  ].join('\n')
}

export function ReportDialog({
  question,
  open,
  onClose,
}: {
  readonly question: Question
  readonly open: boolean
  readonly onClose: () => void
}) {
  const text = reportText(question)
  return (
    <Dialog title="Report a fault" open={open} onClose={onClose}>
      <p>
        Nothing is sent from here. Copy this text, add what is wrong, and give it to your teacher or to the people who
        keep this site.
      </p>
      <textarea
        readOnly
        aria-label="The report"
        value={text}
        rows={8}
        className="border-rule bg-paper my-4 w-full resize-y rounded border p-3 text-sm"
      />
      <CopyButton text={text}>Copy report</CopyButton>
    </Dialog>
  )
}
