import { count } from '@/components/ui/words'
import { waitsOf } from '@/lib/fitting/effect'
import type { Pace } from '@/lib/scheduling/settings'
import { BeforeAfter } from './before-after'

const times = ['the first day', 'the second time', 'the third time', 'the fourth time']

/** How long a card waits by one pace and by another. */
export function WaitsTable({ before, after }: { readonly before: Pace; readonly after: Pace }) {
  const [was, becomes] = [waitsOf(before), waitsOf(after)]
  const rows = [
    ...was.good.map((days, i) => [`recalled ${times[i]}`, days, becomes.good[i]!] as const),
    ['then forgotten', was.forgotten, becomes.forgotten] as const,
  ]
  return (
    <BeforeAfter
      caption="How long a new card waits after each answer"
      columns={['When it is', 'Now', 'With the new set']}
      rows={rows.map(([name, now, then]) => [name, count(now, 'day'), count(then, 'day')])}
    />
  )
}
