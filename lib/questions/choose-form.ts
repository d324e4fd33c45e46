import { seededRandom } from '@/lib/base/random'
import type { Memory } from '@/lib/scheduling/memory'
import type { FormName } from './question'

/** As much of a memory as decides how a card is asked. */
export interface Strength {
  /** `null` for a card never seen. */
  readonly stabilityDays: number | null
  /** Forgotten at its last review, and not yet relearned. */
  readonly lapsed: boolean
}

export function strengthOf(memory: Memory): Strength {
  return memory.kind === 'new'
    ? { stabilityDays: null, lapsed: false }
    : { stabilityDays: memory.stabilityDays, lapsed: memory.stage === 'relearning' }
}

/** How much the learner has to bring: to recognise, to recall with a cue, to recall or to put several things together. */
const demand: { readonly [F in FormName]: 0 | 1 | 2 } = {
  choice: 0,
  cloze: 1,
  typed: 2,
  date: 2,
  number: 2,
  'true-false': 0,
  order: 2,
  timeline: 2,
  match: 2,
  multiple: 2,
  'who-says-so': 0,
}
/** Whether one form asks no more of the learner than another. */
export const asksNoMore = (form: FormName, than: FormName) => demand[form] <= demand[than]
/** Forms in which the answer is seen, and only has to be picked out. */
const recognised: ReadonlySet<FormName> = new Set([
  'choice',
  'true-false',
  'timeline',
  'match',
  'multiple',
  'who-says-so',
])
export const isRecognition = (form: FormName) => recognised.has(form)
/** Forms that put a card together with others: worth asking of what is known by itself. */
const together: ReadonlySet<FormName> = new Set(['order', 'timeline', 'match', 'multiple'])
export const isTogether = (form: FormName) => together.has(form)
/** Of forms that ask as much, how often each is chosen. A sentence that may be false is worth a change, not a habit; an order leaves the date open. */
const share: { readonly [F in FormName]: number } = {
  choice: 3,
  cloze: 1,
  typed: 3,
  date: 3,
  number: 3,
  'true-false': 1,
  order: 1,
  timeline: 1,
  match: 1,
  multiple: 1,
  'who-says-so': 2,
}
/** Who meets a card for the first time would learn the false sentence with it. */
const notAtFirst: ReadonlySet<FormName> = new Set(['true-false'])
/** Rightly answered once, a memory is stronger than a day; well kept, than a week. */
const cuedFromDays = 1
const freeFromDays = 7
const togetherFromDays = 21

/**
 * The form grows with the memory: recognition, then cued recall, then free recall, then now and then together with other cards, and a step
 * back after a lapse. Where the card has no form of the wanted demand, the nearest, and of two equally near the harder, unless the card has
 * just been forgotten. Among forms that demand the same, the seed chooses.
 */
export function chooseForm(
  able: readonly FormName[],
  { stabilityDays, lapsed }: Strength,
  seed: string | number,
): FormName {
  const ripe = stabilityDays !== null && stabilityDays >= togetherFromDays && !lapsed
  const alone = able.filter((form) => !together.has(form))
  const forms = ripe || alone.length === 0 ? able : alone
  const strength = stabilityDays === null || stabilityDays < cuedFromDays ? 0 : stabilityDays < freeFromDays ? 1 : 2
  const wanted = Math.max(0, strength - (lapsed ? 1 : 0))
  const distance = (form: FormName) => Math.abs(demand[form] - wanted)
  const tie = (form: FormName) => (lapsed ? demand[form] : -demand[form])
  const [best] = [...forms].sort((a, b) => distance(a) - distance(b) || tie(a) - tie(b))
  if (!best) throw new Error('a card has at least one form')
  const alike = forms.filter((form) => demand[form] === demand[best])
  const fit = stabilityDays === null ? alike.filter((form) => !notAtFirst.has(form)) : alike
  return drawn(fit.length > 0 ? fit : alike, seed)
}

function drawn(forms: readonly FormName[], seed: string | number): FormName {
  let at = seededRandom(`${seed}|form`)() * forms.reduce((sum, form) => sum + share[form], 0)
  return forms.find((form) => (at -= share[form]) < 0) ?? forms[0]!
}
