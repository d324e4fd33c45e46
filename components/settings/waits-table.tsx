import { count } from '@/components/ui/words'
import { waitsOf } from '@/lib/fitting/effect'
import type { Pace } from '@/lib/scheduling/settings'

const times = ['the first day', 'the second time', 'the third time', 'the fourth time']

/** How long a card waits by one pace and by another. */
export function WaitsTable({ before, after }: { readonly before: Pace; readonly after: Pace }) {
  const [was, becomes] = [waitsOf(before), waitsOf(after)]
  const rows = [
    ...was.good.map((days, i) => [`recalled ${times[i]}`, days, becomes.good[i]!] as const),
    ['then forgotten', was.forgotten, becomes.forgotten] as const,
  ]
  return (
    <table className="max-w-text w-full text-left tabular-nums [&_td]:py-1.5 [&_td]:pl-4 [&_td]:text-right [&_td]:whitespace-nowrap [&_th]:py-1.5 [&_th]:font-normal">
      <caption className="text-soft pb-1 text-left text-sm">How long a new card waits after each answer</caption>
      <thead>
        <tr className="border-field border-b text-sm">
          <th scope="col">When it is</th>
          <th scope="col" className="pl-4 text-right">
            Now
          </th>
          <th scope="col" className="pl-4 text-right">
            With the new set
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, now, then]) => (
          <tr key={name} className="border-rule border-b">
            <th scope="row">{name}</th>
            <td>{count(now, 'day')}</td>
            <td>{count(then, 'day')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
