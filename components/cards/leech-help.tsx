'use client'
import { useState, type ReactNode } from 'react'
import type { Material } from '@/components/learner/material'
import { Button } from '@/components/ui/button'
import type { CardId } from '@/lib/scheduling/review'
import type { LearnerStore } from '@/lib/store/learner-store'
import { confusedPair, type ConfusedPair } from '@/lib/study/confused'
import { ConfusedPairView } from './confused-pair'

/** What helps with a card that does not stick. Nothing happens to it unless one of these is chosen. */
export function LeechHelp({
  store,
  material,
  cardId,
  otherwise,
  onSuspend,
}: {
  readonly store: LearnerStore
  readonly material: Material
  readonly cardId: CardId
  /** The way to ask it in another form; null where it has one only. */
  readonly otherwise: ReactNode
  readonly onSuspend: () => void
}) {
  const [pair, setPair] = useState<ConfusedPair | 'none' | null>(null)
  const card = material.context.card.get(cardId)
  const compare = () =>
    void store
      .historyOf(cardId)
      .then((history) => setPair((card && confusedPair(material.context, card, history)) ?? 'none'))
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2">
        {pair === null && card ? <Button onClick={compare}>What do I take it for?</Button> : null}
        {otherwise}
        <Button onClick={onSuspend}>Suspend it</Button>
      </div>
      <div role="status">
        {pair === 'none' ? (
          <p className="mt-3 text-sm">No wrong answer stands out: mostly you did not know.</p>
        ) : pair ? (
          <ConfusedPairView pair={pair} />
        ) : null}
      </div>
    </>
  )
}
