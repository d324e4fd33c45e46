import type { Written } from '../assemble'
import type { Problem } from '../problem'

/** One rule that the content must keep. Pure: everything written in, every break of the rule out. */
export type Check = (written: Written) => readonly Problem[]
