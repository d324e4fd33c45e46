import { Icon } from '@/components/ui/icon'
import type { Option } from '@/lib/questions/question'
import type { FormProps, Judged } from './form-props'

/** Options as buttons, low on the screen; after the answer each says what it is. */
export function ChoiceForm({ question, judged, stemId, onAnswer }: FormProps<'choice'>) {
  if (judged) return <JudgedOptions options={question.options} judged={judged} />
  return (
    <ul aria-labelledby={stemId} className="grid gap-2">
      {question.options.map((option, index) => (
        // By place: the next question's options are put into the rows that stand.
        <li key={index}>
          <OptionButton text={option.text} number={index + 1} onClick={() => onAnswer({ kind: 'option', index })} />
        </li>
      ))}
    </ul>
  )
}

const optionRow = 'grid min-h-12 grid-cols-[1.75rem_1fr] items-baseline rounded border px-3 py-2.5'

/** One option, with the number key that chooses it. */
export function OptionButton({
  text,
  note,
  number,
  onClick,
}: {
  readonly text: string
  readonly note?: string | undefined
  readonly number: number
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-keyshortcuts={String(number)}
      className={`${optionRow} border-rule bg-card hocus:border-ink w-full text-left transition-colors duration-120`}
    >
      <span aria-hidden className="text-soft text-sm">
        {number}
      </span>
      <span>{text}</span>
      {note ? <span className="text-soft col-start-2 text-sm">{note}</span> : null}
    </button>
  )
}

/** The answer first, then the learner's own where it was another, then the rest: on a small screen the lower ones are out of sight. */
export function JudgedOptions({
  options,
  judged,
  label = 'The options, explained',
}: {
  readonly options: readonly Option[]
  readonly judged: Judged
  readonly label?: string
}) {
  const chosen = judged.response?.kind === 'option' ? judged.response.index : null
  const rank = (option: Option, index: number) => (option.correct ? 0 : index === chosen ? 1 : 2)
  const inOrder = options
    .map((option, index) => ({ option, index }))
    .sort((a, b) => rank(a.option, a.index) - rank(b.option, b.index) || a.index - b.index)
  return (
    <ul aria-label={label} className="grid gap-2">
      {inOrder.map(({ option, index }) => (
        <JudgedOption key={option.text} option={option} number={index + 1} isChosen={index === chosen} />
      ))}
    </ul>
  )
}

function JudgedOption({
  option,
  number,
  isChosen,
}: {
  readonly option: Option
  readonly number: number
  readonly isChosen: boolean
}) {
  const { correct } = option
  const said = correct ? (isChosen ? 'Right.' : 'The answer.') : isChosen ? 'Your answer.' : null
  const look = correct ? 'border-ok bg-ok-paper' : isChosen ? 'border-bad bg-bad-paper' : 'border-rule bg-card'
  const ink = correct ? 'text-ok' : 'text-bad'
  return (
    <li className={`${optionRow} ${look}`}>
      {said ? (
        <Icon name={correct ? 'right' : 'wrong'} className={`self-center ${ink}`} />
      ) : (
        <span aria-hidden className="text-soft text-sm">
          {number}
        </span>
      )}
      <span className="font-medium">{option.text}</span>
      <span className="text-soft col-start-2 text-sm">
        {said ? <b className={`font-semibold ${ink}`}>{said} </b> : null}
        {option.why}
      </span>
    </li>
  )
}
