import type { Written } from '../assemble'
import type { Problem } from '../problem'
import type { Check } from './check'
import { duplicates } from './duplicates'
import { lifetimes } from './lifetimes'
import { names } from './names'
import { references } from './references'
import { seats } from './seats'
import { standing } from './standing'
import { templates } from './templates'
import { topics } from './topics'
import { unused } from './unused'

const checks: readonly Check[] = [duplicates, references, topics, templates, standing, names, seats, lifetimes, unused]

export function runChecks(written: Written): readonly Problem[] {
  return checks.flatMap((check) => check(written))
}
