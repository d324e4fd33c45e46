'use client'
import { now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import { Button, ButtonLink } from '@/components/ui/button'
import { count, whenDue } from '@/components/ui/words'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { Opened } from '@/lib/study/next-question'
import { useLeaveKey } from './keyboard'
import { SittingMessage } from './sitting-message'
import { begin } from './use-sitting'
import type { Start } from './use-start'

interface Props {
  readonly store: LearnerStore
  readonly material: Material
  readonly start: Extract<Start, { readonly kind: 'none' }>
  readonly onLeave: () => void
  readonly onBegin: (opened: Opened) => void
}

export function NothingDue({ store, material, start, onLeave, onBegin }: Props) {
  const { chosen, nextDueAtMs } = start
  const more = start.more.slice(0, 10)
  useLeaveKey(onLeave)
  return (
    <SittingMessage label={chosen.title} title="Nothing is due">
      <p>
        {nextDueAtMs === null
          ? 'No card of this deck has been studied yet.'
          : `The next card falls due ${whenDue(nextDueAtMs, now(), store.snapshot().settings)}.`}{' '}
        {more.length > 0
          ? 'Today’s new cards are done; more can be had all the same.'
          : 'There are no more cards in this deck.'}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink href="/" look="primary">
          Back to today
        </ButtonLink>
        {more.length > 0 ? (
          <Button onClick={() => onBegin(begin({ store, material }, { deckId: chosen.deckId, cards: more }))}>
            {more.length === 10 ? 'Just ten more' : `${count(more.length, 'card')} more`}
          </Button>
        ) : null}
      </div>
    </SittingMessage>
  )
}
