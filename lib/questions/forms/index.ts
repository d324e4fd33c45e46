import { seededRandom } from '@/lib/base/random'
import type { Fact } from '@/lib/corpus/fact'
import { isTogether } from '../choose-form'
import type { QuestionContext } from '../context'
import type { FormName } from '../question'
import type { Side } from '../side'
import { choice } from './choice'
import { cloze } from './cloze'
import { date } from './date'
import type { Form, Made } from './form'
import { match } from './match'
import { multiple } from './multiple'
import { number } from './number'
import { order } from './order'
import { timeline } from './timeline'
import { trueFalse } from './true-false'
import { typed } from './typed'
import { whoSaysSo } from './who-says-so'

/** The compiler refuses this table until every form has its file. New ones come last: cards keep their forms by the places in it. */
export const forms: { readonly [F in FormName]: Form<F> } = {
  choice,
  cloze,
  typed,
  date,
  number,
  'true-false': trueFalse,
  order,
  timeline,
  match,
  multiple,
  'who-says-so': whoSaysSo,
}
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
    const random = seededRandom(`${fact.id}#${side.facet}|${name}|${seed}|${attempt}`)
    let hasChosen = false
    const made = form.make(context, fact, side, () => {
      hasChosen = true
      return random()
    })
    if (made) return made
    // Another seed would come to the same.
    if (!hasChosen) return null
  }
  return null
}

/** Forms that have taken another's place. Those can still be made, for answers that were given in them, but are chosen no more. */
const instead: { readonly [F in FormName]?: readonly FormName[] } = { number: ['cloze', 'typed'] }

/**
 * More than the answer may fit into a sentence, however exact it is: free recall is left to what the kind of the fact asks by itself, and a gap
 * has the cue of the cloze.
 */
const needsCue = (fact: Fact, side: Side) => fact.kind === 'statement' || side.ask === null

/** The forms in which a side is to be asked, in the order of `formNames`. */
export function formsOf(context: QuestionContext, fact: Fact, side: Side): readonly FormName[] {
  return keptOf(
    fact,
    side,
    formNames.filter((name) => canBeIn(context, fact, side, name)),
  )
}

function keptOf(fact: Fact, side: Side, able: readonly FormName[]): readonly FormName[] {
  if (able.every(isTogether)) return []
  const replaced = new Set(able.flatMap((name) => instead[name] ?? []))
  if (needsCue(fact, side) && able.includes('cloze')) replaced.add('typed')
  return able.filter((name) => !replaced.has(name))
}

/** What is quick to tell first, and what asks the card by itself, for so it is met first. */
const quickFirst = [...formNames].sort(
  (a, b) => Number(!forms[a].can) - Number(!forms[b].can) || Number(isTogether(a)) - Number(isTogether(b)),
)
/** Fewer are no card: one form would be learnt by its words. */
const fewestForms = 2

/** Whether the side is a card: there are forms enough, and one that asks it by itself. */
export function canBeAsked(context: QuestionContext, fact: Fact, side: Side): boolean {
  const able: FormName[] = []
  for (const name of quickFirst) {
    if (!canBeIn(context, fact, side, name)) continue
    able.push(name)
    // A form that takes another's place is quick to tell, and told by then.
    if (!forms[name].can && keptOf(fact, side, able).length >= fewestForms) return true
  }
  return keptOf(fact, side, able).length >= fewestForms
}

function canBeIn(context: QuestionContext, fact: Fact, side: Side, name: FormName): boolean {
  const { suits, can } = forms[name]
  return suits(side) && (can ? can(context, side) : madeIn(context, fact, side, name, 0) !== null)
}
