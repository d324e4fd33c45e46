'use client'
import { Section } from '@/components/site/page'
import { Bar } from '@/components/ui/bar'
import { ButtonLink } from '@/components/ui/button'
import { showDay } from '@/components/ui/words'
import type { Assignment } from '@/lib/store/class-store'
import type { Snapshot } from '@/lib/store/learner-store'

/** What a class asks of this learner, the earliest first. Shown as it is kept on the device; no one else is in it. */
export function ClassWork({
  assignments,
  snapshot,
  nowMs,
}: {
  readonly assignments: readonly Assignment[]
  readonly snapshot: Snapshot
  readonly nowMs: number | null
}) {
  if (assignments.length === 0) return null
  const inOrder = [...assignments].sort((a, b) => (a.dueAtMs ?? Infinity) - (b.dueAtMs ?? Infinity))
  return (
    <Section title="From your class">
      <ul className="grid gap-3">
        {inOrder.map((assignment) => {
          const seen = assignment.cardIds.filter((id) => snapshot.memories.get(id)?.kind === 'seen').length
          const all = assignment.cardIds.length
          return (
            <li
              key={assignment.id}
              className="border-rule bg-card grid items-center gap-x-6 gap-y-2 rounded border px-4 py-3 sm:grid-cols-[1fr_7.5rem_auto]"
            >
              <div>
                <p className="font-semibold">{assignment.title}</p>
                <p className="text-soft text-sm">
                  {assignment.className}
                  {assignment.dueAtMs === null
                    ? ''
                    : `, ${dueWords(assignment.dueAtMs, nowMs, snapshot.settings.timeZone)}`}
                  {' · '}
                  {seen === all ? 'all seen' : `${seen} of ${all} seen`}
                </p>
              </div>
              <Bar share={all ? seen / all : 0} />
              <ButtonLink href={`/study?assignment=${assignment.id}`}>
                {seen === 0 ? 'Begin' : seen < all ? 'Continue' : 'Study again'}
              </ButtonLink>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function dueWords(atMs: number, nowMs: number | null, timeZone: string): string {
  return `${nowMs !== null && atMs < nowMs ? 'was due' : 'due'} ${showDay(atMs, timeZone)}`
}
