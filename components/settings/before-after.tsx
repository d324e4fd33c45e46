import type { ReactNode } from 'react'

/** Two columns of figures, as they are and as they would be. */
export function BeforeAfter({
  caption,
  columns,
  rows,
}: {
  readonly caption: ReactNode
  /** What the rows are, and the headings of the two columns. */
  readonly columns: readonly [string, string, string]
  readonly rows: readonly (readonly [name: string, was: string, becomes: string])[]
}) {
  const [of, ...headings] = columns
  return (
    <table className="max-w-text w-full text-left tabular-nums [&_td]:py-1.5 [&_td]:pl-4 [&_td]:text-right [&_td]:whitespace-nowrap [&_th]:py-1.5 [&_th]:font-normal">
      <caption className="text-soft pb-1 text-left text-sm">{caption}</caption>
      <thead>
        <tr className="border-field border-b text-sm">
          <th scope="col">{of}</th>
          {headings.map((heading) => (
            <th key={heading} scope="col" className="pl-4 text-right">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, was, becomes]) => (
          <tr key={name} className="border-rule border-b">
            <th scope="row">{name}</th>
            <td>{was}</td>
            <td>{becomes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
