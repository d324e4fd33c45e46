'use client'
import { now } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { Notice } from '@/components/ui/notice'
import { isUnsettled } from '@/lib/planning/rest'
import { examChange } from '@/lib/store/learner-settings'
import { Afterwards, afterwardsWords } from './afterwards'

/** On the first page, once an exam is over: what becomes of its cards is asked where it is seen, one exam at a time. */
export function ExamOver({ learner: { store, snapshot } }: { readonly learner: Learner }) {
  const exam = snapshot.settings.exams.find((one) => isUnsettled(one, now()))
  if (!exam) return null
  return (
    <Notice tone="quiet" className="max-w-text mb-6">
      <p className="font-medium">{exam.name} is over.</p>
      <p className="mt-1">{afterwardsWords(exam)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Afterwards
          exam={exam}
          onChange={(changed) =>
            void store
              .changeSettings(examChange({ ...changed, revision: exam.revision + 1, changedAtMs: now() }))
              .catch(() => undefined)
          }
        />
      </div>
    </Notice>
  )
}
