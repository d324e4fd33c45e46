'use client'
import { useModule } from '@/components/learner/use-module'
import type { Question } from '@/lib/questions/question'
import type { LearnerStore } from '@/lib/store/learner-store'

/** Where a report is kept, and the seed by which its question can be made again. */
export interface ReportKeeper {
  readonly store: LearnerStore
  readonly seed: string
}
export interface ReportProps {
  readonly question: Question
  readonly keeps: ReportKeeper | undefined
  readonly open: boolean
  readonly onClose: () => void
}

const loadDialog = () => import('./report-dialog')

/** Asks what is wrong with a question. Seldom wanted, so it is fetched when it is. */
export function ReportFault(props: ReportProps) {
  const dialog = useModule(props.open ? loadDialog : null)
  return dialog ? <dialog.ReportDialog {...props} /> : null
}
