import { Icon } from '@/components/ui/icon'
import type { FormProps, Judged } from './form-props'

/** Options as buttons, low on the screen; after the answer each says what it is. */
export function ChoiceForm({ question, judged, stemId, onAnswer }: FormProps<'choice'>) {
  if (judged) return <JudgedOptions options={question.options} judged={judged} />
  return (
    <ul aria-labelledby={stemId} className="grid gap-2">
      {question.options.map((option, index) => (
        <li key={option.text}>
          <button
            type="button"
            onClick={() => onAnswer({ kind: 'option', index })}
            aria-keyshortcuts={String(index + 1)}
            className={`${row} border-rule bg-card hocus:border-ink w-full text-left transition-colors duration-120`}
          >
            <span aria-hidden className="text-soft text-sm">
              {index + 1}
            </span>
            <span>{option.text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const row = 'grid min-h-12 grid-cols-[1.75rem_1fr] items-baseline rounded border px-3 py-2.5'

function JudgedOptions({
  options,
  judged,
}: {
  readonly options: FormProps<'choice'>['question']['options']
  readonly judged: Judged
}) {
  const chosen = judged.response?.kind === 'option' ? judged.response.index : null
  return (
    <ul aria-label="The options, explained" className="grid gap-2">
      {options.map((option, index) => {
        const isChosen = index === chosen
        const look = option.correct
          ? 'border-ok bg-ok-paper'
          : isChosen
            ? 'border-bad bg-bad-paper'
            : 'border-rule bg-card'
        const said = option.correct ? (isChosen ? 'Right.' : 'The answer.') : isChosen ? 'Your answer.' : null
        return (
          <li key={option.text} className={`${row} ${look}`}>
            {option.correct ? (
              <Icon name="right" className="text-ok self-center" />
            ) : isChosen ? (
              <Icon name="wrong" className="text-bad self-center" />
            ) : (
              <span aria-hidden className="text-soft text-sm">
                {index + 1}
              </span>
            )}
            <span className="font-medium">{option.text}</span>
            <span className="text-soft col-start-2 text-sm">
              {said ? <b className={`font-semibold ${option.correct ? 'text-ok' : 'text-bad'}`}>{said} </b> : null}
              {option.why}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
