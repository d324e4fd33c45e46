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

/** How much the learner has to bring: to recognise, to recall with a cue, to recall. */
const demand: { readonly [F in FormName]: 0 | 1 | 2 } = { choice: 0, cloze: 1, typed: 2, date: 2, number: 2 }
/** Rightly answered once, a memory is stronger than a day; well kept, than a week. */
const cuedFromDays = 1
const freeFromDays = 7

/**
 * The form grows with the memory: recognition, then cued recall, then free recall, and a step back after a lapse. Where the card has no
 * form of the wanted demand, the nearest, and of two equally near the harder, unless the card has just been forgotten.
 */
export function chooseForm(forms: readonly FormName[], { stabilityDays, lapsed }: Strength): FormName {
  const strength = stabilityDays === null || stabilityDays < cuedFromDays ? 0 : stabilityDays < freeFromDays ? 1 : 2
  const wanted = Math.max(0, strength - (lapsed ? 1 : 0))
  const distance = (form: FormName) => Math.abs(demand[form] - wanted)
  const tie = (form: FormName) => (lapsed ? demand[form] : -demand[form])
  const [best] = [...forms].sort((a, b) => distance(a) - distance(b) || tie(a) - tie(b))
  if (!best) throw new Error('a card has at least one form')
  return best
}
