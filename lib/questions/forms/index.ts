import { seededRandom } from '@/lib/base/random'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import type { FormName } from '../question'
import type { Side } from '../side'
import { choice } from './choice'
import { cloze } from './cloze'
import { date } from './date'
import type { Form, Made } from './form'
import { typed } from './typed'

/** The compiler refuses this table until every form has its file. Easiest first. */
export const forms: { readonly [F in FormName]: Form<F> } = { choice, cloze, typed, date }
export const formNames = Object.keys(forms) as readonly FormName[]

/** Some seeds meet no fair question where others do: a few are tried before the form is given up. */
const attempts = 4

/** The side asked in one form; `null` where that form cannot be asked fairly. */
export function madeIn<F extends FormName>(
  context: QuestionContext,
  fact: Fact,
  side: Side,
  name: F,
  seed: string | number,
): Made<F> | null {
  const form: Form<F> = forms[name]
  if (!form.suits(side)) return null
  for (let attempt = 0; attempt < attempts; attempt++) {
    const made = form.make(context, fact, side, seededRandom(`${fact.id}#${side.facet}|${name}|${seed}|${attempt}`))
    if (made) return made
  }
  return null
}

/** The forms in which a side can be asked. */
export function formsOf(context: QuestionContext, fact: Fact, side: Side): readonly FormName[] {
  return formNames.filter((name) => canBeIn(context, fact, side, name))
}

/** Whether there is any such form, the ones that are quick to try first. */
export function canBeAsked(context: QuestionContext, fact: Fact, side: Side): boolean {
  return formNames.toReversed().some((name) => canBeIn(context, fact, side, name))
}

function canBeIn(context: QuestionContext, fact: Fact, side: Side, name: FormName): boolean {
  const { suits, can } = forms[name]
  return suits(side) && (can ? can(context, side) : madeIn(context, fact, side, name, 0) !== null)
}
