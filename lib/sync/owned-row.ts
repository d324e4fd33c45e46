import { neverChanged, readClock, tick, type HybridClock } from './hybrid-clock'

/** A row with an owner, each column with the clock of its last change, so that two devices which changed different columns both keep theirs. */
export type OwnedRow = Readonly<Record<string, Column>>
export interface Column {
  readonly value: unknown
  readonly clock: HybridClock
}

/** A row is deleted by a column of this name, which travels and merges as any other: a row that just vanished would come back. */
export const tombstone = 'deleted'

export const isDeleted = (row: OwnedRow): boolean => row[tombstone]?.value === true

/** The later change of each column. On one and the same clock `theirs` is taken, so that devices settle on what the server has. */
export function mergeRows(mine: OwnedRow, theirs: OwnedRow): OwnedRow {
  const merged: Record<string, Column> = { ...mine }
  for (const [name, column] of Object.entries(theirs)) {
    const known = merged[name]
    if (!known || column.clock >= known.clock) merged[name] = column
  }
  return merged
}

/** The row after a change of some columns made on this device. */
export function changeRow(
  row: OwnedRow,
  values: Readonly<Record<string, unknown>>,
  nowMs: number,
  device: string,
): OwnedRow {
  let clock = latestClock(row)
  const changed: Record<string, Column> = { ...row }
  for (const [name, value] of Object.entries(values)) {
    clock = tick(clock, nowMs, device)
    changed[name] = { value, clock }
  }
  return changed
}

export function latestClock(row: OwnedRow): HybridClock {
  return Object.values(row).reduce((latest, { clock }) => (clock > latest ? clock : latest), neverChanged)
}

/** The columns of `row` that are later than `known`'s, or that it lacks: what must be sent. */
export function newerColumns(row: OwnedRow, known: OwnedRow): OwnedRow {
  return Object.fromEntries(
    Object.entries(row).filter(([name, { clock }]) => !known[name] || clock > known[name].clock),
  )
}

/** What the server takes as a name; it also keeps `__proto__` out. */
const columnName = /^[A-Za-z][A-Za-z0-9]{0,39}$/

/** A row that came from elsewhere. What is no column is left out. */
export function readRow(raw: unknown): OwnedRow {
  if (typeof raw !== 'object' || raw === null) return {}
  const columns = Object.entries(raw).flatMap(([name, column]: [string, unknown]) => {
    if (
      !columnName.test(name) ||
      typeof column !== 'object' ||
      column === null ||
      !('value' in column) ||
      !('clock' in column)
    )
      return []
    const clock = readClock(column.clock)
    return clock ? [[name, { value: column.value, clock }] as const] : []
  })
  return Object.fromEntries(columns)
}
