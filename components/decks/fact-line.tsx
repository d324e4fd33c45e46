import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { referenceText } from '@/components/ui/reference-text'
import type { Fact } from '@/lib/corpus/fact'
import { claimantOf } from '@/lib/questions/attribution'
import type { QuestionContext } from '@/lib/questions/context'

/** A fact as it is read: what it says, whose claim it is or what is contested in it, where it stands in the source. */
export function FactLine({
  fact,
  context,
  standing,
}: {
  readonly fact: Fact
  readonly context: QuestionContext
  /** How it stands with the learner; null while that is not known. */
  readonly standing: ReactNode
}) {
  return (
    <>
      <p className="max-w-text">{fact.statement}</p>
      {fact.standing === 'disputed' ? (
        <p className="max-w-text border-hint mt-1 border-l-2 pl-3">
          <Mark>Disputed.</Mark> {fact.dispute}
        </p>
      ) : null}
      {fact.standing === 'attributed' && fact.according_to ? (
        <p className="mt-1 text-sm">
          <Mark>{claimWords(context, fact.according_to)}</Mark>
        </p>
      ) : null}
      <p className="text-soft mt-1 flex gap-x-3 text-sm">
        <span className="min-w-0 flex-1">{fact.references.map(referenceText).join('; ')}</span>
        {/* Of one width whatever it says: the reference does not break anew when the memories arrive. */}
        <span className="w-28 shrink-0 text-right">{standing}</span>
      </p>
    </>
  )
}

function Mark({ children }: { readonly children: ReactNode }) {
  return (
    <span className="text-hint font-medium">
      <Icon name="hint" className="mr-1 inline-block align-[-0.15em]" />
      {children}
    </span>
  )
}

/** "A claim by Nikita Khrushchev", "A judgement of E. A. Rees". */
export function claimWords(context: QuestionContext, by: string): string {
  const claimant = claimantOf(context, by)
  if (context.corpus.source.get(by)?.author) return `A judgement of ${claimant}`
  return by.startsWith('work/') || context.corpus.source.has(by) ? `A claim in ${claimant}` : `A claim by ${claimant}`
}
