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

/** A table's fields, and its rows one after another, each with the usual value of a field that it leaves out. */
export interface Rows {
  readonly fields: readonly string[]
  next(): Record<string, unknown>
}

export function rowsOf(table: Table, usual: Readonly<Record<string, unknown>>): Rows {
  const fields = [...new Set([...Object.keys(usual), ...table.keys()])]
  const columns = fields.map((field) => ({ field, values: table.get(field) ?? [], otherwise: usual[field] }))
  let at = 0
  return {
    fields,
    next() {
      const row: Record<string, unknown> = {}
      for (const { field, values, otherwise } of columns) {
        const value = values[at] ?? otherwise
        if (value !== undefined) row[field] = value
      }
      at++
      return row
    },
  }
}
