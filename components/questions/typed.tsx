import { TextAnswer } from './text-answer'
import type { FormProps } from './form-props'

export function TypedForm(props: FormProps<'typed'>) {
  return <TextAnswer {...props} hint="Any usual spelling will do, also in Cyrillic." />
}
