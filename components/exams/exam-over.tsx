'use client'
import { useId, useState } from 'react'
import { now } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { Notice } from '@/components/ui/notice'
import { revised, type Exam, type ExamId } from '@/lib/planning/exam'
import { isUnsettled } from '@/lib/planning/rest'
import { examChange } from '@/lib/store/learner-settings'
import { Afterwards, afterwardsWords } from './afterwards'
import { NotKept } from './not-kept'

/**
 * On the first page, once an exam is over: what becomes of its cards is asked where it is seen, one exam after the other. What was said stays
 * until the page is left, so that it can be read and changed, and a second tap does not answer for the next exam.
 */
export function ExamOver({ learner: { store, snapshot } }: { readonly learner: Learner }) {
  const [said, setSaid] = useState<ReadonlySet<ExamId>>(new Set())
  const [failed, setFailed] = useState(false)
  const { exams } = snapshot.settings
  const next = exams.find((exam) => isUnsettled(exam, now()) && !said.has(exam.id))
  const shown = exams.filter((exam) => exam === next || said.has(exam.id))
  if (shown.length === 0) return null
  const settle = (exam: Exam) => {
    setSaid((before) => new Set(before).add(exam.id))
    store.changeSettings(examChange(revised(exam, now()))).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  return (
    <Notice tone="quiet" className="max-w-text mb-6">
      {failed ? <NotKept /> : null}
      <div aria-live="polite" className="flex flex-col gap-5">
        {shown.map((exam) => (
          <One key={exam.id} exam={exam} onChange={settle} />
        ))}
      </div>
    </Notice>
  )
}

function One({ exam, onChange }: { readonly exam: Exam; readonly onChange: (exam: Exam) => void }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="font-medium">
        {exam.name} is over.
      </p>
      <p className="mt-1">{afterwardsWords(exam)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Afterwards exam={exam} onChange={onChange} />
      </div>
    </div>
  )
}
