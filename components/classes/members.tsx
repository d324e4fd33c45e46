'use client'
import { useCallback, useState } from 'react'
import { useLearner } from '@/components/learner/use-learner'
import { faultWords } from '@/components/site/failure-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import { showDay } from '@/components/ui/words'
import type { Assignment, ClassId, ClassStore, Member, MemberProgress } from '@/lib/store/class-store'

interface Props {
  readonly classes: ClassStore
  readonly classId: ClassId
  /** null until the server has answered. */
  readonly members: readonly Member[] | null
  readonly assignments: readonly Assignment[]
  readonly progress: readonly MemberProgress[]
  readonly onChanged: () => void
}

/** One row a pupil, one column a deck: how many of its cards they have seen. */
export function Members({ classes, classId, members, assignments, progress, onChanged }: Props) {
  const timeZone = useLearner()?.snapshot.settings.timeZone ?? 'UTC'
  const [leaving, setLeaving] = useState<Member | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [remove, busy] = useTask(
    useCallback(
      async (member: Member) => {
        const outcome = await classes.removeMember(classId, member.learnerId)
        setFault(outcome.ok ? null : outcome.reason)
        setLeaving(null)
        onChanged()
      },
      [classes, classId, onChanged],
    ),
  )
  if (members === null) return <p className="text-soft">Asking the server.</p>
  if (members.length === 0) return <p className="text-soft">Nobody has joined yet. Write the code on the board.</p>
  return (
    <>
      {/* Keyboards must be able to scroll what is wider than the screen. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label="Pupils" tabIndex={0} className="overflow-x-auto">
        <table className="w-full text-left [&_td]:py-1.5 [&_td]:pr-5 [&_th]:py-1.5 [&_th]:pr-5">
          <thead>
            <tr className="border-field border-b align-bottom text-sm">
              <th scope="col" className="font-medium">
                Name
              </th>
              <th scope="col" className="font-medium">
                Joined
              </th>
              {assignments.map((assignment) => (
                <th key={assignment.id} scope="col" className="min-w-24 font-medium">
                  {assignment.title}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.learnerId} className="border-rule border-b">
                <th scope="row" className="font-semibold">
                  {member.displayName}
                </th>
                <td className="text-soft text-sm whitespace-nowrap">{showDay(member.joinedAtMs, timeZone)}</td>
                {assignments.map((assignment) => (
                  <td key={assignment.id}>
                    {seenWords(
                      progress.find(
                        (each) => each.assignmentId === assignment.id && each.learnerId === member.learnerId,
                      ),
                    )}
                  </td>
                ))}
                <td className="pr-0! text-right">
                  <button
                    type="button"
                    className="link text-soft hocus:text-ink min-h-11 px-2 text-sm"
                    onClick={() => setLeaving(member)}
                    aria-label={`Remove ${member.displayName}`}
                  >
                    Remove
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div role="alert">{fault ? <Notice tone="wrong">{faultWords(fault)}</Notice> : null}</div>
      <Dialog title="Remove from the class" open={leaving !== null} onClose={() => setLeaving(null)}>
        <p>
          {leaving?.displayName} no longer gets what you hand out, and you no longer see their answers. They keep what
          they have learned, and can join again with the code.
        </p>
        <Button look="grave" className="mt-4" disabled={busy} onClick={() => leaving && remove(leaving)}>
          Remove {leaving?.displayName}
        </Button>
      </Dialog>
    </>
  )
}

function seenWords(progress: MemberProgress | undefined): string {
  if (!progress || progress.seen === 0) return 'not started'
  return progress.seen >= progress.cards ? 'finished' : `${progress.seen} of ${progress.cards}`
}
