import { TextAnswer } from './text-answer'
import type { FormProps } from './form-props'

export function NumberForm(props: FormProps<'number'>) {
  const { unit, approximate } = props.question
  return <TextAnswer {...props} unit={unit} hint={`${approximate ? near : exact} ${ways}`} />
}

const exact = 'The exact figure.'
const near = 'The source gives it only about: near is right.'
const ways = 'Any usual way of writing it will do, such as 2,500 or 2.5 thousand.'
