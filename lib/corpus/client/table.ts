/** Things with named fields, kept by field: what is alike stands together, which packs to half the size. `null` where there is no such field. */
export type Table = ReadonlyMap<string, readonly unknown[]>

export function tableOf(rows: readonly object[]): Table {
  const table = new Map<string, unknown[]>()
  rows.forEach((row, at) => {
    for (const [key, value] of Object.entries(row)) {
      if (value === undefined) continue
      let column = table.get(key)
      if (!column) table.set(key, (column = rows.map(() => null)))
      column[at] = value
    }
  })
  return table
}

export function rowOf(table: Table, at: number): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [key, column] of table) {
    const value = column[at]
    if (value !== null && value !== undefined) row[key] = value
  }
  return row
}
