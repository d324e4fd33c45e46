import { mostReports, readReport, storeReport, type FaultReport } from '@/lib/study/fault-report'
import type { OwnedRow } from '@/lib/sync/owned-row'

/** Each reported fault is a column of the settings, so that two devices which reported different ones both keep theirs. */
export type ReportColumn = `fault${string}`
/** Keeps a report, or with `false` takes one away. */
export type ReportChange = { readonly [Column in ReportColumn]?: FaultReport | false }

export interface KeptReports {
  /** Faults that were reported, the latest first. */
  readonly reports: readonly FaultReport[]
  /** Columns of reports that were taken away: they are used again, for the settings of a learner are counted. */
  readonly freeReports: readonly ReportColumn[]
}

const columnName = /^fault[0-9a-f]{12}$/
export const isReportColumn = (name: string): name is ReportColumn => columnName.test(name)
export const isReportValue = (value: unknown) => value === false || readReport(value) !== null

/** TypeScript takes a key that is worked out for any text. */
const changeOf = (column: ReportColumn, value: FaultReport | false) => ({ [column]: value }) as ReportChange

/** The change that keeps one more report; `null` where there is no room for it. */
export function reportChange({ reports, freeReports }: KeptReports, report: FaultReport): ReportChange | null {
  if (reports.length >= mostReports) return null
  const free = reports.length + freeReports.length < mostReports ? undefined : freeReports[0]
  const column: ReportColumn = free ?? `fault${report.id}`
  return changeOf(column, storeReport({ ...report, id: column.slice('fault'.length) }))
}
export const reportRemoval = (id: string): ReportChange => changeOf(`fault${id}`, false)

export function readReports(row: OwnedRow): KeptReports {
  const columns = Object.keys(row).filter(isReportColumn)
  return {
    reports: columns
      .flatMap((name) => readReport(row[name]!.value) ?? [])
      .sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1)),
    freeReports: columns.filter((name) => readReport(row[name]!.value) === null).sort(),
  }
}
