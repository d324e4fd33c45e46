'use client'
import { now } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { Button, TextButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { offerFile } from '@/components/ui/offer-file'
import { count, showDay } from '@/components/ui/words'
import { reportRemoval } from '@/lib/store/stored-reports'
import { reasonWords, reportsFile, reportWords } from '@/lib/study/fault-report'

/** The faults that were reported, to be handed on. */
export function FaultReports({ learner }: { readonly learner: Learner | null }) {
  const reports = learner?.snapshot.settings.reports ?? []
  const timeZone = learner?.snapshot.settings.timeZone ?? 'UTC'
  if (!learner || reports.length === 0)
    return (
      <p className="max-w-text text-soft">
        None. Under every explained answer stands “Report”: what you report there is kept here, to be handed on.
      </p>
    )
  return (
    <>
      <p className="max-w-text mb-4">
        {count(reports.length, 'report')}, kept on this device
        {learner.snapshot.account.kind === 'guest' ? '.' : ' and in your account.'} Hand the file to your teacher or to
        the people who keep this site; nobody is sent it from here.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          onClick={() =>
            offerFile(reportsFile(reports), `nomenklatura-faults-${new Date(now()).toISOString().slice(0, 10)}.json`)
          }
        >
          Download the reports
        </Button>
        <CopyButton text={reports.map(reportWords).join('\n\n')}>Copy them all</CopyButton>
      </div>
      <ul className="max-w-text mt-4 grid gap-3">
        {reports.map((report) => (
          <li key={report.id} className="border-rule bg-card rounded border px-4 py-3">
            <p className="font-medium">{report.item.stem}</p>
            <p className="mt-1">
              {reasonWords[report.reason]}.{report.note ? ` ${report.note}` : ''}
            </p>
            <div className="text-soft mt-1 flex flex-wrap items-center justify-between gap-x-3 text-sm">
              <span>
                {showDay(report.atMs, timeZone)} · {report.item.cardId}
              </span>
              <TextButton
                className="-mr-2"
                aria-label={`Remove the report on “${report.item.stem}”`}
                onClick={() => void learner.store.changeSettings(reportRemoval(report.id))}
              >
                Remove
              </TextButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
