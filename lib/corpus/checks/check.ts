import type { Written } from '../assemble'
import type { Problem } from '../problem'

/** One rule that the content must keep. Pure: everything written in, every break of the rule out. */
export type Check = (written: Written) => readonly Problem[]

/** A problem that content/exceptions.yaml may excuse. */
export interface Finding extends Problem {
  /** The one or two entities or facts that it is about. */
  readonly of: readonly string[]
}
export type ExcusableRule = (written: Written) => readonly Finding[]
