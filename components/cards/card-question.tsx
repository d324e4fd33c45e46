import { referenceText } from '@/components/ui/reference-text'
import { toldAnswer, type Question } from '@/lib/questions/question'

/** What the card asks; the answer only for those who want it. */
export function CardQuestion({ question }: { readonly question: Question }) {
  return (
    <div className="max-w-text border-rule border-t-ink bg-card rounded border border-t-[3px] px-5 py-4">
      <p className="corner">{question.label}</p>
      <h2 className="mt-2 text-lg font-medium">{question.stem}</h2>
      <details className="mt-2">
        <summary className="link inline-flex min-h-11 items-center">Show the answer</summary>
        <p className="font-semibold">{toldAnswer(question)}</p>
        <p className="mt-1">{question.explanation}</p>
        <p className="text-soft mt-2 text-sm">{question.references.map(referenceText).join('; ')}</p>
      </details>
    </div>
  )
}
