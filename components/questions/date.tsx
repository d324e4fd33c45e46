import { TextAnswer } from './text-answer'
import type { FormProps } from './form-props'

const hints = {
  day: 'Day, month and year, such as 1 January 1900. Less earns less.',
  month: 'Month and year, such as January 1900.',
  year: 'A year.',
  decade: 'A year or a decade, such as the 1900s.',
} as const

export function DateForm(props: FormProps<'date'>) {
  const { precision, oldStyle } = props.question
  return <TextAnswer {...props} hint={`${hints[precision]}${oldStyle ? ' By the Old Style calendar.' : ''}`} />
}
