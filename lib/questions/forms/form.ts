import type { Random } from '@/lib/base/random'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import type { Asked, FormName, Shapes } from '../question'
import type { Side } from '../side'

/** What a form adds to a card: its stem, the answer as shown, and its own fields. The rest is the same in every form. */
export type Made<F extends FormName> = Pick<Asked, 'stem' | 'answer'> & Shapes[F]

/** What each file in forms/ exports. */
export interface Form<F extends FormName> {
  /** Whether the side is of a shape that can be asked so. */
  suits(side: Side): boolean
  /** Whether `make` would succeed, where that is cheaper to tell than to try. */
  can?(context: QuestionContext, side: Side): boolean
  /** `null` where this side cannot be asked fairly in this form. */
  make(context: QuestionContext, fact: Fact, side: Side, random: Random): Made<F> | null
}
