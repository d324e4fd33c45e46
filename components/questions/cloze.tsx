import { TextAnswer } from './text-answer'
import type { FormProps } from './form-props'

export function ClozeForm(props: FormProps<'cloze'>) {
  return <TextAnswer {...props} hint={props.question.hint} />
}

/** Spaces that do not break, so that a comma after the gap stays with it. */
const gap = '\u00a0'.repeat(12)

/** The sentence with its gap; once judged, with the answer in it. */
export function ClozeSentence({ question, judged }: Pick<FormProps<'cloze' | 'number'>, 'question' | 'judged'>) {
  return (
    <>
      {question.before}
      {judged ? (
        <span className="border-ink border-b-2 font-semibold">{question.answer}</span>
      ) : (
        <>
          <span aria-hidden className="border-ink border-b-2">
            {gap}
          </span>
          <span className="sr-only">(gap)</span>
        </>
      )}
      {question.after}
    </>
  )
}
