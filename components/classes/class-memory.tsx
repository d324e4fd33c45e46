'use client'
import { useCallback, useMemo } from 'react'
import { useNow } from '@/components/learner/clock'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { faultWords } from '@/components/site/failure-words'
import { Notice } from '@/components/ui/notice'
import { ShareTable } from '@/components/ui/share-table'
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
      <ShareTable
        caption="The class’s memory by topic"
        columns={['Known', 'Pupils']}
        rows={rows.map(({ id, title, cards, known, learners }) => ({
          key: id,
          name: title,
          detail: count(cards, 'card'),
          share: known,
          values: [
            known === null ? <span className="text-soft text-sm">too few</span> : `about ${percent(known)}`,
            learners,
          ],
        }))}
      />
    </>
  )
}
