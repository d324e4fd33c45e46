import type { ComponentType } from 'react'
import type { FormName, Question } from '@/lib/questions/question'
import { ChoiceForm } from './choice'
import { ClozeForm } from './cloze'
import { DateForm } from './date'
import type { FormProps } from './form-props'
import { MatchForm } from './match'
import { MultipleForm } from './multiple'
import { NumberForm } from './number'
import { OrderForm } from './order'
import { TimelineForm } from './timeline'
import { TrueFalseForm } from './true-false'
import { TypedForm } from './typed'
import { WhoSaysSoForm } from './who-says-so'

/** The compiler refuses this table until every form has its component. */
const forms: { readonly [F in FormName]: ComponentType<FormProps<F>> } = {
  choice: ChoiceForm,
  typed: TypedForm,
  cloze: ClozeForm,
  date: DateForm,
  number: NumberForm,
  'true-false': TrueFalseForm,
  order: OrderForm,
  timeline: TimelineForm,
  match: MatchForm,
  multiple: MultipleForm,
  'who-says-so': WhoSaysSoForm,
}

export function QuestionForm({
  question,
  ...props
}: Omit<FormProps<FormName>, 'question'> & { readonly question: Question }) {
  // Each form's component takes that form's question; TypeScript cannot see that the two unions move together.
  const Form = forms[question.form] as ComponentType<FormProps<FormName>>
  return <Form question={question} {...props} />
}
