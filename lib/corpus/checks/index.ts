import type { Written } from '../assemble'
import type { Problem } from '../problem'
import type { ExcusableCheck } from '../schema/exception'
import type { Check, ExcusableRule } from './check'
import { disputes } from './disputes'
import { duplicates } from './duplicates'
import { events } from './events'
import { withoutExceptions } from './exceptions'
import { lifetimes } from './lifetimes'
import { names } from './names'
import { people } from './people'
import { references } from './references'
import { seats } from './seats'
import { standing } from './standing'
import { templates } from './templates'
import { terms } from './terms'
import { topics } from './topics'
import { unused } from './unused'
import { withdrawn } from './withdrawn'

const laws: readonly Check[] = [duplicates, withdrawn, references, topics, templates, standing, disputes]
/** The compiler refuses this table until every check that can be excused is in it. */
const rules: { readonly [Name in ExcusableCheck]: ExcusableRule } = {
  seats,
  lifetimes,
  events,
  people,
  names,
  terms,
  unused,
}

export function runChecks(written: Written): readonly Problem[] {
  const findings = Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule(written)]))
  return [
    ...laws.flatMap((check) => check(written)),
    ...withoutExceptions(findings as Record<ExcusableCheck, ReturnType<ExcusableRule>>, written.exceptions),
  ]
}
