import type { ReactNode } from 'react'

/** A chart with what it says in a sentence, and the same numbers as a table for those who want or need them so. */
export function ChartFrame({
  title,
  summary,
  columns,
  rows,
  children,
}: {
  readonly title: string
  readonly summary: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly children: ReactNode
}) {
  return (
    <figure>
      <figcaption className="mb-3">{summary}</figcaption>
      {children}
      <details className="mt-1 text-sm">
        <summary className="link text-soft inline-flex min-h-11 items-center">As a table</summary>
        <div>
          <table className="max-w-text w-full">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th
                    key={column}
                    scope="col"
                    className={`border-rule border-b py-1.5 font-medium ${index === 0 ? 'text-left' : 'text-right'}`}
                  >
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((cell, index) =>
                    index === 0 ? (
                      <th key="name" scope="row" className="border-rule border-b py-1.5 text-left font-normal">
                        {cell}
                      </th>
                    ) : (
                      <td key={columns[index]} className="border-rule border-b py-1.5 text-right">
                        {cell}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
