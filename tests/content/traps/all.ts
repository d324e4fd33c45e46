import { chapters1to5 } from './chapters-1-5'
import { chapters1to5Claims } from './chapters-1-5-claims'
import { chapters1to5History } from './chapters-1-5-history'
import { chapters1to5Names } from './chapters-1-5-names'
import { chapters6to9 } from './chapters-6-9'
import { chapters6to9Claims } from './chapters-6-9-claims'
import { chapters6to9History } from './chapters-6-9-history'
import { chapters6to9Names } from './chapters-6-9-names'
import { chapters10to13 } from './chapters-10-13'
import { chapters10to13Claims } from './chapters-10-13-claims'
import { chapters10to13Names } from './chapters-10-13-names'
import { everywhere } from './everywhere'
import { kedrov } from './kedrov'
import type { Trap } from './trap'

/** Every trap of the sources that a machine can watch. */
export const traps: readonly Trap[] = [
  ...everywhere,
  ...chapters1to5,
  ...chapters1to5History,
  ...chapters1to5Names,
  ...chapters1to5Claims,
  ...chapters6to9,
  ...chapters6to9History,
  ...chapters6to9Names,
  ...chapters6to9Claims,
  ...chapters10to13,
  ...chapters10to13Names,
  ...chapters10to13Claims,
  ...kedrov,
]
