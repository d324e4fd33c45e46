'use client'
import { useCallback, useMemo } from 'react'
import { useNow } from '@/components/learner/clock'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { faultWords } from '@/components/site/failure-words'
import { Bar } from '@/components/ui/bar'
import { Notice } from '@/components/ui/notice'
import { count, percent } from '@/components/ui/words'
import type { Assignment, ClassId } from '@/lib/store/class-store'
import type { LearnerStore } from '@/lib/store/learner-store'
import { classKnown, fewestLearners } from './class-known'
import { useAnswer } from './use-answer'

/** What the class knows of what it was given, by topic. Of a few pupils nothing is said: it would be about them. */
export function ClassMemory({
  store,
  classId,
  assignments,
}: {
  readonly store: LearnerStore
  readonly classId: ClassId
  readonly assignments: readonly Assignment[]
}) {
  const { answer } = useAnswer(useCallback(() => store.classes.logsOf(classId), [store, classId]))
  const corpus = useMaterial()
  const settings = useLearner()?.snapshot.settings
  const nowMs = useNow()
  const rows = useMemo(() => {
    if (!answer?.ok || corpus.kind !== 'ready' || !settings || nowMs === null) return null
    const { context } = corpus.material
    const cards = [...new Set(assignments.flatMap((assignment) => assignment.cardIds))].flatMap(
      (id) => context.card.get(id) ?? [],
    )
    return classKnown(answer.value, cards, corpus.material.corpus, nowMs, settings)
  }, [answer, corpus, settings, nowMs, assignments])
  if (answer?.ok === false) return <Notice>{faultWords(answer.reason)}</Notice>
  if (rows === null) return <p className="text-soft">Asking the server.</p>
  return (
    <>
      <p className="max-w-text text-soft mb-3 text-sm">
        The share of the cards handed out that those who began would recall now, as FSRS estimates it. Nothing is said
        of a topic that fewer than {fewestLearners} pupils have begun.
      </p>
      <table className="max-w-text w-full text-left [&_td]:py-1.5 [&_td]:pl-4 [&_th]:py-1.5">
        <thead>
          <tr className="border-field border-b text-sm">
            <th scope="col" className="font-medium">
              Topic
            </th>
            <td className="max-sm:hidden" />
            <th scope="col" className="pl-4 text-right font-medium">
              Known
            </th>
            <th scope="col" className="pl-4 text-right font-medium">
              Pupils
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-rule border-b">
              <th scope="row" className="font-normal">
                {row.title}
                <span className="text-soft block text-sm">{count(row.cards, 'card')}</span>
              </th>
              <td className="w-28 max-sm:hidden">{row.known === null ? null : <Bar share={row.known} />}</td>
              <td className="text-right whitespace-nowrap">
                {row.known === null ? (
                  <span className="text-soft text-sm">too few</span>
                ) : (
                  `about ${percent(row.known)}`
                )}
              </td>
              <td className="text-right">{row.learners}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
