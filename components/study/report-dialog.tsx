'use client'
import { useState } from 'react'
import { freshSeed, now } from '@/components/learner/clock'
import { AppLink } from '@/components/ui/app-link'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { inputClass } from '@/components/ui/field'
import { corpusRevision } from '@/lib/store/corpus-client'
import { reportChange } from '@/lib/store/stored-reports'
import {
  faultReasons,
  longestNote,
  reasonWords,
  reportedItem,
  reportWords,
  type FaultReason,
} from '@/lib/study/fault-report'
import type { ReportProps } from './report-fault'

type State = 'open' | 'kept' | 'full' | 'failed'

export function ReportDialog({ open, ...props }: ReportProps) {
  return (
    <Dialog title="Report a fault" open={open} onClose={props.onClose}>
      <ReportForm {...props} />
    </Dialog>
  )
}

function ReportForm({ question, keeps, onClose }: Omit<ReportProps, 'open'>) {
  const [reason, setReason] = useState<FaultReason | null>(null)
  const [note, setNote] = useState('')
  const [state, setState] = useState<State>('open')
  const item = reportedItem(question, keeps?.seed ?? null, corpusRevision)
  async function keep() {
    if (!reason || !keeps) return
    const id = freshSeed().replaceAll('-', '').slice(-12)
    const { store } = keeps
    const change = reportChange(store.snapshot().settings, { id, atMs: now(), reason, note, item })
    if (!change) return setState('full')
    try {
      await store.changeSettings(change)
      setState('kept')
    } catch {
      setState('failed')
    }
  }
  if (state === 'kept') return <Kept onClose={onClose} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <p className="text-soft text-sm">{question.stem}</p>
      <fieldset className="mt-3">
        <legend className="font-medium">What is wrong?</legend>
        {faultReasons.map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-3">
            <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
            {reasonWords[one]}
          </label>
        ))}
      </fieldset>
      <label className="mt-2 block font-medium">
        In your words <span className="text-soft font-normal">(may stay empty)</span>
        <textarea
          value={note}
          maxLength={longestNote}
          rows={2}
          onChange={(event) => setNote(event.target.value)}
          className={`${inputClass} mt-1 resize-y font-normal`}
        />
      </label>
      <p role="alert" className="text-bad mt-2 text-sm empty:hidden">
        {state === 'full'
          ? 'There is no room for another report. Hand on those that are kept, and remove them: they stand under Account.'
          : state === 'failed'
            ? 'The report could not be kept on this device. Copy it instead.'
            : ''}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {keeps ? (
          <Button type="submit" look="primary" disabled={!reason}>
            Keep the report
          </Button>
        ) : null}
        <CopyButton text={reportWords({ reason: reason ?? 'other', note, item })}>Copy report</CopyButton>
      </div>
      <p className="text-soft mt-3 text-sm">
        {keeps
          ? 'It is kept with your settings, the question as it was asked, and none of your answers. Nobody is sent it.'
          : 'Nothing is sent from here. Give the copy to your teacher or to the people who keep this site.'}
      </p>
    </form>
  )
}

function Kept({ onClose }: { readonly onClose: () => void }) {
  return (
    <div role="status">
      <p>
        The report is kept. All reports can be downloaded or copied under{' '}
        <AppLink href="/account" className="link">
          Account
        </AppLink>
        , for your teacher or for the people who keep this site.
      </p>
      <Button look="primary" className="mt-4" onClick={onClose}>
        Close
      </Button>
    </div>
  )
}
