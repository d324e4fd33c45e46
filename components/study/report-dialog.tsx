'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Question } from '@/lib/questions/question'

/** What whoever mends the fact needs to find it. No answer of the learner's is in it. */
export function reportText(question: Question): string {
  const options =
    question.form === 'choice'
      ? question.options.map((option) => `- ${option.text}${option.correct ? ' (answer)' : ''}: ${option.why}`)
      : []
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
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const text = reportText(question)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }
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
        className="my-4 w-full resize-y rounded border border-rule bg-paper p-3 text-sm"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={() => void copy()}>
          Copy report
        </Button>
        <p role="status" className="text-soft text-sm">
          {copied === 'yes'
            ? 'Copied.'
            : copied === 'failed'
              ? 'This browser does not let the page copy. Select the text above instead.'
              : ''}
        </p>
      </div>
    </Dialog>
  )
}
