'use client'
import { useCallback, useState } from 'react'
import { useLearner } from '@/components/learner/use-learner'
import { faultWords } from '@/components/site/failure-words'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import { count, showDay } from '@/components/ui/words'
import type { Assignment, AssignmentId, ClassStore, MemberProgress } from '@/lib/store/class-store'

/** What was handed out, with who has begun and who has finished. */
export function Assignments({
  classes,
  assignments,
  progress,
  onChanged,
}: {
  readonly classes: ClassStore
  readonly assignments: readonly Assignment[]
  readonly progress: readonly MemberProgress[]
  readonly onChanged: () => void
}) {
  const timeZone = useLearner()?.snapshot.settings.timeZone ?? 'UTC'
  const [fault, setFault] = useState<string | null>(null)
  const [unassign, busy] = useTask(
    useCallback(
      async (id: AssignmentId) => {
        const outcome = await classes.unassign(id)
        setFault(outcome.ok ? null : outcome.reason)
        onChanged()
      },
      [classes, onChanged],
    ),
  )
  if (assignments.length === 0) return <p className="text-soft mb-6">Nothing yet.</p>
  return (
    <>
      <ul className="mb-6">
        {assignments.map((assignment) => {
          const of = progress.filter((each) => each.assignmentId === assignment.id)
          return (
            <li
              key={assignment.id}
              className="border-rule flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b py-3"
            >
              <div>
                <p className="font-semibold">{assignment.title}</p>
                <p className="text-soft text-sm">
                  {count(assignment.cardIds.length, 'card')}
                  {assignment.dueAtMs === null ? '' : `, due ${showDay(assignment.dueAtMs, timeZone)}`}
                </p>
                <p className="text-sm">{startedWords(of)}</p>
              </div>
              <ConfirmButton
                label={`Withdraw ${assignment.title}`}
                title={`Withdraw “${assignment.title}”`}
                explanation="It goes from your pupils’ pages, and you no longer see their answers to its cards. They keep what they have learned."
                deed="Withdraw it"
                disabled={busy}
                onConfirm={() => unassign(assignment.id)}
              >
                Withdraw
              </ConfirmButton>
            </li>
          )
        })}
      </ul>
      <div role="alert">{fault ? <Notice tone="wrong">{faultWords(fault)}</Notice> : null}</div>
    </>
  )
}

export function startedWords(progress: readonly MemberProgress[]): string {
  if (progress.length === 0) return 'No pupil has joined yet.'
  const started = progress.filter((each) => each.seen > 0).length
  const finished = progress.filter((each) => each.seen >= each.cards).length
  return `${started} of ${count(progress.length, 'pupil')} started, ${finished} finished.`
}
