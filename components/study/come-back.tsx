'use client'
import type { Material } from '@/components/learner/material'
import { Button } from '@/components/ui/button'
import { count } from '@/components/ui/words'
import type { LearnerStore } from '@/lib/store/learner-store'
import { ComebackOffer } from './comeback-offer'
import { findStart } from './find-start'
import { useLeaveKey } from './keyboard'
import { SittingMessage } from './sitting-message'
import type { Start } from './use-start'

interface Props {
  readonly store: LearnerStore
  readonly material: Material
  readonly start: Extract<Start, { readonly kind: 'back' }>
  readonly onLeave: () => void
  readonly onBegin: (start: Start) => void
}

/** Before the first sitting after a time away: how to go about what waits, or to study as always. */
export function ComeBack({ store, material, start, onLeave, onBegin }: Props) {
  useLeaveKey(onLeave)
  const begin = () =>
    void findStart(store, material, { deckId: null, assignmentId: null, now: true }, null).then(onBegin)
  return (
    <SittingMessage title="Welcome back">
      <ComebackOffer store={store} backlog={start.backlog} onAgreed={begin} />
      <Button look="primary" className="mt-5" onClick={begin}>
        Study {count(start.cards, 'card')} as always
      </Button>
    </SittingMessage>
  )
}
