import type { ReactNode } from 'react'
import { Bar } from './bar'

export interface ShareRow {
  readonly key: string
  readonly name: ReactNode
  /** A line below the name. */
  readonly detail: string
  /** 0 to 1; `null` where too little is known to draw it. */
  readonly share: number | null
  /** A cell for each column. */
  readonly values: readonly ReactNode[]
}

/** Shares by topic, or of whatever else: the name, a bar beside it or on a phone below, and the figures. */
export function ShareTable({
  caption,
  of = 'Topic',
  columns,
  rows,
}: {
  /** For screen readers. */
  readonly caption: string
  /** What the rows are. */
  readonly of?: string
  readonly columns: readonly string[]
  readonly rows: readonly ShareRow[]
}) {
  return (
    <table className="max-w-text w-full text-left tabular-nums [&_td]:py-1.5 [&_td]:pl-4 [&_th]:py-1.5">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-field border-b text-sm">
          <th scope="col" className="font-medium">
            {of}
          </th>
          <td className="max-sm:hidden" />
          {columns.map((column) => (
            <th key={column} scope="col" className="pl-4 text-right font-medium">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, detail, share, values }) => (
          <tr key={key} className="border-rule border-b">
            <th scope="row" className="font-normal">
              {name}
              <span className="text-soft block text-sm">{detail}</span>
              {share === null ? null : <Bar share={share} className="mt-1.5 mb-1 sm:hidden" />}
            </th>
            <td className="w-32 max-sm:hidden">{share === null ? null : <Bar share={share} />}</td>
            {columns.map((column, at) => (
              <td key={column} className="text-right whitespace-nowrap">
                {values[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
